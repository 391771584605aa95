import Foundation

@testable import PaperSite

/// Reads an index as its description says, for tests.
struct IndexReader {
  struct Terms: Decodable {
    let keys: String
    let forms: String
    let gaps: String
    let impacts: String
    let fields: String
    let long: [String: [Int]]
  }

  struct Manifest: Decodable {
    let format: Int
    let papers: Int
    let languages: [String]
    let terms: [String]
    let termsPerGroup: Int?
    let recordsPerFile: Int
    let typos: Int
    let syllables: String?
  }

  struct Entry: Equatable {
    var papers: [Int] = []
    var impacts: [Int] = []
    var fields: [Int] = []
    var forms: [String] = []
    var count = 0
    var overflow: [Int] = []
  }

  let files: [String: Data]
  let manifest: Manifest
  private(set) var entries: [String: Entry] = [:]
  /// For each file of terms, the text that parts it from the one before.
  private(set) var starts: [String] = []
  /// The keys in the order of the files.
  private(set) var keys: [String] = []

  init(_ outputs: [OutputFile]) throws {
    var files: [String: Data] = [:]
    for output in outputs {
      var rendering = Rendering()
      try output.render(&rendering)
      let parts = output.path.split(separator: "/").dropFirst(2)
      files[parts.joined(separator: "/")] = Data(rendering.bytes)
    }
    let bytes = files["manifest.json"] ?? Data()
    manifest = try JSONDecoder().decode(Manifest.self, from: bytes)
    let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    for (path, value) in object?["inline"] as? [String: Any] ?? [:] {
      files[path + ".json"] = try JSONSerialization.data(
        withJSONObject: value,
        options: .fragmentsAllowed
      )
    }
    self.files = files
    starts = manifest.terms
    if manifest.termsPerGroup != nil {
      starts = try manifest.terms.indices.flatMap { try decode([String].self, "directory/\($0)") }
    }
    for number in starts.indices {
      let file = try decode(Terms.self, "terms/\(number)")
      let columns = [file.forms, file.gaps, file.impacts, file.fields].map {
        $0.split(separator: " ").map(String.init)
      }
      for (index, key) in file.keys.split(separator: " ").map(String.init).enumerated() {
        var entry = Entry()
        entry.papers = Self.papers(columns[1][index])
        entry.impacts = Self.repeated(columns[2][index], entry.papers.count)
        entry.fields = Self.repeated(columns[3][index], entry.papers.count)
        entry.forms =
          columns[0][index] == "." ? [] : columns[0][index].split(separator: ",").map(String.init)
        entry.count = file.long[key]?[0] ?? entry.papers.count
        entry.overflow = file.long[key].map { Array($0[1]..<$0[1] + $0[2]) } ?? []
        entries[key] = entry
        keys.append(key)
      }
    }
  }

  func decode<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
    try JSONDecoder().decode(type, from: files[path + ".json"] ?? Data())
  }

  /// The papers of a key that stand in overflow files.
  func rest(of key: String) throws -> [Int] {
    try (entries[key]?.overflow ?? []).flatMap { number in
      Self.papers(try decode([String: [String]].self, "overflow/\(number)")[key]?[0] ?? "")
    }
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
  )

  private static func value(_ digit: Character) -> Int { digits.firstIndex(of: digit) ?? 0 }

  static func numbers(_ text: String) -> [Int] {
    var numbers: [Int] = []
    var (number, shift) = (0, 0)
    for digit in text {
      number |= (value(digit) & 31) << shift
      shift += 5
      if value(digit) < 32 {
        numbers.append(number)
        (number, shift) = (0, 0)
      }
    }
    return numbers
  }

  private static func papers(_ gaps: String) -> [Int] {
    var last = -1
    return numbers(gaps).map { gap in
      last += gap + 1
      return last
    }
  }

  private static func repeated(_ text: String, _ count: Int) -> [Int] {
    let values = text.map(value)
    return (0..<count).map { $0 < values.count ? values[$0] : values.last ?? 0 }
  }
}

/// The keys of the index, sorted, with their papers: `terms/` and `overflow/`.
struct TermFiles {
  private(set) var files: [IndexFile] = []
  /// For each file, a text that parts it from the file before.
  private(set) var starts: [[UInt8]] = []
  private(set) var overflow = OverflowFiles()

  /// The bytes that a file should have.
  private let size: Int

  private var columns: [[UInt8]] = Array(repeating: [], count: 5)
  private var written = 0
  private var long: [UInt8] = []
  private var start: [UInt8] = []
  private var last: [UInt8] = []

  /// The papers that a key has in `terms/` at most.
  private static let longestList = 1024

  init(size: Int) {
    self.size = size
  }

  /// Adds a key with all its papers; keys come in their order.
  mutating func add(_ key: [UInt8], postings: [Posting], forms: [UInt8], keepsRest: Bool) {
    let (best, rest) = postings.split(atMost: Self.longestList)
    let place = keepsRest ? overflow.add(rest, of: key) : (0, 0)
    let count = rest.isEmpty ? nil : postings.count
    append(key, PostingColumns(best), forms: forms, count: count, overflow: place)
  }

  /// Adds a key of which only the best papers are listed, of so many in all.
  mutating func add(_ key: [UInt8], best: [Posting], of count: Int, forms: [UInt8]) {
    append(
      key,
      PostingColumns(best),
      forms: forms,
      count: count > best.count ? count : nil,
      overflow: (0, 0)
    )
  }

  /// Ends the last files.
  mutating func finish() {
    finishFile()
    overflow.finishFile()
  }

  private mutating func append(
    _ key: [UInt8],
    _ postings: PostingColumns,
    forms: [UInt8],
    count: Int?,
    overflow: (first: Int, count: Int)
  ) {
    let shared = Self.sharedBeginning(key, last)
    // Words that begin alike stay together, so that a typing mistake further on finds its word.
    if !columns[0].isEmpty, written > (shared < 5 ? size * 3 / 4 : size * 3 / 2) {
      finishFile()
      start = Self.shortest(key, after: last)
    }
    last = key
    add(key, toColumn: 0)
    add(forms, toColumn: 1)
    add(postings.gaps, toColumn: 2)
    add(postings.impacts, toColumn: 3)
    add(postings.marks, toColumn: 4)
    if let count {
      if !long.isEmpty { long.append(UInt8(ascii: ",")) }
      long += IndexJSON.text(key) + ":[\(count),\(overflow.first),\(overflow.count)]".utf8
    }
  }

  private mutating func add(_ item: [UInt8], toColumn index: Int) {
    if !columns[index].isEmpty { columns[index].append(UInt8(ascii: " ")) }
    columns[index].append(contentsOf: item)
    written += item.count + 1
  }

  private mutating func finishFile() {
    guard !columns[0].isEmpty else { return }
    var bytes = Array("{".utf8)
    for (name, column) in zip(["keys", "forms", "gaps", "impacts", "fields"], columns) {
      bytes += "\"\(name)\":".utf8
      bytes += IndexJSON.text(column) + ",".utf8
    }
    bytes += "\"long\":{".utf8
    bytes += long + "}}".utf8
    files.append(IndexFile(path: "terms/\(files.count)", bytes: bytes))
    starts.append(start)
    columns = Array(repeating: [], count: 5)
    long = []
    written = 0
  }

  private static func sharedBeginning(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var count = 0
    while count < left.count, count < right.count, left[count] == right[count] { count += 1 }
    return count
  }

  /// The shortest beginning of a key that still comes after the key before it.
  private static func shortest(_ key: [UInt8], after last: [UInt8]) -> [UInt8] {
    var count = sharedBeginning(key, last) + 1
    while count < key.count, key[count] & 0xC0 == 0x80 { count += 1 }
    return Array(key.prefix(count))
  }
}

extension TermFiles {
  static let filesInGroup = 64
  private static let mostUngrouped = 128

  /// Whether there are so many files that the manifest names groups of them only.
  var isGrouped: Bool { starts.count > Self.mostUngrouped }

  /// The texts that part the files or, if there are many, the groups of files.
  var manifestStarts: [[UInt8]] {
    guard isGrouped else { return starts }
    return stride(from: 0, to: starts.count, by: Self.filesInGroup).map { starts[$0] }
  }

  /// `directory/`: the texts that part the files of each group.
  var directories: [IndexFile] {
    guard isGrouped else { return [] }
    return stride(from: 0, to: starts.count, by: Self.filesInGroup).map { first in
      let group = starts[first..<min(first + Self.filesInGroup, starts.count)]
      return IndexFile(
        path: "directory/\(first / Self.filesInGroup)",
        bytes: JSONValue.array(group.map(Self.text)).bytes()
      )
    }
  }

  static func text(_ bytes: [UInt8]) -> JSONValue { .text(String(decoding: bytes, as: UTF8.self)) }
}

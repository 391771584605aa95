import Diagnostics

/// A content file, split into its YAML front matter and its Markdown body.
struct FrontMatter: Sendable {
  /// The bytes between the two `---` lines.
  let yaml: ArraySlice<UInt8>
  /// The line of the file at which `yaml` starts.
  let yamlLine: Int
  /// The offset of the body's first byte.
  let bodyOffset: Int
  /// The line of the file at which the body starts.
  let bodyLine: Int

  /// Splits a file by its `---` lines. Cost: one pass over the front matter.
  init(of source: SourceText) throws(Diagnostic) {
    let bytes = source.bytes
    var lines = LineScanner(bytes: bytes)
    guard let first = lines.next(), Self.isFence(bytes[first]) else {
      throw Diagnostic(
        .error,
        code: "front-matter.missing",
        "expected the front matter's first line “---”, found something else",
        at: SourcePosition(path: source.path, line: 1),
        hint: "start the file with a line “---”, then “title: …”, then a line “---”"
      )
    }
    let start = lines.offset
    while let line = lines.next() {
      guard Self.isFence(bytes[line]) else { continue }
      self.yaml = bytes[start..<line.lowerBound]
      self.yamlLine = 2
      self.bodyOffset = lines.offset
      self.bodyLine = lines.number + 1
      return
    }
    throw Diagnostic(
      .error,
      code: "front-matter.unclosed",
      "expected a line “---” at the end of the front matter, found the end of the file",
      at: SourcePosition(path: source.path, line: 1),
      hint: "put a line “---” between the front matter and the text"
    )
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "---".utf8) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

/// Steps through the lines of a text; a line ends at LF or CRLF.
struct LineScanner {
  let bytes: [UInt8]
  /// Where the next line starts.
  private(set) var offset = 0
  /// The number of the line returned last, from 1.
  private(set) var number = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The range of the next line, without its end.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    offset = min(end + 1, bytes.count)
    number += 1
    let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
    return start..<(hasReturn ? end - 1 : end)
  }
}

/// Single lines of the project's files, for messages.
package enum SourceLine {
  /// The line with a number, from 1, of the file at `path` in the project; nil when there is none.
  package static func text(at path: String, line number: Int, in root: String) -> String? {
    let absolute = path.hasPrefix("/") ? path : root + "/" + path
    guard let bytes = try? FileReader.bytes(at: absolute) else { return nil }
    var lines = LineScanner(bytes: Array(bytes.dropFirst(SourceText.markLength(of: bytes))))
    while let line = lines.next() {
      if lines.number == number { return String(decoding: lines.bytes[line], as: UTF8.self) }
    }
    return nil
  }
}

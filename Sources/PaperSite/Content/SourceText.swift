import Diagnostics

/// The bytes of a content file, known to be UTF-8, without a byte order mark.
struct SourceText: Sendable {
  let path: String
  let bytes: [UInt8]

  /// Checks the bytes of a file; mistakes are reported where they stand.
  init(path: String, bytes: [UInt8]) throws(Diagnostic) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Diagnostic(
        .error,
        code: "file.encoding",
        "expected UTF-8, found UTF-16",
        at: SourcePosition(path: path, line: 1),
        hint: "save the file as UTF-8"
      )
    }
    self.path = path
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let offset = Self.firstInvalidOffset(in: self.bytes) {
      throw Diagnostic(
        .error,
        code: "file.encoding",
        "expected UTF-8, found the byte 0x\(String(self.bytes[offset], radix: 16, uppercase: true))",
        at: position(ofByte: offset),
        hint: "save the file as UTF-8"
      )
    }
  }

  /// The number of bytes that were left off at the start.
  static func markLength(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The line and column of a byte, in characters.
  func position(ofByte offset: Int) -> SourcePosition {
    var line = 1
    var lineStart = 0
    for index in bytes.indices.prefix(offset) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    let before = String(decoding: bytes[lineStart..<offset], as: UTF8.self)
    return SourcePosition(path: path, line: line, column: before.count + 1)
  }

  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    if unsafe bytes.withUnsafeBufferPointer({ unsafe $0.allSatisfy { $0 < 0x80 } }) { return nil }
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    // Only now the slow way, to find the place.
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += String(scalar).utf8.count
      case .emptyInput, .error: return min(offset, bytes.count - 1)
      }
    }
  }
}

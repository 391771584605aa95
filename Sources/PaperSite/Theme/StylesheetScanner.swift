/// Cuts a stylesheet into text, addresses and imports.
struct StylesheetScanner {
  enum Piece {
    case text(Range<Int>)
    /// `url(…)` with the address in it.
    case url(String, Range<Int>)
    /// `@import url("…") layer(…);`
    case importRule(String, layer: String?, Range<Int>)
  }

  private let bytes: [UInt8]
  private var offset = 0
  /// Pieces found after text that had to be returned first.
  private var pending: Piece?

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next piece; nil at the end.
  mutating func next() -> Piece? {
    if let piece = pending {
      pending = nil
      return piece
    }
    let start = offset
    while offset < bytes.count {
      let piece: Piece?
      let here = offset
      switch bytes[offset] {
      case UInt8(ascii: "/") where matches("/*"):
        skipComment()
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        _ = string()
        continue
      case UInt8(ascii: "u") where matches("url("): piece = url()
      case UInt8(ascii: "@") where matches("@import"): piece = importRule()
      default:
        offset += 1
        continue
      }
      guard let piece else { continue }
      if here > start {
        pending = piece
        return .text(start..<here)
      }
      return piece
    }
    return offset > start ? .text(start..<offset) : nil
  }

  private func matches(_ text: String) -> Bool {
    bytes[offset...].starts(with: text.utf8)
  }

  private mutating func skipComment() {
    offset += 2
    while offset < bytes.count, !matches("*/") { offset += 1 }
    offset = min(offset + 2, bytes.count)
  }

  /// The content of the string that starts here, without escapes resolved.
  private mutating func string() -> String {
    let quote = bytes[offset]
    offset += 1
    let start = offset
    while offset < bytes.count, bytes[offset] != quote, bytes[offset] != UInt8(ascii: "\n") {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    offset = min(offset, bytes.count)
    let content = String(decoding: bytes[start..<offset], as: UTF8.self)
    offset = min(offset + 1, bytes.count)
    return content
  }

  private mutating func skipSpace() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }

  private mutating func url() -> Piece {
    let start = offset
    return .url(urlContent(), start..<offset)
  }

  private mutating func urlContent() -> String {
    offset += 4
    skipSpace()
    var content = ""
    if offset < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[offset]) {
      content = string()
    } else {
      let start = offset
      while offset < bytes.count, bytes[offset] != UInt8(ascii: ")") { offset += 1 }
      content = String(decoding: bytes[start..<offset], as: UTF8.self).trimmingWhiteSpace()
    }
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ")") { offset += 1 }
    offset = min(offset + 1, bytes.count)
    return content
  }

  private mutating func importRule() -> Piece? {
    let start = offset
    offset += "@import".utf8.count
    skipSpace()
    guard offset < bytes.count else { return nil }
    let target: String
    if matches("url(") {
      target = urlContent()
    } else if [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[offset]) {
      target = string()
    } else {
      return nil
    }
    let restStart = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ";") { offset += 1 }
    let rest = String(decoding: bytes[restStart..<offset], as: UTF8.self).trimmingWhiteSpace()
    offset = min(offset + 1, bytes.count)
    var layer: String?
    if rest.hasPrefix("layer("), rest.hasSuffix(")") {
      layer = String(rest.dropFirst("layer(".count).dropLast())
    }
    return .importRule(target, layer: layer, start..<offset)
  }
}

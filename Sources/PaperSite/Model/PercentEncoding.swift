/// Percent-encoding of URLs (RFC 3986, section 2), on UTF-8 bytes.
package enum PercentEncoding {
  private static let unreservedBytes = ByteSet(unreservedAnd: "")
  private static let pathBytes = ByteSet(unreservedAnd: "!$&'()*+,;=:@/")
  private static let urlBytes = ByteSet(unreservedAnd: "!$&'()*+,;=:@/?#[]%")

  /// The text as part of a URL path: unreserved characters, sub-delimiters, `:`, `@` and `/` stay.
  package static func path(_ text: String) -> String {
    encoded(text, keeping: pathBytes)
  }

  /// The text as one value of a query: only unreserved characters stay.
  package static func queryValue(_ text: String) -> String {
    encoded(text, keeping: unreservedBytes)
  }

  /// The text of a URL that is already encoded but for its non-ASCII characters.
  package static func encodingNonASCII(_ text: String) -> String {
    encoded(text, keeping: urlBytes)
  }

  /// The text with every percent-encoded byte decoded; what is not UTF-8 then becomes U+FFFD.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let high = hexadecimalValue(source[index + 1]),
        let low = hexadecimalValue(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func encoded(_ text: String, keeping kept: ByteSet) -> String {
    if text.utf8.allSatisfy(kept.contains) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if kept.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Some of the ASCII characters, as bits.
private struct ByteSet {
  private let low: UInt64
  private let high: UInt64

  /// The unreserved characters, and others.
  init(unreservedAnd others: String) {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    let bytes = (letters + others).utf8
    low = bytes.reduce(into: 0) { $0 |= $1 < 64 ? 1 << UInt64($1) : 0 }
    high = bytes.reduce(into: 0) { $0 |= $1 >= 64 ? 1 << UInt64($1 - 64) : 0 }
  }

  func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<64: low >> UInt64(byte) & 1 != 0
    case 64..<128: high >> UInt64(byte - 64) & 1 != 0
    default: false
    }
  }
}

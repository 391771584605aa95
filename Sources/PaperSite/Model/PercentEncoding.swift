/// Percent-encoding of URLs (RFC 3986, section 2), on UTF-8 bytes.
package enum PercentEncoding {
  /// The text as part of a URL path: unreserved characters, sub-delimiters, `:`, `@` and `/` stay.
  package static func path(_ text: String) -> String {
    encoded(text, keeping: "!$&'()*+,;=:@/")
  }

  /// The text as one value of a query: only unreserved characters stay.
  package static func queryValue(_ text: String) -> String {
    encoded(text, keeping: "")
  }

  /// The text of a URL that is already encoded but for its non-ASCII characters.
  package static func encodingNonASCII(_ text: String) -> String {
    encoded(text, keeping: "!$&'()*+,;=:@/?#[]%")
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

  private static func encoded(_ text: String, keeping kept: String) -> String {
    let needsNone: (UInt8) -> Bool = { byte in
      byte.isLetterOrDigit || "-._~".utf8.contains(byte) || kept.utf8.contains(byte)
    }
    if text.utf8.allSatisfy(needsNone) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if needsNone(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

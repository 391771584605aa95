extension [UInt8] {
  /// Appends a text for its place.
  mutating func append(_ text: String, escaping: TemplateEscaping) {
    switch escaping {
    case .none: append(contentsOf: text.utf8)
    case .markup: appendMarkup(text)
    case .url: SafeURL.isSafe(text.utf8) ? appendMarkup(text) : append(UInt8(ascii: "#"))
    case .urls: SafeURL.areSafe(text.utf8) ? appendMarkup(text) : append(UInt8(ascii: "#"))
    }
  }

  private mutating func appendMarkup(_ text: String) {
    var text = text
    // The buffer is read inside the closure only and lives as long as it.
    text.withUTF8 { unsafe appendMarkup($0) }
  }

  // Runs without special characters are copied in one piece. Control characters that XML 1.0
  // (2.2 Char) has no place for become U+FFFD, and so do the noncharacters U+FFFE and U+FFFF.
  private mutating func appendMarkup(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = unsafe text[index]
      if byte.isCommonInMarkup {
        index += 1
        continue
      }
      var length = 1
      let replacement: StaticString
      switch byte {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      case 0xEF:
        guard index + 2 < text.count, unsafe text[index + 1] == 0xBF,
          unsafe text[index + 2] >= 0xBE
        else {
          index += 1
          continue
        }
        (replacement, length) = ("\u{FFFD}", 3)
      default: replacement = "\u{FFFD}"
      }
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      unsafe append(
        contentsOf: UnsafeBufferPointer(
          start: replacement.utf8Start,
          count: replacement.utf8CodeUnitCount
        )
      )
      index += length
      start = index
    }
    unsafe append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}

extension UInt8 {
  // Bit n is set for the byte n below 64 that must not stand as it is.
  private static let specialBelow64: UInt64 = {
    let bytes = (0..<0x20).filter { ![9, 10, 13].contains($0) } + "\"&'<>".utf8.map(Int.init)
    return bytes.reduce(into: 0) { $0 |= 1 << UInt64($1) }
  }()

  fileprivate var isCommonInMarkup: Bool {
    self < 64 ? (Self.specialBelow64 >> UInt64(self)) & 1 == 0 : self != 0xEF
  }
}

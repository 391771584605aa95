extension [UInt8] {
  /// Appends text with the four characters escaped that HTML text and quoted attributes need.
  mutating func appendEscaped(_ text: Span<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 else {
        index += 1
        continue
      }
      append(text, from: start, to: index)
      append(contentsOf: byte.escapedForHTML.utf8)
      index += 1
      start = index
    }
    append(text, from: start, to: index)
  }

  /// Appends bytes.
  mutating func append(_ bytes: Span<UInt8>) {
    append(bytes, from: 0, to: bytes.count)
  }

  /// Appends a part of some bytes.
  mutating func append(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    guard start < end else { return }
    unsafe bytes.extracting(start..<end).withUnsafeBufferPointer { part in
      unsafe append(contentsOf: part)
    }
  }
}

extension UInt8 {
  fileprivate var escapedForHTML: String {
    switch self {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    default: "&quot;"
    }
  }
}

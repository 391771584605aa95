/// The order in which JavaScript compares strings: by UTF-16 code units. It differs from the order
/// of UTF-8 bytes only where characters beyond the first plane meet U+E000–U+FFFF.
enum UTF16Order {
  /// Whether a UTF-8 text comes before another.
  static func precedes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    var (first, second) = (left.startIndex, right.startIndex)
    while first < left.endIndex, second < right.endIndex {
      let (a, b) = (left[first], right[second])
      if a != b { return rank(a) < rank(b) }
      first += 1
      second += 1
    }
    return second < right.endIndex
  }

  /// The first eight bytes as a number that sorts alike.
  static func prefix(of text: ArraySlice<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    for offset in 0..<8 {
      let index = text.startIndex + offset
      number = number << 8 | UInt64(index < text.endIndex ? rank(text[index]) : 0)
    }
    return number
  }

  /// Four-byte characters (F0–F4) are surrogate pairs, below U+E000 (EE and EF).
  private static func rank(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0xEE, 0xEF: byte + 5
    case 0xF0...0xF4: byte - 2
    default: byte
    }
  }
}

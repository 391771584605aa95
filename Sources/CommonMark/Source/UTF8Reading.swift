/// Scalars read from bytes; a byte that is no UTF-8 counts as U+FFFD of length one.
extension Bytes {
  /// The scalar that starts at `index`, and its length in bytes.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, index + length <= endIndex else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = self[index + offset]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar that ends before `index`, and its length in bytes; nil at the start.
  func scalar(before index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index > startIndex else { return nil }
    var start = index - 1
    while start > startIndex, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let found = scalar(at: start)
    return found.length == index - start ? found : ("\u{FFFD}", 1)
  }
}

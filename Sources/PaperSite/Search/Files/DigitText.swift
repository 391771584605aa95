/// Numbers as texts of 64 digits: five bits each, the lowest first, and a sixth that says that
/// another digit follows (as in source maps, but without a sign).
enum DigitText {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8
  )

  /// Appends a number.
  static func append(_ number: Int, to text: inout [UInt8]) {
    var rest = number
    while rest > 31 {
      text.append(digits[rest & 31 | 32])
      rest >>= 5
    }
    text.append(digits[rest])
  }

  /// The digit for a number below 32.
  static func digit(_ number: Int) -> UInt8 { digits[number] }

  /// The decimal digit for ⌊log2⌋ of a number, at most 9.
  static func magnitude(_ number: Int) -> Int {
    min(9, Int.bitWidth - 1 - max(1, number).leadingZeroBitCount)
  }
}

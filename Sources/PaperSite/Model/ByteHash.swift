/// A hash by which two readings tell whether bytes are the same: 64 bits, sixteen bytes a
/// step. For change detection, not for secrets and not for names that must stay.
///
/// Each step folds the 128-bit product of two words, as wyhash does (Wang Yi, 2019).
package struct ByteHash: Hashable, Sendable {
  package let value: UInt64

  private static let keys: (UInt64, UInt64) = (0xa076_1d64_78bd_642f, 0xe703_7ed1_a0b4_28db)

  package init(of bytes: [UInt8]) {
    self.init(of: bytes[...])
  }

  package init(of bytes: ArraySlice<UInt8>) {
    value = unsafe bytes.withUnsafeBytes { buffer in
      var hash = Self.folded(UInt64(buffer.count) ^ Self.keys.0, Self.keys.1)
      var offset = 0
      while offset + 16 <= buffer.count {
        let first = unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let second = unsafe buffer.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
        hash = Self.folded(
          UInt64(littleEndian: first) ^ hash,
          UInt64(littleEndian: second) ^ Self.keys.1
        )
        offset += 16
      }
      var rest: (UInt64, UInt64) = (0, 0)
      for index in offset..<buffer.count {
        let byte = UInt64(unsafe buffer[index]) << UInt64((index - offset) % 8 * 8)
        if index - offset < 8 { rest.0 |= byte } else { rest.1 |= byte }
      }
      return Self.folded(rest.0 ^ hash ^ Self.keys.0, rest.1 ^ Self.keys.1)
    }
  }

  init?(hexadecimal text: Substring) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
  }

  /// Sixteen hexadecimal digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func folded(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = first.multipliedFullWidth(by: second)
    return product.high ^ product.low
  }
}

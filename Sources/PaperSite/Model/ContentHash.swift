/// A hash of bytes that stays the same on every machine: FNV-1a, 64 bit (Fowler, Noll, Vo; IETF
/// draft-eastlake-fnv), mixed at the end. For names and change detection, not for secrets.
package struct ContentHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package init(of bytes: some Sequence<UInt8>) {
    add(bytes)
  }

  package init(of text: String) {
    add(text.utf8)
  }

  /// Takes in more bytes.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    var hash = value
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    value = hash
  }

  /// Sixteen hexadecimal digits.
  package var hexadecimal: String {
    // FNV's low bits are better than its high ones; one round of mixing spreads them.
    var mixed = value
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 33
    let digits = String(mixed, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The first eight hexadecimal digits.
  package var short: String { String(hexadecimal.prefix(8)) }
}

/// Numbers texts in the order of their first appearance: a hash table from bytes to numbers whose
/// texts lie in one buffer.
struct ByteTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  /// Numbers plus 1, by hash with linear probing; 0 is empty.
  private var slots: [UInt32] = Array(repeating: 0, count: 256)

  var count: Int { ends.count }

  /// The text with a number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The number of the text that stands in a range of `source`; a new one if it is not known yet.
  mutating func number(of range: Range<Int>, in source: [UInt8]) -> Int {
    let hash = Self.hash(range, in: source)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isEqual(number, range, source) { return number }
      slot = (slot + 1) & mask
    }
    bytes.append(contentsOf: source[range])
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  mutating func number(of text: [UInt8]) -> Int {
    number(of: text.indices, in: text)
  }

  /// The numbers of all texts of another table, in its order.
  mutating func numbers(of other: ByteTable) -> [Int] {
    (0..<other.count).map { number(of: other.range($0), in: other.bytes) }
  }

  private func isEqual(_ number: Int, _ range: Range<Int>, _ source: [UInt8]) -> Bool {
    let own = self.range(number)
    guard own.count == range.count else { return false }
    var place = range.lowerBound
    for index in own {
      if bytes[index] != source[place] { return false }
      place += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a, mixed, since the lowest bits choose the slot.
  private static func hash(_ range: Range<Int>, in source: [UInt8]) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(source[index])) &* 0x0000_0100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}

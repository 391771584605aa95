import Testing

@testable import PaperSite

@Suite struct ByteHashTests {
  @Test func `A change of any one byte, and of the length, changes the hash`() {
    for count in [0, 1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 100] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
      var hashes: Set<ByteHash> = [ByteHash(of: bytes), ByteHash(of: bytes + [0])]
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 1
        hashes.insert(ByteHash(of: changed))
      }
      #expect(hashes.count == count + 2)
    }
  }

  @Test func `A slice has the hash of its bytes, wherever it lies`() {
    let bytes = Array("A text of some length, longer than one step.".utf8)
    for start in 0..<16 {
      let padded = [UInt8](repeating: 0xFF, count: start) + bytes
      #expect(ByteHash(of: padded[start...]) == ByteHash(of: bytes))
    }
  }

  @Test func `The digits are read as they were written`() {
    let hash = ByteHash(of: Array("x".utf8))
    #expect(hash.hexadecimal.utf8.count == 16)
    #expect(ByteHash(hexadecimal: hash.hexadecimal[...]) == hash)
    #expect(ByteHash(hexadecimal: "12") == nil)
    #expect(ByteHash(hexadecimal: "zzzzzzzzzzzzzzzz") == nil)
  }
}

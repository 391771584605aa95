import Testing

@testable import PaperSite

@Suite struct DigitTextTests {
  @Test(arguments: [(0, "A"), (31, "f"), (32, "gB"), (1023, "_f"), (1024, "ggB")])
  func `A number has five bits in each digit, the lowest first`(number: Int, expected: String) {
    var text: [UInt8] = []
    DigitText.append(number, to: &text)
    #expect(String(decoding: text, as: UTF8.self) == expected)
    #expect(IndexReader.numbers(expected) == [number])
  }

  @Test func `Magnitudes are whole logarithms`() {
    #expect([1, 2, 3, 4, 511, 512, 100_000].map(DigitText.magnitude) == [0, 1, 1, 2, 8, 9, 9])
  }
}

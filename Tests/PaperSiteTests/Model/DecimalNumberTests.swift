import Testing

@testable import PaperSite

@Suite struct DecimalNumberTests {
  @Test(arguments: ["0", "67.20", "-1.5", "100"])
  func `A number keeps its digits`(text: String) {
    #expect(DecimalNumber(text)?.text == text)
  }

  @Test(arguments: ["", ".", "1.", ".5", "1e3", "+1", "1,000", "67%", "--1", "१", "1.2.3", "nan"])
  func `What is no plain decimal number is none`(text: String) {
    #expect(DecimalNumber(text) == nil)
  }
}

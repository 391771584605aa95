import Testing

@testable import PaperSite

@Suite struct PartialDateTests {
  @Test(arguments: ["2023", "2023-07", "2023-07-12", "2024-02-29", "2000-02-29"])
  func `A date is written back as it was read`(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "23", "2023-7", "2023-13", "2023-00", "2023-02-29", "1900-02-29", "2023-04-31", "0999",
    "2023/07", "2023-07-12T00:00", "+023", "２０２３",
  ])
  func `What the calendar lacks or is written otherwise is no date`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `A year sorts before its months and a month before its days`() {
    let texts = ["2023-01-01", "2022-12", "2023", "2023-01"]
    let sorted = texts.compactMap { PartialDate($0) }.sorted().map(\.description)
    #expect(sorted == ["2022-12", "2023", "2023-01", "2023-01-01"])
  }
}

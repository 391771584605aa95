import Testing

@testable import PaperSite

@Suite struct PictureLengthTests {
  @Test(arguments: [
    (0.0, "0%"), (1.0, "100%"), (0.125, "12.5%"), (1.0 / 3, "33.33%"), (0.0305, "3.05%"),
    (-0.02, "-2%"),
  ])
  func `A share is written in per cent with two decimals at most`(share: Double, text: String) {
    #expect(PictureLength.percent(share) == text)
  }

  @Test(arguments: [
    ("ReAct", "ReAct"), ("Chain-of-Thought", "Chain-of…"), ("医学智能体", "医学智能…"),
    ("大模型", "大模型"),
  ])
  func `A name is cut to the room it has, and Han takes twice as much`(
    name: String,
    shown: String
  ) {
    #expect(name.shortened(toWidth: 9) == shown)
  }

  @Test func `A long name takes two lines`() {
    #expect("General agent basics".lines(ofWidth: 18) == ["General agent", "basics"])
    #expect("Base models".lines(ofWidth: 18) == ["Base models"])
  }
}

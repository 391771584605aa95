import Testing

@testable import PaperSite

@Suite struct ReadmeAnchorsTests {
  @Test func `Headings get the anchors that GitHub gives them`() {
    var anchors = ReadmeAnchors()
    #expect(anchors.next(for: "Medical LLMs & Agents") == "medical-llms--agents")
    #expect(anchors.next(for: "What's new?") == "whats-new")
    #expect(anchors.next(for: "通用 智能体：基础") == "通用-智能体基础")
    #expect(anchors.next(for: "snake_case") == "snake_case")
    #expect(anchors.next(for: "What's new?") == "whats-new-1")
  }
}

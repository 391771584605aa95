import CommonMark
import Testing

@testable import PaperSite

@Suite struct MarkdownEscapingTests {
  @Test(arguments: [
    "Plain title", "A *starred* title", "snake_case and _lead", "[x](y)", "<b>&amp;</b>", "# one",
    "1. one", "2) two", "- a", "+ b", "a | b ~~c~~", "`code` \\ back", "C++ & AT&T &copy;",
    "大模型**综述**", "x\"\u{301} <script>", "![a](b)", "100%. 3.5", "Q&A;",
  ])
  func `An escaped text reads as itself`(text: String) {
    let markdown = MarkdownEscaping.text(text)
    let document = MarkdownDocument(parsing: Array(markdown.utf8), path: "README.md")
    #expect(document.plainText == text)
  }

  @Test func `What needs no backslash gets none`() {
    #expect(
      MarkdownEscaping.text("GPT-4: a snake_case (2023), 50%!")
        == "GPT-4: a snake_case (2023), 50%!"
    )
  }

  @Test(arguments: [
    ("https://a.example/b_(c)", "https://a.example/b_(c)"),
    ("https://a.example/b)c", "<https://a.example/b)c>"),
    ("a b", "<a b>"),
    ("https://a.example/<x>\\", "https://a.example/%3Cx%3E%5C"),
  ])
  func `A destination cannot end its link early`(address: String, expected: String) {
    #expect(MarkdownEscaping.destination(address) == expected)
  }
}

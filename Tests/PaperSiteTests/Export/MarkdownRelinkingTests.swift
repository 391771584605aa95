import Testing

@testable import PaperSite

@Suite struct MarkdownRelinkingTests {
  private func relinked(_ text: String) -> String {
    let snippet = MarkdownSnippet(text: text, path: "content/papers/a.md", firstLine: 1)
    return MarkdownRelinking.text(of: snippet) { destination, _ in
      destination == "gone" ? nil : "new:" + destination
    }
  }

  @Test(arguments: [
    ("see [a](b) and [c](d).", "see [a](new:b) and [c](new:d)."),
    ("[a](<b c> \"title\")", "[a](<new:b c> \"title\")"),
    ("[a](b_(c))", "[a](new:b_(c))"),
    ("the [word](gone) stays", "the word stays"),
    ("`[a](b)` and \\[a](b)", "`[a](b)` and \\[a](b)"),
    ("[ref] and [a", "[ref] and [a"),
  ])
  func `Inline links lead elsewhere and all else stays`(text: String, expected: String) {
    #expect(relinked(text) == expected)
  }
}

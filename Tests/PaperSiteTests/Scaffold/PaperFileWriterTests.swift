import Testing

@testable import PaperSite

@Suite struct PaperFileWriterTests {
  private let start = Place(line: 1, column: 1)

  private func read(_ text: String) throws -> Paper {
    let source = try SourceText(path: "content/papers/a.md", bytes: Array(text.utf8))
    let frontMatter = try FrontMatter(of: source)
    let node = try #require(
      try YAMLParser(path: source.path, firstLine: 2).parse(frontMatter.yaml)
    )
    var reader = FieldReader(path: source.path, languages: [.english])
    var paper = Paper(id: try #require(ContentID("a")), path: source.path)
    let found = reader.pairs(node, "a map")
    let pairs = try #require(found)
    PaperFields.original.read(pairs, at: start, into: &paper, with: &reader)
    #expect(reader.diagnostics.isEmpty)
    return paper
  }

  private func paper(titled title: String = "A Paper") throws -> Paper {
    var paper = Paper(
      id: try #require(ContentID("a")),
      path: PaperFileWriter.path(of: try #require(ContentID("a")))
    )
    paper.title = title
    paper.categories = [Located(try #require(ContentID("methods")), at: start)]
    return paper
  }

  @Test func `Every field is written in its own form`() throws {
    var paper = try paper(titled: "Agents: a survey")
    paper.short = "Agents"
    paper.authors = ["Ada Lovelace", "Charles Babbage"]
    paper.hasMoreAuthors = true
    paper.date = PartialDate("2025-09-23")
    paper.venue = "ICLR 2023"
    paper.tags = [Located("tool use", at: start), Located("a, b", at: start)]
    paper.links = [
      Located(PaperLink(kind: .arxiv, value: "2509.18690"), at: start),
      Located(PaperLink(kind: .code, value: "https://github.com/a/b"), at: start),
    ]
    paper.priority = 4
    paper.status = .corrected
    paper.notice = StatusNotice(url: "https://example.org/", date: PartialDate("2024"), text: "So.")
    paper.isDraft = true
    let text = PaperFileWriter.text(of: paper, body: "First.\n\nSecond.")
    #expect(
      text == """
        ---
        title: "Agents: a survey"
        short: Agents
        authors:
          - Ada Lovelace
          - Charles Babbage
          - et al.
        date: 2025-09-23
        venue: ICLR 2023
        categories: [methods]
        tags: [tool use, "a, b"]
        links:
          arxiv: "2509.18690"
          code: https://github.com/a/b
        priority: 4
        status: corrected
        notice:
          url: https://example.org/
          date: 2024
          text: So.
        draft: true
        ---

        First.

        Second.

        """
    )
    let again = try read(text)
    #expect(PaperFileWriter.frontMatter(of: again) == PaperFileWriter.frontMatter(of: paper))
    #expect(again.tags.map(\.value) == ["tool use", "a, b"])
    #expect(again.hasMoreAuthors)
  }

  @Test(arguments: [
    "2024", "true", "No", "null", "1e3", "0x1F", "12:30", "3.14", "- a", "a: b", "a #b", "#a", "a:",
    "[a]", "{a}", "*a*", "&a", "!a", "| a", "> a", "'a'", "\"a\"", "a \"b\" c", "100% b", "%a",
    "@a",
    "`a`", "a\\b", "? a", "?", "~", "---", "--- a", "... a", "=", "<<", "a, b", "“a”", "大模型：综述",
    "A\u{2028}B", "a\u{FEFF}b", "😀 a", "e\u{301}\"\u{301}", "C++", "a\tb", "$x_1$ & y", "key: [x",
    "’Tis", ".5", "+1", "2025-09-23", "Yes, we can", "𝒪(n)",
  ])
  func `A title comes back whatever it looks like`(title: String) throws {
    var paper = try paper(titled: title)
    paper.authors = [title]
    paper.tags = [Located(title, at: start), Located("other", at: start)]
    paper.venue = title
    let again = try read(PaperFileWriter.text(of: paper))
    #expect(Array(again.title.unicodeScalars) == Array(title.unicodeScalars))
    #expect(again.authors == [title])
    #expect(again.venue == title)
    #expect(again.tags.map(\.value) == [title, "other"])
  }
}

import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
  let mistake = Diagnostic(
    .error,
    code: "front-matter.unknown-field",
    "unknown field “catagory”",
    at: SourcePosition(path: "content/papers/a.md", line: 4, column: 7),
    hint: "did you mean “categories”?"
  )

  private func printed(
    _ diagnostic: Diagnostic,
    as format: DiagnosticFormat = .text,
    style: DiagnosticPrinter.Style = .init(),
    line: String? = nil
  ) -> String {
    DiagnosticPrinter(style: style, line: { _, _ in line }).text(of: [diagnostic], as: format)
  }

  @Test func `A diagnostic is one line that editors can jump to, and its hint`() {
    #expect(
      printed(mistake) == """
        content/papers/a.md:4:7: error: unknown field “catagory” [front-matter.unknown-field]
          hint: did you mean “categories”?

        """
    )
  }

  @Test func `On a terminal the line and a caret stand between them`() {
    #expect(
      printed(mistake, style: .init(showsExcerpts: true), line: "key: 医学 x").hasSuffix(
        """
        [front-matter.unknown-field]
          key: 医学 x
                 ^
          hint: did you mean “categories”?

        """
      )
    )
  }

  @Test func `A caret in a long line is found in the part that is shown`() {
    let long = String(repeating: "a", count: 500) + "!" + String(repeating: "b", count: 500)
    let diagnostic = Diagnostic(
      .error,
      code: "x",
      "m",
      at: SourcePosition(path: "p", line: 1, column: 501)
    )
    let lines = printed(diagnostic, style: .init(showsExcerpts: true), line: long)
      .split(separator: "\n")
    #expect(lines[1].count == 102)
    let caret = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    let sign = lines[1].firstIndex(of: "!").map {
      lines[1].distance(from: lines[1].startIndex, to: $0)
    }
    #expect(caret == sign)
  }

  @Test func `Control characters in content cannot command the terminal`() {
    let diagnostic = Diagnostic(
      .error,
      code: "x",
      "found “\u{1B}[2J\u{202E}”",
      at: SourcePosition(path: "a\u{7}b")
    )
    #expect(printed(diagnostic) == "a\u{FFFD}b: error: found “\u{FFFD}[2J\u{FFFD}” [x]\n")
  }

  @Test func `GitHub gets a workflow command with what is special escaped`() {
    let diagnostic = Diagnostic(
      .warning,
      code: "a.b",
      "50% of\nit",
      at: SourcePosition(path: "a,b:c.md", line: 2, column: 3),
      hint: "do, this"
    )
    #expect(
      printed(diagnostic, as: .github)
        == "::warning file=a%2Cb%3Ac.md,line=2,col=3,title=a.b::50%25 of%0Ait%0Ahint: do, this\n"
    )
  }

  @Test func `Programs get JSON`() {
    #expect(
      printed(mistake, as: .json) == """
        [
          {
            "code" : "front-matter.unknown-field",
            "column" : 7,
            "hint" : "did you mean “categories”?",
            "line" : 4,
            "message" : "unknown field “catagory”",
            "path" : "content/papers/a.md",
            "severity" : "error"
          }
        ]

        """
    )
  }
}

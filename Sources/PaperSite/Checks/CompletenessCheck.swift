import Diagnostics

/// A paper says who wrote it, when, and what it is about; a notice has a status.
enum CompletenessCheck: Check {
  static func diagnostics(for content: LoadedContent) -> [Diagnostic] {
    content.papers.flatMap { paper -> [Diagnostic] in
      var diagnostics: [Diagnostic] = []
      func warn(_ code: String, _ message: String, _ hint: String) {
        diagnostics.append(
          Diagnostic(
            .warning,
            code: code,
            message,
            at: SourcePosition(path: paper.path, line: 1),
            hint: hint
          )
        )
      }
      if paper.authors.isEmpty {
        warn("paper.no-authors", "the paper names no authors", "add “authors: […]”")
      }
      if paper.effectiveDate == nil {
        warn("paper.no-date", "the paper has neither a date nor an arXiv id", "add “date: YYYY-MM”")
      }
      if paper.summary == nil {
        warn(
          "paper.no-summary",
          "the text does not start with a paragraph, so the paper has no summary",
          "start it with two to four sentences, or add “summary: …”"
        )
      }
      if paper.notice != nil, paper.status == nil {
        warn(
          "paper.notice-without-status",
          "the paper has a notice but no status",
          "add “status:” with \(PaperStatus.allCases.map(\.rawValue).joined(separator: ", "))"
        )
      }
      return diagnostics
    }
  }
}

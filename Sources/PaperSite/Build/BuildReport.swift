package import Diagnostics

/// What came of a build or a check.
package struct BuildReport: Sendable {
  /// All mistakes, each once, in the order of their places.
  package let diagnostics: [Diagnostic]
  /// The number of HTML pages.
  package let pages: Int
  /// The number of papers shown.
  package let papers: Int

  init(diagnostics: [Diagnostic], pages: Int = 0, papers: Int = 0) {
    self.diagnostics = Set(diagnostics).sorted()
    self.pages = pages
    self.papers = papers
  }

  /// Whether nothing may be published.
  package func hasErrors(strict: Bool) -> Bool {
    strict ? !diagnostics.isEmpty : diagnostics.contains { $0.severity == .error }
  }

  func with(diagnostics: [Diagnostic]) -> BuildReport {
    BuildReport(diagnostics: diagnostics, pages: pages, papers: papers)
  }
}

package import Diagnostics

/// What came of a build or a check.
package struct BuildReport: Sendable {
  /// All mistakes, each once, in the order of their places.
  package let diagnostics: [Diagnostic]
  /// The number of HTML pages.
  package let pages: Int
  /// The number of papers shown.
  package let papers: Int

  /// The number of files of the site.
  package private(set) var files = 0
  /// How many of them are not as they were.
  package private(set) var changedFiles = 0
  /// The size of the whole site in bytes.
  package private(set) var bytes = 0

  init(diagnostics: [Diagnostic], pages: Int = 0, papers: Int = 0) {
    self.diagnostics = Set(diagnostics).sorted()
    self.pages = pages
    self.papers = papers
  }

  /// Whether nothing may be published.
  package func hasErrors(strict: Bool) -> Bool {
    strict ? !diagnostics.isEmpty : diagnostics.contains { $0.severity == .error }
  }

  func with(diagnostics: [Diagnostic], written: [WrittenFile]) -> BuildReport {
    var report = BuildReport(diagnostics: diagnostics, pages: pages, papers: papers)
    report.files = written.count
    report.changedFiles = written.count { $0.unchanged == nil }
    report.bytes = written.reduce(0) { $0 + $1.byteCount }
    return report
  }
}

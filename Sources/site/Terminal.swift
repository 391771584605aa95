import Diagnostics
import Foundation
import PaperSite

/// Where a command's words go.
struct Terminal {
  /// Whether standard error is a terminal.
  let isInteractive: Bool
  private let usesColor: Bool
  private let isGitHubAction: Bool

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    isInteractive = isatty(STDERR_FILENO) == 1
    usesColor =
      isInteractive && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    isGitHubAction = environment["GITHUB_ACTIONS"] == "true"
  }

  /// Writes a result.
  func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Writes to standard error.
  func note(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Writes diagnostics, with lines of the project at `root` as excerpts.
  func show(_ diagnostics: [Diagnostic], as format: DiagnosticFormat, root: String) {
    let printer = DiagnosticPrinter(
      style: .init(showsExcerpts: isInteractive, usesColor: usesColor),
      line: { path, number in SourceLine.text(at: path, line: number, in: root) }
    )
    switch format {
    case .json: FileHandle.standardOutput.write(Data(printer.text(of: diagnostics, as: .json).utf8))
    case .text, .github: note(printer.text(of: diagnostics, as: format))
    }
    if isGitHubAction, format == .text { note(printer.text(of: diagnostics, as: .github)) }
  }

  /// Shows a line that the next one replaces; only on a terminal.
  func progress(_ text: String) {
    guard isInteractive else { return }
    note("\r\u{1B}[K" + text)
  }

  /// “2 errors, 1 warning”.
  static func summary(of diagnostics: [Diagnostic]) -> String {
    let counts = [(Diagnostic.Severity.error, "error"), (.warning, "warning")].compactMap {
      severity,
      name -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(name)\(count == 1 ? "" : "s")"
    }
    return counts.joined(separator: ", ")
  }
}

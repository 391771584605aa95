/// How diagnostics are written.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// `path:line:column: error: message [code]`, as compilers write it.
  case text
  /// A JSON array of objects.
  case json
  /// GitHub's workflow commands, which become annotations.
  case github
}

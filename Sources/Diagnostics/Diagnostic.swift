/// A mistake in the content or the theme, told to the person who can mend it.
package struct Diagnostic: Error, Hashable, Sendable {
  /// How much a diagnostic weighs.
  package enum Severity: String, Sendable {
    /// Nothing is published while it stands.
    case error
    /// Published all the same; counts as an error with `--strict`.
    case warning
  }

  package let severity: Severity
  /// The stable name of the kind of mistake, such as `front-matter.unknown-field`.
  package let code: String
  /// What was expected and what was found, in lower case, without a full stop.
  package let message: String
  package let position: SourcePosition
  /// What to write instead.
  package let hint: String?

  package init(
    _ severity: Severity,
    code: String,
    _ message: String,
    at position: SourcePosition,
    hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.position = position
    self.hint = hint
  }
}

extension Diagnostic: Comparable {
  /// The order in which diagnostics are printed: by place, then by code and message.
  package static func < (left: Self, right: Self) -> Bool {
    if left.position != right.position { return left.position < right.position }
    return (left.code, left.message) < (right.code, right.message)
  }
}

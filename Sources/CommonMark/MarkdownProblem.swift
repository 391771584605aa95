/// An author's mistake in a Markdown text.
package struct MarkdownProblem: Hashable, Sendable {
  /// What kind of mistake it is; the raw value is stable and documented.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case imageWithoutText = "image-without-text"
    case unsafeURL = "unsafe-url"
    case rawHTML = "raw-html"
    case unknownFootnote = "unknown-footnote"
    case unusedFootnote = "unused-footnote"
    case duplicateFootnote = "duplicate-footnote"
    case deepNesting = "deep-nesting"
  }

  package let kind: Kind
  /// What was expected and what was found.
  package let message: String
  /// The line of the file.
  package let line: Int
  /// The column, in characters.
  package let column: Int
  /// What to write instead.
  package let hint: String?
}

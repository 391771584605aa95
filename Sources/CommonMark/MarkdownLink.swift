/// A link as it stands in the text.
package struct MarkdownLink: Hashable, Sendable {
  /// What kind of link was written.
  package enum Kind: Hashable, Sendable {
    /// `[text](destination)` and its forms by reference.
    case link
    /// `![text](destination)` and its forms by reference.
    case image
    /// `<https://…>`, or a bare URL or e-mail address.
    case autolink
  }

  /// The destination, without escapes.
  package let destination: String
  package let kind: Kind
  /// The line of the file.
  package let line: Int
  /// The column, in characters.
  package let column: Int

  package init(destination: String, kind: Kind, line: Int, column: Int) {
    self.destination = destination
    self.kind = kind
    self.line = line
    self.column = column
  }
}

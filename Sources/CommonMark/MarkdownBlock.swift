/// A block of a Markdown text, copied out of a document for those who read it rather than show it.
package struct MarkdownBlock: Sendable {
  /// What a block is.
  package enum Kind: Hashable, Sendable {
    case heading(level: Int)
    case paragraph
    case list(isOrdered: Bool)
    case item
    case blockQuote
    case table
    case row
    case cell
    case code(language: String, text: String)
    /// A block of raw HTML.
    case html(String)
    case thematicBreak
    /// Blocks that belong together for no reason that Markdown knows.
    case group
  }

  package var kind: Kind
  /// The line of the file at which it starts.
  package var line: Int
  /// The text of a heading, paragraph or cell.
  package var inlines: [MarkdownInline]
  package var children: [MarkdownBlock]

  package init(
    _ kind: Kind,
    line: Int,
    inlines: [MarkdownInline] = [],
    children: [MarkdownBlock] = []
  ) {
    self.kind = kind
    self.line = line
    self.inlines = inlines
    self.children = children
  }
}

/// A piece of a paragraph's text, copied out of a document for those who read it rather than show it.
package indirect enum MarkdownInline: Hashable, Sendable {
  case text(String)
  /// The end of a line that is none of the paragraph's structure.
  case softBreak
  case lineBreak
  case code(String)
  /// A raw tag or comment.
  case html(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  /// A link, written in full, by reference, in angle brackets or as a bare address.
  case link(destination: String, title: String, content: [MarkdownInline])
  case image(source: String, description: [MarkdownInline])
}

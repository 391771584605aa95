/// A heading of a text.
package struct MarkdownHeading: Hashable, Sendable {
  /// The level in the rendered text, 1 to 6.
  package let level: Int
  package let id: String
  /// The text without markup.
  package let text: String
  /// The text as HTML without links and footnotes, fit for a table of contents.
  package let html: [UInt8]
  /// The line of the file.
  package let line: Int
}

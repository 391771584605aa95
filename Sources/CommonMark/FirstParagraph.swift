/// The first paragraph of a text, rendered by itself.
package struct FirstParagraph: Sendable {
  /// HTML without block elements; footnote references are left out.
  package let html: [UInt8]
  /// The text without markup.
  package let text: String
  package let report: MarkdownReport
}

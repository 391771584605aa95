/// How a Markdown text is rendered.
package struct MarkdownOptions: Sendable {
  /// The number added to each heading's level; no heading goes beyond `h6`.
  package var headingLevelShift = 0
  /// The text before each id that the body defines, so that it cannot meet an id of the page.
  package var idPrefix = ""
  /// Whether the first paragraph is left out, for pages that show it apart.
  package var omitsFirstParagraph = false
  /// The name of the section of footnotes, for screen readers.
  package var footnotesLabel = "Footnotes"
  /// The name of a link from a footnote back to the text, for screen readers.
  package var footnoteBackLabel = "Back to the text"
  /// The name of a link from a heading to itself, to which the heading is added; nil for no link.
  package var headingLinkLabel: String?
  /// The schemes that a URL in the result may have, in lower case; relative URLs are always allowed.
  package var allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]
  /// The id for a heading's text; where it has no letter or digit left, `section` stands in.
  package var slug: @Sendable (String) -> String = HeadingSlug.text(for:)

  package init() {}
}

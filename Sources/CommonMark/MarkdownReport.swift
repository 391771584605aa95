/// What rendering found in a text.
package struct MarkdownReport: Sendable {
  /// The headings in the order of the text.
  package var headings: [MarkdownHeading] = []
  /// All ids that the rendered text defines, in the order of the text.
  package var anchors: [String] = []
  /// The author's mistakes, by place.
  package var problems: [MarkdownProblem] = []

  package init() {}
}

/// A table of the text (GitHub Flavored Markdown, section 4.10).
struct MarkdownTable {
  /// How a column is aligned.
  enum Alignment {
    case none, left, center, right
  }

  /// The alignment of each column; their number is the table's width.
  let alignments: [Alignment]
  /// The cells of each row, as indices into the cells of the text; the first row is the header.
  var rows: [Range<Int>] = []
  /// The paragraph that stands directly before the table, as an index into the leads of the text.
  var lead: Int?
  /// Whether a thematic break follows, which libcmark took for the underline of a heading.
  var isBeforeBreak = false

  /// The most cells that are made up for rows that are too short, as in cmark-gfm.
  static let paddingLimit = 500_000
}

import CommonMark

/// A stretch of a list that may be a paper: its first lines, and what belongs to them.
struct ListRecord {
  /// The line of the file at which it starts.
  var line: Int
  /// The text that holds the title.
  var text: [MarkdownInline]
  /// Lines below: nested items, paragraphs, cells.
  var details: [Detail] = []
  /// Whether the text was set apart as a title: a heading, or a column of that name.
  var hasGivenTitle = false
  /// Where the text may say more than the title, such as in a column of names.
  var isInTable = false

  /// A line below the title.
  struct Detail {
    /// What a column's heading says about it.
    var field: (field: ListField, label: String)?
    var inlines: [MarkdownInline]
    /// Whether it is a text of several sentences rather than a line of facts.
    var isProse = false
  }
}

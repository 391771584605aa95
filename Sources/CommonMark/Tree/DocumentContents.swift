/// What a document's trees and texts hold, for those who walk them while the document lives.
struct DocumentContents {
  let root: TreeNode
  let text: PreparedText
  /// What occurs in the text or its table cells.
  var features: TextFeatures
  var tables: [MarkdownTable] = []
  /// The paragraph of each table cell; nil where libcmark made none.
  var cells: [TreeNode?] = []
  var cellOrigins: [TableFinder.Origin] = []
  /// The paragraph before a table, for the tables that have one directly before them.
  var leads: [TreeNode?] = []
  /// The list item of each footnote's definition, in the order of `text.footnotes`.
  var footnoteItems: [TreeNode?] = []
}

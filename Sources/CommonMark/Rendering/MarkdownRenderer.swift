/// Writes a document's tree as HTML, or as plain text.
struct MarkdownRenderer {
  /// What is written.
  enum Form {
    case html, text
  }

  let contents: DocumentContents
  let options: MarkdownOptions
  // Not a type parameter: the renderer would run unspecialized in every module but this one.
  let resolver: any LinkResolver
  var form: Form
  var output: [UInt8] = []
  var report = MarkdownReport()
  var headingIDs: HeadingIDs
  var footnotes: FootnoteNumbers
  var pairs = InlinePairs()
  var places = PlaceCursor()
  /// The paragraph or heading whose inlines are being written.
  var block: TreeNode
  /// How many lines of link definitions that block starts with, once they have been counted.
  var definitionLines: Int?
  /// The table cell whose inlines are being written.
  var cell: Int?
  /// How many links the place lies in.
  var linkDepth = 0
  /// How many links, broken ones and footnote references have been written.
  var linkCount = 0
  /// What each open link was opened with.
  var openLinks: [LinkElement] = []
  /// Whether links, footnotes and problems are left out, for a second rendering of the same text.
  var isRepeated = false
  /// Whether footnote references are left out, but count as used.
  var omitsFootnotes = false
  /// How many block quotes, lists and items the place lies in.
  var blockDepth = 0
  /// How many emphases and links the place lies in.
  var inlineDepth = 0
  var hasReportedNesting = false
  /// How many empty table cells were made up.
  var padding = 0

  init(
    _ contents: DocumentContents,
    options: MarkdownOptions,
    resolver: any LinkResolver,
    form: Form
  ) {
    self.contents = contents
    self.options = options
    self.resolver = resolver
    self.form = form
    headingIDs = HeadingIDs(prefix: options.idPrefix)
    footnotes = FootnoteNumbers(definitions: contents.text.footnotes)
    block = contents.root
  }

  /// Renders the whole document after what `target` holds.
  mutating func renderDocument(into target: inout [UInt8]) -> MarkdownReport {
    swap(&output, &target)
    if let excess = contents.text.nestingExcess { reportNesting(atOffset: excess) }
    renderBlocks(in: contents.root)
    if !contents.text.footnotes.isEmpty { renderFootnotes() }
    swap(&output, &target)
    report.problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return report
  }

  /// Renders the inlines of one paragraph.
  mutating func renderParagraph(_ node: TreeNode) -> (html: [UInt8], report: MarkdownReport) {
    omitsFootnotes = true
    renderInlines(of: node)
    return (output, report)
  }

  /// Writes markup; plain text has none.
  mutating func tag(_ markup: String) {
    if form == .html { output.append(contentsOf: markup.utf8) }
  }

  /// Starts a new line unless one has just been started.
  mutating func startLine() {
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  /// Writes text, escaped where the form needs it.
  mutating func write(_ text: Span<UInt8>) {
    switch form {
    case .html: output.appendEscaped(text)
    case .text: output.append(text)
    }
  }

  /// Writes text, escaped where the form needs it.
  mutating func write(_ text: ArraySlice<UInt8>) { write(text.span) }

  /// Writes text, escaped where the form needs it.
  mutating func write(_ text: [UInt8]) { write(text.span) }

  /// Writes the literal of a node without marks.
  mutating func writeLiteral(of node: TreeNode) {
    let mayHoldMarks = contents.features.contains(.marks)
    node.withLiteral { literal in
      if mayHoldMarks, literal.hasMarks {
        write(literal.withoutMarks())
      } else {
        write(literal)
      }
    }
  }
}

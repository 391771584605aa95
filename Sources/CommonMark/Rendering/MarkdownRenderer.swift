/// Writes a document's tree as HTML, or as plain text.
struct MarkdownRenderer<Resolver: LinkResolver> {
  /// What is written.
  enum Form {
    case html, text
  }

  let contents: DocumentContents
  let options: MarkdownOptions
  let resolver: Resolver
  var form: Form
  var output: [UInt8] = []
  var report = MarkdownReport()
  var headingIDs: HeadingIDs
  var footnotes: FootnoteNumbers
  var pairs = InlinePairs()
  var places = PlaceCursor()
  /// The paragraph or heading whose inlines are being written.
  var block: TreeNode
  /// The table cell whose inlines are being written.
  var cell: Int?
  /// How many links the place lies in.
  var linkDepth = 0
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

  init(_ contents: DocumentContents, options: MarkdownOptions, resolver: Resolver, form: Form) {
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
  mutating func write(_ text: some Bytes) {
    switch form {
    case .html: output.appendEscaped(text)
    case .text: output.append(contentsOf: text)
    }
  }

  /// Writes the literal of a node without marks.
  mutating func writeLiteral(of node: TreeNode) {
    if contents.features.contains(.marks) {
      write(node.literal)
    } else if form == .html {
      node.withLiteral { output.appendEscaped($0) }
    } else {
      node.withLiteral { output.append($0) }
    }
  }
}

extension TreeNode {
  /// The text of a text, code or HTML node, without marks.
  var literal: [UInt8] {
    var bytes: [UInt8] = []
    withLiteral { bytes.append($0) }
    return bytes.withoutMarks()
  }
}

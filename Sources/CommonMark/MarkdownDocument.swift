/// A parsed Markdown text in the site's dialect: CommonMark 0.30 with GitHub's tables,
/// strikethrough, task lists, bare URLs and footnotes, and with emphasis fit for Chinese, Japanese
/// and Korean.
///
/// It owns libcmark's trees and never hands out a node. Raw HTML never passes: see `RawTag`. Block
/// quotes and lists, and likewise emphasis, nest to a depth of 100; what goes deeper is shown flat
/// and reported.
package struct MarkdownDocument: ~Copyable {
  /// The path of the file that the text stands in.
  package let path: String
  private let tree: ParsedTree
  private let cellTree: ParsedTree?
  private let contents: DocumentContents

  /// Parses a text, UTF-8, that starts at `firstLine` of the file at `path`.
  package init(parsing source: [UInt8], path: String, firstLine: Int = 1) {
    let text = PreparedText(source, firstLine: firstLine)
    let tree = ParsedTree(parsing: text.bytes)
    var contents = DocumentContents(root: tree.root, text: text, features: text.features)
    if !text.footnotes.isEmpty { contents.findFootnotes() }
    var cellTree: ParsedTree?
    if text.features.contains(.pipe) {
      let finder = TableFinder(in: tree.root, of: text)
      if !finder.tables.isEmpty {
        let cellText = PreparedText(finder.cellText, firstLine: 1)
        var bytes = cellText.bytes
        if text.features.contains(.definition) { bytes.append(contentsOf: text.bytes) }
        let parsed = ParsedTree(parsing: bytes)
        contents.take(finder, cellText: cellText, root: parsed.root)
        cellTree = consume parsed
      }
    }
    self.path = path
    self.tree = tree
    self.cellTree = cellTree
    self.contents = contents
  }

  /// Lends the trees to a closure, which must not keep a node of them.
  borrowing func withContents<Result>(_ body: (DocumentContents) -> Result) -> Result {
    body(contents)
  }

  /// The lines of the file that hold the first paragraph: one of its own before any heading.
  package var firstParagraphLines: ClosedRange<Int>? {
    guard let node = contents.firstParagraph else { return nil }
    let first = contents.text.fileLine(node.startLine)
    return first...max(first, contents.text.fileLine(node.endLine))
  }

  /// Renders the body and appends the HTML to `output`.
  package func render(
    into output: inout [UInt8],
    options: MarkdownOptions,
    resolver: some LinkResolver
  ) -> MarkdownReport {
    var renderer = MarkdownRenderer(contents, options: options, resolver: resolver, form: .html)
    return renderer.renderDocument(into: &output)
  }

  /// The first paragraph of the text, if it has one of its own before any heading.
  package func firstParagraph(
    options: MarkdownOptions,
    resolver: some LinkResolver
  ) -> FirstParagraph? {
    guard let node = contents.firstParagraph else { return nil }
    var renderer = MarkdownRenderer(contents, options: options, resolver: resolver, form: .html)
    let (html, report) = renderer.renderParagraph(node)
    return FirstParagraph(html: html, text: plainText(of: node), report: report)
  }

  /// The text without markup, blocks apart by newlines: for search and feeds.
  package var plainText: String {
    var renderer = MarkdownRenderer(
      contents,
      options: MarkdownOptions(),
      resolver: WrittenLinks(),
      form: .text
    )
    var output: [UInt8] = []
    _ = renderer.renderDocument(into: &output)
    while output.last == UInt8(ascii: "\n") { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  private func plainText(of paragraph: TreeNode) -> String {
    var renderer = MarkdownRenderer(
      contents,
      options: MarkdownOptions(),
      resolver: WrittenLinks(),
      form: .text
    )
    return String(decoding: renderer.renderParagraph(paragraph).html, as: UTF8.self)
  }
}

extension DocumentContents {
  /// The first paragraph of the text's own level, if it comes before any heading.
  var firstParagraph: TreeNode? {
    for child in root.children {
      if child.kind == .heading { return nil }
      if child.kind == .paragraph, child.tag == 0 { return child }
    }
    return nil
  }

  /// Finds the list items that footnotes were turned into, and tags them.
  fileprivate mutating func findFootnotes() {
    footnoteItems = Array(repeating: nil, count: text.footnotes.count)
    for list in root.children where list.kind == .list {
      for item in list.children {
        let index = text.insertedLines.firstIndex(notBefore: item.startLine)
        guard index < text.insertedLines.count, text.insertedLines[index] == item.startLine,
          item.firstChild?.kind == .heading
        else { continue }
        item.tag = index + 1
        footnoteItems[index] = item
      }
    }
  }

  /// Connects the tables that were found with the paragraphs parsed for their cells.
  fileprivate mutating func take(_ finder: TableFinder, cellText: PreparedText, root: TreeNode) {
    tables = finder.tables
    cellOrigins = finder.cellOrigins
    features.formUnion(cellText.features)
    features.insert(.marks)
    cells = Array(repeating: nil, count: finder.cellLines.count)
    leads = Array(repeating: nil, count: finder.leadLines.count)
    let lineCount = cellText.lineStarts.count
    for child in root.children where child.kind == .paragraph {
      let line = child.startLine
      if line > lineCount { return }
      let cell = finder.cellLines.firstIndex(notBefore: line)
      if cell < finder.cellLines.count, finder.cellLines[cell] == line {
        child.tag = cell + 1
        cells[cell] = child
      }
      let lead = finder.leadLines.firstIndex(notBefore: line)
      if lead < finder.leadLines.count, finder.leadLines[lead] == line { leads[lead] = child }
    }
  }
}

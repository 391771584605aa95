private import CCMark

/// A parsed Markdown text in the site's dialect.
///
/// It owns libcmark's tree and never hands out a node.
@safe package struct MarkdownDocument: ~Copyable {
  private let root: OpaquePointer
  private let source: PreparedSource
  private let firstLine: Int

  /// The deepest nesting of blocks and of inlines that is rendered; what lies deeper is left out and
  /// reported.
  package static let deepestNesting = 100

  /// Parses a text, UTF-8, that starts at `firstLine` of the file at `path`.
  package init(parsing source: [UInt8], path: String, firstLine: Int = 1) {
    let prepared = PreparedSource(source)
    let root = unsafe prepared.bytes.withUnsafeBytes { bytes in
      unsafe cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        bytes.count,
        CMARK_OPT_DEFAULT
      )
    }
    guard let root = unsafe root else {
      preconditionFailure("cmark returns a tree for every text")
    }
    unsafe self.root = root
    self.source = prepared
    self.firstLine = firstLine
  }

  deinit { unsafe cmark_node_free(root) }

  /// The lines of the file that hold the first paragraph: a paragraph of its own before any heading.
  package var firstParagraphLines: ClosedRange<Int>? {
    guard let paragraph = unsafe firstParagraphNode else { return nil }
    let start = unsafe Int(cmark_node_get_start_line(paragraph))
    let end = unsafe Int(cmark_node_get_end_line(paragraph))
    return (firstLine + start - 1)...(firstLine + max(start, end) - 1)
  }

  /// Renders the body and appends the HTML to `output`.
  package func render(
    into output: inout [UInt8],
    options: MarkdownOptions,
    resolver: some LinkResolver
  ) -> MarkdownReport {
    var renderer = TreeRenderer(
      source: source,
      firstLine: firstLine,
      options: options,
      resolver: resolver
    )
    let omitted = unsafe options.omitsFirstParagraph ? firstParagraphNode : nil
    var child = unsafe cmark_node_first_child(root)
    while let node = unsafe child {
      if unsafe node != omitted { unsafe renderer.block(node, depth: 1) }
      unsafe child = cmark_node_next(node)
    }
    output += renderer.output
    return renderer.report
  }

  /// The first paragraph of the text, if it has one before any heading.
  package func firstParagraph(
    options: MarkdownOptions,
    resolver: some LinkResolver
  ) -> FirstParagraph? {
    guard let paragraph = unsafe firstParagraphNode else { return nil }
    var renderer = TreeRenderer(
      source: source,
      firstLine: firstLine,
      options: options,
      resolver: resolver
    )
    unsafe renderer.inlines(of: paragraph, depth: 1)
    var text = PlainTextCollector()
    unsafe text.inlines(of: paragraph, depth: 1)
    return FirstParagraph(html: renderer.output, text: text.text, report: renderer.report)
  }

  /// The text without markup, blocks apart by newlines: for search and feeds.
  package var plainText: String {
    var collector = PlainTextCollector()
    unsafe collector.blocks(of: root, depth: 0)
    return collector.text
  }

  private var firstParagraphNode: OpaquePointer? {
    var child = unsafe cmark_node_first_child(root)
    while let node = unsafe child {
      let type = unsafe cmark_node_get_type(node)
      if type == CMARK_NODE_PARAGRAPH { return unsafe node }
      if type == CMARK_NODE_HEADING { return nil }
      unsafe child = cmark_node_next(node)
    }
    return nil
  }
}

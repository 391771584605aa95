/// Reports mistakes where they stand.
extension MarkdownRenderer {
  /// The place in the file of an inline node.
  ///
  /// libcmark counts bytes and takes each line of a block to be indented like its first.
  mutating func place(of node: TreeNode, plus offset: Int = 0) -> (line: Int, column: Int) {
    let line = node.startLine
    let column = node.startColumn + offset
    if let cell, cell < contents.cellOrigins.count {
      let origin = contents.cellOrigins[cell]
      var inCell = column - 1 - TableFinder.cellPrefix.utf8.count
      // Of the prefix, the cell's first text has kept but a space.
      if offset > 0, node == block.firstChild { inCell += TableFinder.cellPrefix.utf8.count - 1 }
      return places.place(
        line: origin.line,
        byte: origin.byte + max(0, inCell),
        in: contents.text
      )
    }
    let definitions = definitionLines ?? countDefinitionLines()
    definitionLines = definitions
    guard line + definitions > block.startLine else {
      return places.place(line: line, byte: column, in: contents.text)
    }
    let text = TextLine(contents.text, line + definitions, quotes: quoteDepth)
    let prefix = text.bytes.startIndex - text.start
    return places.place(
      line: text.number,
      byte: column - (block.startColumn - 1) + prefix,
      in: contents.text
    )
  }

  /// How many block quotes the block lies in.
  private var quoteDepth: Int {
    var quotes = 0
    var parent = block.parent
    while let current = parent {
      if current.kind == .blockQuote { quotes += 1 }
      parent = current.parent
    }
    return quotes
  }

  /// How many lines of link definitions the block starts with; libcmark counts its lines without
  /// them, but from where they start.
  private func countDefinitionLines() -> Int {
    guard contents.text.features.contains(.definition), block.endLine > block.startLine else {
      return 0
    }
    var count = 0
    while block.startLine + count < block.endLine {
      let line = TextLine(
        contents.text,
        block.startLine + count,
        quotes: quoteDepth,
        column: count == 0 ? block.startColumn : nil
      )
      guard line.bytes.first == UInt8(ascii: "["), line.bytes.holdsDefinition else { return count }
      count += 1
    }
    return count
  }

  /// Adds a problem at a place, unless this text was rendered before.
  mutating func report(
    _ kind: MarkdownProblem.Kind,
    _ message: String,
    at place: (line: Int, column: Int),
    hint: String?
  ) {
    guard !isRepeated, form == .html else { return }
    report.problems.append(
      MarkdownProblem(
        kind: kind,
        message: message,
        line: place.line,
        column: place.column,
        hint: hint
      )
    )
  }

  /// Reports nesting beyond the limit, once.
  mutating func reportNesting(at node: TreeNode) {
    reportNesting(
      at: places.place(line: node.startLine, byte: node.startColumn, in: contents.text)
    )
  }

  /// Reports nesting beyond the limit, once.
  mutating func reportNesting(atOffset offset: Int) {
    let line = contents.text.line(ofOffset: offset)
    let byte = offset - contents.text.lineStarts[line - 1] + 1
    reportNesting(at: places.place(line: line, byte: byte, in: contents.text))
  }

  private mutating func reportNesting(at place: (line: Int, column: Int)) {
    guard !hasReportedNesting else { return }
    hasReportedNesting = true
    report(
      .deepNesting,
      "expected at most \(NestingLimit.depth) levels of nesting, found more",
      at: place,
      hint: "what lies deeper is shown without its structure"
    )
  }

  /// Reports raw HTML that is shown as text.
  mutating func reportRawHTML(_ html: some Bytes, at node: TreeNode) {
    report(
      .rawHTML,
      "expected Markdown, found raw HTML “\(html.excerpt)”",
      at: node.kind == .htmlBlock
        ? places.place(line: node.startLine, byte: node.startColumn, in: contents.text)
        : place(of: node),
      hint: "it is shown as text; write it in Markdown, or escape it as “\\<”"
    )
  }

  /// Reports a reference to a footnote that is not there.
  mutating func reportUnknownFootnote(_ label: ArraySlice<UInt8>, in node: TreeNode) {
    let name = String(decoding: label, as: UTF8.self)
    report(
      .unknownFootnote,
      "expected the footnote “\(name)” to be defined, found no definition",
      at: place(of: node, plus: label.startIndex - 2),
      hint: "write “[^\(name)]: …” on a line of its own, or escape the bracket as “\\[”"
    )
  }

  /// Reports the definitions that nothing refers to and those that come twice.
  mutating func reportFootnotes() {
    let duplicates = Set(footnotes.duplicates)
    for (index, definition) in contents.text.footnotes.enumerated() {
      let place = (contents.text.fileLine(definition.contentLine), definition.column)
      let name = String(decoding: definition.label, as: UTF8.self)
      if duplicates.contains(index) {
        report(
          .duplicateFootnote,
          "expected one definition of the footnote “\(name)”, found another",
          at: place,
          hint: "the first one counts; give this one a label of its own"
        )
      } else if !footnotes.isUsed(index) {
        report(
          .unusedFootnote,
          "expected a reference to the footnote “\(name)”, found none",
          at: place,
          hint: "write “[^\(name)]” in the text, or remove the footnote"
        )
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether `]:` stands in the line.
  fileprivate var holdsDefinition: Bool {
    zip(self, dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
  }
}

extension Bytes {
  /// The first words of a text, on one line, for a message.
  var excerpt: String {
    let scalars = String(decoding: prefix(160), as: UTF8.self).unicodeScalars
    var text = String.UnicodeScalarView()
    for scalar in scalars.prefix(40) { text.append(scalar.value < 0x20 ? " " : scalar) }
    return String(text) + (scalars.count > 40 ? "…" : "")
  }
}

extension MarkdownDocument {
  /// The text's blocks as values, with the file's lines. Footnotes are left out.
  package borrowing func blocks() -> [MarkdownBlock] {
    withContents { MarkdownTreeCopy(contents: $0).blocks(in: $0.root, depth: 0) }
  }
}

/// Copies a document's tree into values.
private struct MarkdownTreeCopy {
  let contents: DocumentContents
  /// What lies deeper is left out; see `NestingLimit`.
  private static let deepest = 3 * NestingLimit.depth

  init(contents: DocumentContents) {
    self.contents = contents
  }

  func blocks(in parent: TreeNode, depth: Int) -> [MarkdownBlock] {
    guard depth < Self.deepest else { return [] }
    return parent.children.flatMap { blocks(from: $0, depth: depth + 1) }
  }

  /// The block that a node is; a table may have a paragraph before it and a break after it.
  private func blocks(from node: TreeNode, depth: Int) -> [MarkdownBlock] {
    let line = contents.text.fileLine(node.startLine)
    func container(_ kind: MarkdownBlock.Kind) -> [MarkdownBlock] {
      [MarkdownBlock(kind, line: line, children: blocks(in: node, depth: depth))]
    }
    switch node.kind {
    case .paragraph, .heading:
      if node.tag > 0 { return table(contents.tables[node.tag - 1], line: line) }
      let kind: MarkdownBlock.Kind =
        node.kind == .paragraph ? .paragraph : .heading(level: node.headingLevel)
      return [MarkdownBlock(kind, line: line, inlines: inlines(in: node))]
    case .blockQuote: return container(.blockQuote)
    case .list: return container(.list(isOrdered: node.isOrdered))
    case .item: return node.tag == 0 ? container(.item) : []
    case .codeBlock:
      let language = String(decoding: node.withFenceInfo { $0.withoutMarks() }, as: UTF8.self)
      return [MarkdownBlock(.code(language: language, text: text(of: node)), line: line)]
    case .htmlBlock: return [MarkdownBlock(.html(text(of: node)), line: line)]
    case .thematicBreak: return [MarkdownBlock(.thematicBreak, line: line)]
    default: return []
    }
  }

  private func table(_ table: MarkdownTable, line: Int) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    if let lead = table.lead, let paragraph = contents.leads[lead] {
      blocks.append(MarkdownBlock(.paragraph, line: line, inlines: inlines(in: paragraph)))
    }
    let rows = table.rows.map { range in
      let cells = range.map { index in
        MarkdownBlock(
          .cell,
          line: contents.text.fileLine(contents.cellOrigins[index].line),
          inlines: contents.cells[index].map { inlines(in: $0).withoutLeadingSpace } ?? []
        )
      }
      return MarkdownBlock(.row, line: cells.first?.line ?? line, children: cells)
    }
    blocks.append(MarkdownBlock(.table, line: rows.first?.line ?? line, children: rows))
    if table.isBeforeBreak { blocks.append(MarkdownBlock(.thematicBreak, line: line)) }
    return blocks
  }

  private func inlines(
    in parent: TreeNode,
    depth: Int = 0,
    isInLink: Bool = false
  ) -> [MarkdownInline] {
    guard depth < Self.deepest else { return [] }
    func content(_ node: TreeNode, isInLink: Bool) -> [MarkdownInline] {
      inlines(in: node, depth: depth + 1, isInLink: isInLink)
    }
    var result: [MarkdownInline] = []
    for node in parent.children {
      switch node.kind {
      case .text: append(node, isInLink: isInLink, to: &result)
      case .softBreak: result.append(.softBreak)
      case .lineBreak: result.append(.lineBreak)
      case .code: result.append(.code(text(of: node)))
      case .htmlInline: result.append(.html(text(of: node)))
      case .emphasis: result.append(.emphasis(content(node, isInLink: isInLink)))
      case .strong: result.append(.strong(content(node, isInLink: isInLink)))
      case .link:
        result.append(
          .link(
            destination: String(decoding: node.withURL { $0.withoutMarks() }, as: UTF8.self),
            title: String(decoding: node.withTitle { $0.withoutMarks() }, as: UTF8.self),
            content: content(node, isInLink: true)
          )
        )
      case .image:
        let source = String(decoding: node.withURL { $0.withoutMarks() }, as: UTF8.self)
        result.append(.image(source: source, description: content(node, isInLink: true)))
      default: result += content(node, isInLink: isInLink)
      }
    }
    return result
  }

  /// Appends a text and the bare addresses in it; the marks of strikethrough and footnotes are left
  /// out.
  private func append(_ node: TreeNode, isInLink: Bool, to result: inout [MarkdownInline]) {
    let segments = node.withLiteral {
      TextSegments(of: $0, features: contents.features, isInLink: isInLink)
    }
    for part in segments.parts {
      let text = String(decoding: segments.text[part.range], as: UTF8.self)
      switch part {
      case .tildes(let range) where range.count == 2: continue
      case .footnote: continue
      case .bareURL(let url):
        result.append(.link(destination: url.prefix + text, title: "", content: [.text(text)]))
      case .text, .tildes:
        if case .text(let before)? = result.last {
          result[result.count - 1] = .text(before + text)
        } else {
          result.append(.text(text))
        }
      }
    }
  }

  private func text(of node: TreeNode) -> String { String(decoding: node.literal, as: UTF8.self) }
}

extension [MarkdownInline] {
  /// A cell's inlines without the space that stood after its mark.
  fileprivate var withoutLeadingSpace: [MarkdownInline] {
    guard case .text(let text)? = first else { return self }
    let rest = String(text.drop { $0 == " " })
    return (rest.isEmpty ? [] : [.text(rest)]) + dropFirst()
  }
}

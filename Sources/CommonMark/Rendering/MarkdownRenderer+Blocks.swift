/// Blocks, as cmark writes them.
extension MarkdownRenderer {
  /// Writes the blocks within a node.
  mutating func renderBlocks(in parent: TreeNode) {
    var node = parent.firstChild
    while let current = node {
      if enter(current), let child = current.firstChild {
        node = child
        continue
      }
      exit(current)
      node = current
      while let last = node, last.next == nil {
        guard let up = last.parent, up != parent else { return }
        exit(up)
        node = up
      }
      node = node?.next
    }
  }

  /// Writes one block.
  mutating func renderBlock(_ node: TreeNode) {
    if enter(node), node.firstChild != nil { renderBlocks(in: node) }
    exit(node)
  }

  /// Opens a block or writes all of it; true if its children are to be written.
  private mutating func enter(_ node: TreeNode) -> Bool {
    switch node.kind {
    case .blockQuote:
      guard deepen(node) else { return true }
      startLine()
      tag("<blockquote>\n")
      return true
    case .list:
      if node.firstChild?.tag != 0, node.lastChild?.tag != 0, node.isFootnoteList { return false }
      guard deepen(node) else { return true }
      openList(node)
      return true
    case .item:
      guard node.tag == 0 else { return false }
      guard deepen(node) else { return true }
      startLine()
      tag(isTask(node) ? "<li class=\"task\">" : "<li>")
      return true
    case .paragraph: renderParagraphBlock(node)
    case .heading where node.tag > 0: renderTable(node)
    case .heading: renderHeading(node)
    case .codeBlock: renderCodeBlock(node)
    case .htmlBlock: renderHTMLBlock(node)
    case .thematicBreak:
      startLine()
      tag("<hr>\n")
    default: return true
    }
    return false
  }

  private mutating func exit(_ node: TreeNode) {
    switch node.kind {
    case .blockQuote:
      guard rise() else { return }
      startLine()
      tag("</blockquote>\n")
    case .list:
      if node.firstChild?.tag != 0, node.isFootnoteList { return }
      guard rise() else { return }
      startLine()
      tag(node.isOrdered ? "</ol>\n" : "</ul>\n")
    case .item:
      guard node.tag == 0, rise() else { return }
      tag("</li>\n")
      if form == .text { startLine() }
    default: return
    }
  }

  /// Whether another level of blocks may be opened; counts it in any case.
  private mutating func deepen(_ node: TreeNode) -> Bool {
    blockDepth += 1
    if blockDepth <= 2 * NestingLimit.depth { return true }
    reportNesting(at: node)
    return false
  }

  /// Leaves a level of blocks; true if it was opened.
  private mutating func rise() -> Bool {
    defer { blockDepth -= 1 }
    return blockDepth <= 2 * NestingLimit.depth
  }

  private mutating func openList(_ node: TreeNode) {
    startLine()
    guard node.isOrdered else {
      tag("<ul>\n")
      return
    }
    let start = node.listStart
    tag(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n")
  }

  private mutating func renderParagraphBlock(_ node: TreeNode) {
    if node.tag > 0 {
      renderTable(node)
      return
    }
    if options.omitsFirstParagraph, form == .html, node == contents.firstParagraph {
      useFootnotes(of: node)
      return
    }
    let isTight = isInTightList(node)
    if !isTight {
      startLine()
      tag("<p>")
    }
    if let item = node.parent, item.kind == .item, item.firstChild == node, isTask(item) {
      renderTask(node)
    } else {
      renderInlines(of: node)
    }
    if isTight {
      if form == .text { startLine() }
    } else {
      tag("</p>")
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// Whether a paragraph is written without its element.
  func isInTightList(_ paragraph: TreeNode) -> Bool {
    // Beyond the limit only paragraphs keep the texts apart.
    guard blockDepth <= 2 * NestingLimit.depth, let item = paragraph.parent, item.kind == .item,
      item.tag == 0
    else { return false }
    return item.parent?.isTight ?? false
  }

  private mutating func renderCodeBlock(_ node: TreeNode) {
    startLine()
    let language = node.withFenceInfo { $0.withoutMarks() }
    let end = language.firstIndex(where: \.isSpace) ?? language.endIndex
    if end == 0 {
      tag("<pre><code>")
    } else if form == .html {
      tag("<pre><code class=\"language-")
      write(language[..<end])
      tag("\">")
    }
    writeLiteral(of: node)
    tag("</code></pre>\n")
    if form == .text { startLine() }
  }

  /// Raw HTML as text, without its comments.
  private mutating func renderHTMLBlock(_ node: TreeNode) {
    let html = node.literal.withoutComments().trimmed
    guard !html.isEmpty else { return }
    reportRawHTML(html, at: node)
    startLine()
    tag("<p>")
    write(html)
    tag("</p>")
    output.append(UInt8(ascii: "\n"))
  }
}

extension TreeNode {
  /// Whether all items of a list are the definitions of footnotes.
  fileprivate var isFootnoteList: Bool { children.allSatisfy { $0.tag != 0 } }
}

extension [UInt8] {
  /// The bytes without HTML comments; an open one goes to the end.
  fileprivate func withoutComments() -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < count {
      if self[index] == UInt8(ascii: "<"), matches("<!--", at: index) {
        index += 4
        while index < count, !matches("-->", at: index) { index += 1 }
        index += 3
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }

  /// The bytes without white space at either end.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var slice = self[...]
    while let byte = slice.first, byte.isSpace { slice.removeFirst() }
    while let byte = slice.last, byte.isSpace { slice.removeLast() }
    return slice
  }
}

/// Inlines, as cmark writes them.
extension MarkdownRenderer {
  /// Writes the inlines of a paragraph or heading, without so many bytes of the first text.
  mutating func renderInlines(of block: TreeNode, skippingBytes skipped: Int = 0) {
    self.block = block
    definitionLines = nil
    pairs.removeAll()
    renderInlines(within: block, skippingBytes: skipped)
  }

  /// Writes the inlines within a node of the current block.
  mutating func renderInlines(within parent: TreeNode, skippingBytes skipped: Int = 0) {
    findPairs(in: parent)
    var skipped = skipped
    var node = parent.firstChild
    while let current = node {
      if enter(current, skippingBytes: skipped), let child = current.firstChild {
        node = child
        skipped = 0
        continue
      }
      skipped = 0
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

  private mutating func enter(_ node: TreeNode, skippingBytes skipped: Int) -> Bool {
    switch node.kind {
    case .text: renderText(node, skippingBytes: skipped)
    case .softBreak: renderSoftBreak(node)
    case .lineBreak:
      tag("<br>\n")
      if form == .text { output.append(UInt8(ascii: " ")) }
    case .code:
      tag("<code>")
      writeLiteral(of: node)
      tag("</code>")
    case .htmlInline: renderTag(node)
    case .emphasis:
      findPairs(in: node)
      if deepenInline(node) { tag("<em>") }
      return true
    case .strong:
      findPairs(in: node)
      if deepenInline(node) { tag("<strong>") }
      return true
    case .link:
      openLink(node)
      findPairs(in: node)
      return true
    case .image: renderImage(node)
    default: return true
    }
    return false
  }

  private mutating func exit(_ node: TreeNode) {
    switch node.kind {
    case .emphasis: if riseInline() { tag("</em>") }
    case .strong: if riseInline() { tag("</strong>") }
    case .link: closeLink()
    default: return
    }
  }

  private mutating func deepenInline(_ node: TreeNode) -> Bool {
    inlineDepth += 1
    if inlineDepth <= NestingLimit.depth { return true }
    if !hasReportedNesting { reportNesting(at: block) }
    return false
  }

  private mutating func riseInline() -> Bool {
    defer { inlineDepth -= 1 }
    return inlineDepth <= NestingLimit.depth
  }

  private mutating func findPairs(in parent: TreeNode) {
    guard !contents.features.isDisjoint(with: [.tilde, .angle]) else { return }
    pairs.find(in: parent, features: contents.features, isInLink: linkDepth > 0)
  }

  private mutating func renderText(_ node: TreeNode, skippingBytes skipped: Int) {
    let features = contents.features
    let isInLink = linkDepth > 0
    let segments: TextSegments? = node.withLiteral { literal in
      if TextSegments.areNeeded(for: literal, features: features) {
        return TextSegments(of: literal, features: features, isInLink: isInLink)
      }
      write(literal.extracting(min(skipped, literal.count)..<literal.count))
      return nil
    }
    guard let segments else { return }
    for part in segments.parts {
      switch part {
      case .text(let range):
        write(segments.text[range.clamped(to: skipped..<max(skipped, range.upperBound))])
      case .tildes(let range):
        if renderRole(at: range.lowerBound, of: node) == nil { write(segments.text[range]) }
      case .bareURL(let url): renderBareURL(url, in: segments, node: node)
      case .footnote(let range, let label):
        renderReference(segments.text[range], label: segments.text[label], in: node)
      }
    }
  }

  /// Writes what a place opens or closes; nil if it does neither.
  private mutating func renderRole(at offset: Int, of node: TreeNode) -> Void? {
    guard let role = pairs.roles[.init(node: node.identity, offset: offset)] else { return nil }
    switch role {
    case .opensDeletion: tag("<del>")
    case .closesDeletion: tag("</del>")
    case .opensElement(let element): tag("<\(element.rawValue)>")
    case .closesElement(let element): tag("</\(element.rawValue)>")
    }
    return ()
  }

  private mutating func renderTag(_ node: TreeNode) {
    if renderRole(at: 0, of: node) != nil { return }
    let html = node.literal
    switch RawTag(html) {
    case .lineBreak:
      tag("<br>")
      if form == .text { output.append(UInt8(ascii: " ")) }
    case .comment: return
    case .opening, .closing, .other:
      reportRawHTML(html, at: node)
      write(html)
    }
  }

  private mutating func renderSoftBreak(_ node: TreeNode) {
    if contents.features.contains(.nonASCII), node.joinsLinesWithoutSpace { return }
    output.append(form == .html ? UInt8(ascii: "\n") : UInt8(ascii: " "))
  }
}

extension TreeNode {
  /// Whether a soft break stands between characters that are written without spaces.
  fileprivate var joinsLinesWithoutSpace: Bool {
    guard let before = previous?.lastScalar, before.isWrittenWithoutSpaces,
      let after = next?.firstScalar
    else { return false }
    return after.isWrittenWithoutSpaces
  }

  /// The last character of an inline's text that is no mark and no `~`.
  private var lastScalar: Unicode.Scalar? {
    var node = self
    while node.kind != .text {
      guard let child = node.lastChild, node.kind != .image else { return nil }
      node = child
    }
    var literal = node.literal[...]
    while literal.last == UInt8(ascii: "~") { literal.removeLast() }
    return literal.scalar(before: literal.endIndex)?.scalar
  }

  /// The first character of an inline's text that is no mark and no `~`.
  private var firstScalar: Unicode.Scalar? {
    var node = self
    while node.kind != .text {
      guard let child = node.firstChild, node.kind != .image else { return nil }
      node = child
    }
    let literal = node.literal.drop { $0 == UInt8(ascii: "~") }
    return literal.isEmpty ? nil : literal.scalar(at: literal.startIndex).scalar
  }
}

extension MarkdownRenderer {
  /// Writes a heading with an id, and notes it for the table of contents.
  mutating func renderHeading(_ node: TreeNode) {
    startLine()
    guard form == .html else {
      renderInlines(of: node)
      startLine()
      return
    }
    let text = String(decoding: rendered(node, as: .text), as: UTF8.self)
    let id = headingIDs.id(for: options.slug(text))
    let level = min(6, max(1, node.headingLevel + options.headingLevelShift))
    tag("<h\(level) id=\"")
    write(Array(id.utf8))
    tag("\">")
    let start = output.count
    let count = linkCount
    renderInlines(of: node)
    let html = linkCount == count ? Array(output[start...]) : rendered(node, as: .html)
    writeHeadingLink(to: id, text)
    tag("</h\(level)>\n")
    report.anchors.append(id)
    report.headings.append(
      MarkdownHeading(
        level: level,
        id: id,
        text: text,
        html: html,
        line: contents.text.fileLine(node.startLine)
      )
    )
  }

  /// A link by which a reader gets the address of the heading.
  private mutating func writeHeadingLink(to id: String, _ text: String) {
    guard let label = options.headingLinkLabel else { return }
    tag(" <a class=\"heading-link\" href=\"#")
    output.appendURL(id.utf8)
    tag("\" aria-label=\"")
    output.appendEscaped(Array("\(label) \(text)".utf8).span)
    tag("\">#</a>")
  }

  /// The inlines of a block by themselves, without links, footnotes and problems.
  private mutating func rendered(_ node: TreeNode, as form: Form) -> [UInt8] {
    var result: [UInt8] = []
    let outerForm = self.form
    swap(&result, &output)
    self.form = form
    isRepeated = true
    renderInlines(of: node)
    isRepeated = false
    self.form = outerForm
    swap(&result, &output)
    return result
  }
}

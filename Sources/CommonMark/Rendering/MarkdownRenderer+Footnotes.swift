/// Footnotes, as cmark-gfm reads them.
extension MarkdownRenderer {
  /// Writes a reference, or its text where no footnote has the label.
  mutating func renderReference(
    _ text: ArraySlice<UInt8>,
    label: ArraySlice<UInt8>,
    in node: TreeNode
  ) {
    guard let definition = footnotes.definition(of: label) else {
      if form == .html, !isRepeated { reportUnknownFootnote(label, in: node) }
      write(text)
      return
    }
    if omitsFootnotes {
      footnotes.useElsewhere(definition)
      return
    }
    guard !isRepeated else { return }
    let (number, reference) = footnotes.refer(to: definition)
    guard form == .html else { return }
    linkCount += 1
    let id = referenceID(number, reference)
    report.anchors.append(id)
    tag("<sup class=\"footnote-ref\"><a href=\"#\(footnoteID(number))\" id=\"\(id)\">")
    tag("\(number)</a></sup>")
  }

  /// Counts the references in a paragraph that is shown elsewhere.
  mutating func useFootnotes(of paragraph: TreeNode) {
    guard !contents.text.footnotes.isEmpty else { return }
    var elsewhere: [UInt8] = []
    swap(&elsewhere, &output)
    omitsFootnotes = true
    isRepeated = true
    renderInlines(of: paragraph)
    isRepeated = false
    omitsFootnotes = false
    swap(&elsewhere, &output)
  }

  /// Writes the footnotes that were referred to, and reports the others.
  mutating func renderFootnotes() {
    // Footnotes may refer to footnotes: the links back are known once all have been written.
    var texts: [(html: [UInt8], linkOffset: Int)] = []
    while texts.count < footnotes.order.count {
      let definition = footnotes.order[texts.count]
      texts.append(renderedFootnote(definition, number: texts.count + 1))
    }
    if !texts.isEmpty {
      startLine()
      tag("<section class=\"footnotes\" aria-label=\"")
      if form == .html { write(Array(options.footnotesLabel.utf8)) }
      tag("\">\n<ol>\n")
      for (index, text) in texts.enumerated() {
        tag("<li id=\"\(footnoteID(index + 1))\">\n")
        if form == .html { report.anchors.append(footnoteID(index + 1)) }
        output.append(contentsOf: text.html[..<text.linkOffset])
        writeLinksBack(number: index + 1, isInText: text.linkOffset < text.html.count)
        output.append(contentsOf: text.html[text.linkOffset...])
        startLine()
        tag("</li>\n")
      }
      tag("</ol>\n</section>\n")
    }
    if form == .html { reportFootnotes() }
  }

  private mutating func renderedFootnote(
    _ definition: Int,
    number: Int
  ) -> (html: [UInt8], linkOffset: Int) {
    guard let item = contents.footnoteItems[definition] else { return ([], 0) }
    var html: [UInt8] = []
    swap(&html, &output)
    // The heading that names the footnote is ours.
    var isLabel = true
    for child in item.children {
      if !isLabel { renderBlock(child) }
      isLabel = false
    }
    swap(&html, &output)
    guard form == .html, item.lastChild?.kind == .paragraph, item.lastChild?.tag == 0 else {
      return (html, html.count)
    }
    return (html, max(0, html.count - "</p>\n".utf8.count))
  }

  private mutating func writeLinksBack(number: Int, isInText: Bool) {
    for reference in 1...max(1, footnotes.referenceCounts[number - 1]) where form == .html {
      if isInText || reference > 1 { tag(" ") }
      tag("<a href=\"#\(referenceID(number, reference))\" class=\"footnote-backref\" aria-label=\"")
      let label = "\(options.footnoteBackLabel) \(number)" + (reference > 1 ? "-\(reference)" : "")
      write(Array(label.utf8))
      tag("\">↩")
      tag(reference > 1 ? "<sup>\(reference)</sup></a>" : "</a>")
    }
  }

  private func footnoteID(_ number: Int) -> String {
    escapedIDPrefix + "fn:\(number)"
  }

  private func referenceID(_ number: Int, _ reference: Int) -> String {
    escapedIDPrefix + "fnref:\(number)" + (reference > 1 ? ":\(reference)" : "")
  }

  private var escapedIDPrefix: String {
    options.idPrefix.filter { $0 != "\"" && $0 != "&" && $0 != "<" && $0 != ">" }
  }
}

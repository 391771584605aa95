/// What a link or image became.
enum LinkElement {
  case anchor, span, nothing
}

/// Links and images.
extension MarkdownRenderer {
  /// Opens a link.
  mutating func openLink(_ node: TreeNode) {
    linkDepth += 1
    // libcmark lets `<https://…>` stand within a link; HTML does not.
    guard form == .html, !isRepeated, linkDepth == 1 else {
      openLinks.append(.nothing)
      return
    }
    let destination = destination(of: node)
    let kind: MarkdownLink.Kind = isAutolink(node, destination) ? .autolink : .link
    switch resolved(destination, kind: kind, place: place(of: node)) {
    case .url(let url, let isExternal):
      openLinks.append(.anchor)
      openAnchor(to: Array(url.utf8), isExternal: isExternal)
      writeTitle(of: node)
      tag(">")
    case .unresolved:
      openLinks.append(.span)
      linkCount += 1
      tag("<span class=\"broken-link\">")
    }
  }

  /// Closes the link that was opened last.
  mutating func closeLink() {
    linkDepth -= 1
    switch openLinks.popLast() {
    case .anchor: tag("</a>")
    case .span: tag("</span>")
    case .nothing, nil: return
    }
  }

  /// Writes an image, or its alternative text where the image cannot be shown.
  mutating func renderImage(_ node: TreeNode) {
    let text = alternativeText(of: node)
    guard form == .html else {
      output.append(contentsOf: text)
      return
    }
    guard !isRepeated else {
      write(text)
      return
    }
    let place = place(of: node)
    if text.allSatisfy(\.isSpace) {
      report(
        .imageWithoutText,
        "expected a description of the image between “![” and “]”, found none",
        at: place,
        hint: "say in a few words what the image shows"
      )
    }
    switch resolved(destination(of: node), kind: .image, place: place) {
    case .url(let url, _):
      tag("<img src=\"")
      output.appendURL(url.utf8)
      tag("\" alt=\"")
      write(text)
      tag("\"")
      writeTitle(of: node)
      tag(">")
    case .unresolved:
      tag("<span class=\"broken-link\">")
      write(text)
      tag("</span>")
    }
  }

  /// Writes a URL that stands in the text without brackets.
  mutating func renderBareURL(_ url: BareURL, in segments: TextSegments, node: TreeNode) {
    let text = segments.text[url.range]
    guard form == .html, !isRepeated else {
      write(text)
      return
    }
    let destination = Array(url.prefix.utf8) + text
    // What was never written as a link is no broken one either.
    guard let scheme = destination.urlScheme, options.allowedSchemes.contains(scheme),
      case .url(let target, let isExternal) = resolved(
        destination,
        kind: .autolink,
        place: place(of: node, plus: url.range.lowerBound)
      )
    else {
      write(text)
      return
    }
    openAnchor(to: Array(target.utf8), isExternal: isExternal)
    tag(">")
    write(text)
    tag("</a>")
  }

  private mutating func openAnchor(to url: [UInt8], isExternal: Bool) {
    linkCount += 1
    tag("<a href=\"")
    output.appendURL(url)
    tag(isExternal ? "\" rel=\"noopener noreferrer external\"" : "\"")
  }

  private mutating func writeTitle(of node: TreeNode) {
    let title = node.withTitle { $0.withoutMarks() }
    guard !title.isEmpty else { return }
    tag(" title=\"")
    write(title)
    tag("\"")
  }

  private func destination(of node: TreeNode) -> [UInt8] {
    node.withURL { $0.withoutMarks() }
  }

  private func isAutolink(_ node: TreeNode, _ destination: [UInt8]) -> Bool {
    guard let child = node.firstChild, child.kind == .text, child.next == nil else { return false }
    let text = child.literal
    return destination == text || destination == Array("mailto:".utf8) + text
  }

  private mutating func resolved(
    _ destination: [UInt8],
    kind: MarkdownLink.Kind,
    place: (line: Int, column: Int)
  ) -> ResolvedLink {
    let link = MarkdownLink(
      destination: String(decoding: destination, as: UTF8.self),
      kind: kind,
      line: place.line,
      column: place.column
    )
    let resolved = resolver.resolve(link)
    guard case .url(let url, _) = resolved, let scheme = Array(url.utf8).urlScheme,
      !options.allowedSchemes.contains(scheme)
    else { return resolved }
    let schemes = options.allowedSchemes.sorted().map { "“\($0):”" }.joined(separator: ", ")
    report(
      .unsafeURL,
      "expected a link to a page or file, found the scheme “\(scheme):”",
      at: place,
      hint: "the link is left out; a link may start with \(schemes)"
    )
    return .unresolved
  }

  private mutating func alternativeText(of node: TreeNode) -> [UInt8] {
    var text: [UInt8] = []
    let outerForm = form
    swap(&text, &output)
    form = .text
    // A footnote within an image would be referred to from nowhere.
    linkDepth += 1
    renderInlines(within: node)
    linkDepth -= 1
    form = outerForm
    swap(&text, &output)
    return text
  }
}

import CommonMark

/// Inlines written as Markdown again, for summaries and notes.
struct InlineMarkdown {
  /// Where a link leads on the new page; nil takes the link away and leaves its text.
  let destination: (String) -> String?

  /// The Markdown of inlines on one line; pictures are left out.
  func text(of inlines: [MarkdownInline]) -> String {
    inlines.map(text(of:)).joined()
  }

  private func text(of inline: MarkdownInline) -> String {
    switch inline {
    case .text(let text): return Self.escaped(text)
    case .softBreak, .lineBreak: return " "
    case .code(let text): return Self.code(text)
    case .html, .image: return ""
    case .emphasis(let content): return Self.wrapped(text(of: content), in: "*")
    case .strong(let content): return Self.wrapped(text(of: content), in: "**")
    case .link(let address, _, let content):
      let words = text(of: content)
      guard let target = destination(address) else { return words }
      return words.isEmpty ? "" : Self.link(words, to: target)
    }
  }

  /// A link with Markdown as its text.
  static func link(_ text: String, to destination: String) -> String {
    let isPlain = !destination.utf8.contains { $0 <= 0x20 || "()<>\\".utf8.contains($0) }
    return
      "[\(text)](\(isPlain ? destination : "<\(destination.replacing("<", with: "%3C").replacing(">", with: "%3E"))>"))"
  }

  /// Text that Markdown shows as it stands.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>|~#&".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// A paragraph that starts no block of another kind.
  static func paragraph(_ markdown: String) -> String {
    let text = markdown.collapsingWhiteSpace.trimmingWhiteSpace()
    guard let first = text.unicodeScalars.first else { return "" }
    if "-+=:".unicodeScalars.contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = text[digits.endIndex...].first, mark == "." || mark == ")" {
      return "\(digits)\\\(text[digits.endIndex...])"
    }
    return text
  }

  private static func code(_ text: String) -> String {
    guard text.contains("`") else { return "`\(text)`" }
    return "`` \(text) ``"
  }

  private static func wrapped(_ text: String, in marker: String) -> String {
    let trimmed = text.trimmingWhiteSpace()
    guard !trimmed.isEmpty else { return text }
    let lead = text.prefix { $0.isWhitespace }
    let trail = text.reversed().prefix { $0.isWhitespace }
    return lead + marker + trimmed + marker + String(trail.reversed())
  }
}

extension MarkdownBlock {
  /// The block with the links to files of the list's own in the form that they have elsewhere.
  func resolvingLinks(by destination: (String) -> String?) -> MarkdownBlock {
    var block = self
    block.inlines = inlines.map { $0.resolvingLinks(by: destination) }
    block.children = children.map { $0.resolvingLinks(by: destination) }
    return block
  }
}

extension MarkdownInline {
  fileprivate func resolvingLinks(by destination: (String) -> String?) -> MarkdownInline {
    switch self {
    case .emphasis(let content): .emphasis(content.map { $0.resolvingLinks(by: destination) })
    case .strong(let content): .strong(content.map { $0.resolvingLinks(by: destination) })
    case .link(let address, let title, let content):
      .link(
        destination: address.hasPrefix("#") || address.contains("://")
          ? address : destination(address) ?? address,
        title: title,
        content: content.map { $0.resolvingLinks(by: destination) }
      )
    default: self
    }
  }
}

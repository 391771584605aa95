import CommonMark

/// The tree of a reading list: Markdown and raw HTML in one, as a reader of the page sees them.
///
/// HTML that is opened in one block and closed in another holds the Markdown between. `<details>`
/// is a group whose `<summary>` is a heading below all others.
enum ListTree {
  /// The level of the heading that a `<summary>` makes.
  static let summaryLevel = 7

  /// Puts the HTML blocks of a text in the place of what they mean.
  static func made(from blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    var builder = ListTreeBuilder()
    for block in blocks { builder.add(block) }
    return builder.finish()
  }
}

private struct ListTreeBuilder {
  /// An element that is open, with what it holds so far.
  private struct Frame {
    var name = ""
    var line = 1
    var inlines: [MarkdownInline] = []
    var inlineLine: Int?
    var children: [MarkdownBlock] = []
  }

  private var frames = [Frame()]

  init() {}

  mutating func add(_ block: MarkdownBlock) {
    switch block.kind {
    case .html(let html):
      for token in HTMLToken.tokens(of: html, firstLine: block.line) { take(token) }
    case .paragraph where block.isOnlyHTML:
      for inline in block.inlines {
        if case .html(let html) = inline {
          for token in HTMLToken.tokens(of: html, firstLine: block.line) { take(token) }
        }
      }
    default:
      flush()
      var block = block
      block.inlines = InlineHTML.resolved(block.inlines)
      block.children = ListTree.made(from: block.children)
      append(block)
    }
  }

  mutating func finish() -> [MarkdownBlock] {
    while frames.count > 1 { close() }
    flush()
    return frames[0].children
  }

  private static let blockNames: Set = [
    "table", "tr", "td", "th", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "p", "div",
    "center", "section", "article", "details", "summary", "blockquote", "pre", "dl", "dt", "dd",
    "header", "footer", "main", "nav", "figure", "figcaption",
  ]
  /// What an opening tag closes: names up to a name that stops the search.
  private static let implied: [String: (closes: Set<String>, within: Set<String>)] = [
    "li": (["li"], ["ul", "ol"]), "tr": (["td", "th", "tr"], ["table"]),
    "td": (["td", "th"], ["tr", "table"]), "th": (["td", "th"], ["tr", "table"]),
    "p": (["p"], ["td", "th", "li", "div", "blockquote", "details"]), "dt": (["dt", "dd"], ["dl"]),
    "dd": (["dt", "dd"], ["dl"]),
  ]

  private mutating func take(_ token: HTMLToken) {
    switch token {
    case .text(let text, let line): addInline(.text(text.collapsingWhiteSpace), line: line)
    case .opening("hr", _, let line):
      flush()
      append(MarkdownBlock(.thematicBreak, line: line))
    case .opening(let name, let attributes, let line):
      guard Self.blockNames.contains(name) else {
        addInline(.html(name.tag(with: attributes)), line: line)
        return
      }
      flush()
      if let rule = Self.implied[name] {
        let start = frames.lastIndex { rule.within.contains($0.name) } ?? 0
        if let index = frames.indices.first(where: {
          $0 > start && rule.closes.contains(frames[$0].name)
        }) {
          while frames.count > index { close() }
        }
      }
      if frames.count < 60 { frames.append(Frame(name: name, line: line)) }
    case .closing(let name):
      guard Self.blockNames.contains(name) else {
        addInline(.html("</\(name)>"), line: nil)
        return
      }
      // A cell or an item does not end with what was opened around its table or list.
      guard let index = frames.lastIndex(where: { $0.name == name }), index > 0 else { return }
      while frames.count > index { close() }
    }
  }

  private mutating func addInline(_ inline: MarkdownInline, line: Int?) {
    let last = frames.count - 1
    if frames[last].inlineLine == nil {
      if case .text(let text) = inline, text.allSatisfy(\.isWhitespace) { return }
      frames[last].inlineLine = line
    }
    frames[last].inlines.append(inline)
  }

  private mutating func append(_ block: MarkdownBlock) {
    frames[frames.count - 1].children.append(block)
  }

  /// Makes a paragraph of the loose text so far.
  private mutating func flush() {
    let last = frames.count - 1
    let inlines = InlineHTML.resolved(frames[last].inlines)
    let line = frames[last].inlineLine ?? frames[last].line
    frames[last].inlines = []
    frames[last].inlineLine = nil
    guard !inlines.isBlank else { return }
    frames[last].children.append(MarkdownBlock(.paragraph, line: line, inlines: inlines))
  }

  private mutating func close() {
    flush()
    let frame = frames.removeLast()
    let line = frame.line
    switch frame.name {
    case "table": append(MarkdownBlock(.table, line: line, children: frame.children.rows))
    case "tr":
      append(
        MarkdownBlock(.row, line: line, children: frame.children.filter { $0.kind == .cell })
      )
    case "td", "th":
      append(
        MarkdownBlock(
          .cell,
          line: line,
          inlines: frame.children.textInlines,
          children: frame.children.filter { $0.kind != .paragraph }
        )
      )
    case "ul", "ol":
      let items = frame.children.map { block in
        block.kind == .item ? block : MarkdownBlock(.item, line: block.line, children: [block])
      }
      append(MarkdownBlock(.list(isOrdered: frame.name == "ol"), line: line, children: items))
    case "li": append(MarkdownBlock(.item, line: line, children: frame.children))
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = frame.name.last.flatMap { Int(String($0)) } ?? 1
      append(MarkdownBlock(.heading(level: level), line: line, inlines: frame.children.textInlines))
    case "summary":
      append(
        MarkdownBlock(
          .heading(level: ListTree.summaryLevel),
          line: line,
          inlines: frame.children.textInlines
        )
      )
    case "blockquote": append(MarkdownBlock(.blockQuote, line: line, children: frame.children))
    case "pre":
      let text = frame.children.textInlines.map(\.plainText).joined()
      append(MarkdownBlock(.code(language: "", text: text), line: line))
    case "details": append(MarkdownBlock(.group, line: line, children: frame.children))
    default: frame.children.forEach { append($0) }
    }
  }
}

extension MarkdownBlock {
  /// Whether a paragraph is nothing but tags and space.
  fileprivate var isOnlyHTML: Bool {
    !inlines.isEmpty
      && inlines.allSatisfy { inline in
        switch inline {
        case .html(let html): !html.hasPrefix("<a") && !html.hasPrefix("<img")
        case .softBreak, .lineBreak: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
      }
  }
}

extension [MarkdownBlock] {
  /// The rows of a table, without what else was written between them.
  fileprivate var rows: [MarkdownBlock] {
    filter { $0.kind == .row && !$0.children.isEmpty }
  }

  /// The text of all paragraphs and headings, on lines of its own each.
  fileprivate var textInlines: [MarkdownInline] {
    var inlines: [MarkdownInline] = []
    for block in self where !block.inlines.isEmpty {
      if !inlines.isEmpty { inlines.append(.lineBreak) }
      inlines += block.inlines
    }
    return inlines
  }
}

extension [MarkdownInline] {
  /// Whether there is neither text nor a picture.
  var isBlank: Bool {
    allSatisfy { inline in
      switch inline {
      case .text(let text), .code(let text): text.allSatisfy(\.isWhitespace)
      case .softBreak, .lineBreak, .html: true
      case .image: false
      case .emphasis(let content), .strong(let content), .link(_, _, let content): content.isBlank
      }
    }
  }
}

extension String {
  /// The text with each run of white space as one space.
  var collapsingWhiteSpace: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        if result.last != " " { result.append(" ") }
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// An opening tag of this name.
  fileprivate func tag(with attributes: [String: String]) -> String {
    "<" + self
      + attributes.sorted { $0.key < $1.key }.map { name, value in
        " \(name)=\"\(value.replacing("&", with: "&amp;").replacing("\"", with: "&quot;"))\""
      }.joined() + ">"
  }
}

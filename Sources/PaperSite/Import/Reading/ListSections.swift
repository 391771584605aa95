import CommonMark

/// A heading of a list and the blocks up to the next one.
struct ListSection {
  /// The heading's text; nil for what stands before the first.
  var heading: [MarkdownInline]?
  var level: Int
  var line: Int
  var blocks: [MarkdownBlock] = []
  /// Whether a group ended before it, with its headings.
  var endsGroup = false

  /// The level of a bold paragraph that stands for a heading.
  static let boldLevel = 8

  /// Divides a list's blocks at its headings. Bold lines and short ones that end in a colon count as
  /// headings below all others.
  static func sections(of blocks: [MarkdownBlock]) -> [ListSection] {
    var divider = ListDivider()
    divider.add(blocks)
    return divider.sections
  }

  var plainHeading: String {
    (heading ?? []).map(\.plainText).joined().collapsingWhiteSpace.trimmingWhiteSpace()
  }
}

private struct ListDivider {
  var sections = [ListSection(heading: nil, level: 0, line: 1)]

  init() {}

  mutating func add(_ blocks: [MarkdownBlock]) {
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading(let level):
        sections.append(ListSection(heading: block.inlines, level: level, line: block.line))
      case .group:
        add(block.children)
        sections.append(
          ListSection(heading: nil, level: ListTree.summaryLevel, line: block.line, endsGroup: true)
        )
      case .thematicBreak: continue
      case .paragraph where Self.standsForHeading(block, before: blocks[(index + 1)...].first):
        sections.append(
          ListSection(heading: block.inlines, level: ListSection.boldLevel, line: block.line)
        )
      default: sections[sections.count - 1].blocks.append(block)
      }
    }
  }

  private static func standsForHeading(_ block: MarkdownBlock, before next: MarkdownBlock?) -> Bool
  {
    let inlines = block.inlines.filter { inline in
      if case .text(let text) = inline {
        return !text.trimmingPunctuation(":：.★").withoutSigns.isEmpty
      }
      if case .html = inline { return false }
      return inline != .softBreak && inline != .lineBreak
    }
    let text = block.inlines.map(\.plainText).joined().withoutSigns.trimmingWhiteSpace()
    let words = TitleText.wordCount(text)
    guard words >= 1, words <= 24, text.count <= 160 else { return false }
    if inlines.count == 1 {
      switch inlines[0] {
      case .strong(let content):
        return !text.hasSuffix("!") && !(text.hasSuffix(".") && words > 6) && !content.hasLink
      case .emphasis(let content):
        if case .strong? = content.first, content.count == 1 { return !text.hasSuffix("!") }
        return (text.hasPrefix("(") || words <= 4) && !content.hasLink
          && next?.isListOrTable == true
      case .text:
        return words <= 6 && (text.hasSuffix(":") || text.hasSuffix("："))
          && next?.isListOrTable == true
      default: return false
      }
    }
    return false
  }
}

extension MarkdownBlock {
  fileprivate var isListOrTable: Bool {
    switch kind {
    case .list, .table: true
    default: false
    }
  }
}

extension [MarkdownInline] {
  var hasLink: Bool {
    contains { inline in
      switch inline {
      case .link: true
      case .strong(let content), .emphasis(let content): content.hasLink
      default: false
      }
    }
  }
}

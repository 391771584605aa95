import CommonMark

/// Makes records of a list's items, rows, headings and paragraphs.
enum RecordBuilder {
  /// The record of a list's item; nil where the item has no text of its own.
  static func record(ofItem item: MarkdownBlock) -> ListRecord? {
    guard let first = item.children.firstIndex(where: { $0.kind == .paragraph || $0.isHeading })
    else { return nil }
    if item.children[..<first].contains(where: { $0.isList }) { return nil }
    var record = ListRecord(line: item.line, text: item.children[first].inlines.withoutTaskBox)
    record.details = item.children[(first + 1)...].flatMap(details)
    return record
  }

  /// The record of a heading and what follows it.
  static func record(ofSection section: ListSection) -> ListRecord {
    var record = ListRecord(line: section.line, text: section.heading ?? [])
    record.hasGivenTitle = true
    record.details = section.blocks.flatMap(details)
    return record
  }

  /// The lines of a block below a title.
  static func details(of block: MarkdownBlock) -> [ListRecord.Detail] {
    switch block.kind {
    case .paragraph, .heading:
      let lines = block.inlines.lines
      // Lines that each start with a label are fields; other line ends are only where lines ended.
      let labelled = lines.count { line in
        ListField.labelled(
          line.map(\.plainText).joined().withoutSigns.trimmingPunctuation("*_`•- ")
        ) != nil
      }
      if labelled >= 1 { return joined(lines) }
      return [ListRecord.Detail(inlines: block.inlines)]
    case .list, .item, .blockQuote, .group: return block.children.flatMap(details)
    case .table:
      return block.children.flatMap { row in
        row.children.map { ListRecord.Detail(inlines: $0.inlines) }
      }
    default: return []
    }
  }

  /// Lines with a label, each with the lines without one that follow it.
  private static func joined(_ lines: [[MarkdownInline]]) -> [ListRecord.Detail] {
    var details: [ListRecord.Detail] = []
    for line in lines {
      let text = line.map(\.plainText).joined().withoutSigns.trimmingPunctuation("*_`•- ")
      let isProse =
        ListField.labelled(text) == nil
        && !line.contains(where: { if case .image = $0 { true } else { false } })
        && !line.hasLink && details.last.map { !$0.inlines.isEmpty } == true
        && text.first?.isLowercase == true
      if isProse {
        details[details.count - 1].inlines += [.softBreak] + line
      } else {
        details.append(ListRecord.Detail(inlines: line))
      }
    }
    return details
  }
}

extension MarkdownBlock {
  var isList: Bool { if case .list = kind { true } else { false } }
  var isHeading: Bool { if case .heading = kind { true } else { false } }
}

extension [MarkdownInline] {
  /// The lines that hard and soft breaks make.
  var lines: [[MarkdownInline]] {
    split { $0 == .lineBreak || $0 == .softBreak }.map { Array($0) }.filter { !$0.isBlank }
  }

  /// The text without `[x]` before it.
  fileprivate var withoutTaskBox: [MarkdownInline] {
    guard case .text(let text)? = first else { return self }
    for box in ["[x] ", "[X] ", "[ ] "] where text.hasPrefix(box) {
      return [.text(String(text.dropFirst(4)))] + dropFirst()
    }
    return self
  }
}

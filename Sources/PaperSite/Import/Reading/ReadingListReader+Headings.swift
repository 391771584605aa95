import CommonMark

/// Headings that are papers, with fields below them.
extension ReadingListReader {
  /// Takes a heading with fields below it as one paper; false if it is a heading of a section.
  mutating func takeAsEntry(_ section: ListSection, next: ListSection?) -> Bool {
    let plain = section.plainHeading
    guard SectionKind(heading: plain) != .aboutTheList,
      !stack.contains(where: {
        SectionKind.holdsForAllBelow($0.heading.text) && $0.level < section.level
      })
    else { return false }
    // What has headings below it is a section, whatever it says.
    if let next, next.heading != nil, next.level > section.level, next.level < ListTree.summaryLevel
    {
      return false
    }
    let record = RecordBuilder.record(ofSection: section)
    var headingOnly = record
    headingOnly.details = []
    let own = EntryReader.entry(from: headingOnly, markdown: markdown)
    let items = section.blocks.flatMap { $0.isList ? $0.children : $0.kind == .item ? [$0] : [] }
    let hasEntries =
      items.contains { looksLikeEntry($0) } || section.blocks.contains { $0.kind == .table }
    if hasEntries { return false }
    let entry = EntryReader.entry(from: record, markdown: markdown)
    guard !entry.title.isEmpty else { return false }
    let fields = record.details.count { isField($0.inlines) }
    if own.evidence.hasPaperHost, TitleText.wordCount(own.title) >= 2 {
      return take(entry, section)
    }
    guard fields >= 1,
      entry.evidence.hasPaperLink
        || (fields >= 2 && entry.evidence.hasLink && (entry.authors.count > 0 || entry.date != nil))
    else {
      if fields >= 1, record.details.count == fields {
        skip(entry, .noPaperLink)
        return true
      }
      return false
    }
    guard TitleText.wordCount(entry.title) >= 2 || entry.evidence.hasPaperHost else { return false }
    return take(entry, section)
  }

  mutating func take(_ entry: ListEntry, _ section: ListSection) -> Bool {
    stack.removeAll { $0.level >= section.level }
    guard kind != .mixed || entry.evidence.hasPaperHost else {
      skip(entry, .noPaperLink)
      return true
    }
    accept(entry)
    return true
  }

  /// Whether a line below a heading is a field of the paper: a label and its value, or links alone.
  func isField(_ inlines: [MarkdownInline]) -> Bool {
    let plain = inlines.map(\.plainText).joined().withoutSigns.trimmingPunctuation("*_`•- ")
    if ListField.labelled(plain) != nil { return true }
    var units = EntryUnitReader()
    units.read(inlines)
    guard !units.links.isEmpty else { return false }
    return units.units.allSatisfy {
      $0.isBlank || LinkLabel($0.text) != nil || EntryFacts($0.text) != nil
    }
  }

  /// Whether an item is an entry by itself and not a field of what stands above.
  func looksLikeEntry(_ item: MarkdownBlock) -> Bool {
    guard let record = RecordBuilder.record(ofItem: item) else {
      return item.children.contains { $0.isList && $0.children.contains(where: looksLikeEntry) }
    }
    if isField(record.text) { return false }
    var alone = record
    alone.details = []
    let entry = EntryReader.entry(from: alone, markdown: markdown)
    let whole = EntryReader.entry(from: record, markdown: markdown)
    guard !entry.title.isEmpty, EntryFacts(entry.title) == nil else { return false }
    if entry.evidence.hasPaperLink {
      return entry.evidence.isTitleMarked || TitleText.wordCount(entry.title) >= 3
    }
    return whole.evidence.hasPaperLink
      && (whole.evidence.fieldCount > 0 || TitleText.wordCount(entry.title) >= 3)
      || entry.evidence.isTitleMarked && entry.evidence.hasLink
        && TitleText.wordCount(entry.title) >= 3
  }
}

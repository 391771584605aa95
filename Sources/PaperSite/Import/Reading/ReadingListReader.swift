import CommonMark

/// Reads a list of papers as people write it, by its Markdown tree.
struct ReadingListReader {
  let markdown: InlineMarkdown
  var list = ReadingList()
  /// The headings that the place lies under, the list's title left out.
  var stack: [(level: Int, heading: ReadingList.Heading, kind: SectionKind)] = []
  private var titleLevel: Int?

  private init(markdown: InlineMarkdown) {
    self.markdown = markdown
  }

  /// Reads the list in a file; `destination` says where a link leads on the new pages.
  static func list(
    in source: [UInt8],
    path: String,
    destination: @escaping (String) -> String?
  ) -> ReadingList {
    let document = MarkdownDocument(parsing: source, path: path)
    let blocks = ListTree.made(from: document.blocks()).map { $0.resolvingLinks(by: destination) }
    var reader = ReadingListReader(markdown: InlineMarkdown(destination: destination))
    reader.read(ListSection.sections(of: blocks))
    reader.list.isChinese = source.isMostlyHan
    return reader.list
  }

  private mutating func read(_ sections: [ListSection]) {
    var index = 0
    while index < sections.count {
      let section = sections[index]
      if section.endsGroup { stack.removeAll { $0.level >= ListTree.summaryLevel } }
      if let heading = section.heading {
        if list.title == nil, section.level <= 2 {
          list.title = TitleText.cleaned(titleText(of: heading))
          titleLevel = section.level
          takeDescription(section.blocks)
        } else {
          let end = endOfRoadmap(from: index, in: sections)
          if let end {
            readRoadmap(Array(sections[index..<end]))
            index = end
            continue
          }
          if takeAsEntry(section, next: sections[(index + 1)...].first) {
            index += 1
            continue
          }
          push(section)
        }
      }
      read(section.blocks)
      index += 1
    }
  }

  /// Keeps a roadmap for later, when all papers are known, and the papers that it alone may tell of.
  private mutating func readRoadmap(_ sections: [ListSection]) {
    list.roadmaps.append(RoadmapSection(sections: sections))
    let (papers, skipped, saved) = (list.papers, list.skipped, stack)
    list.papers = []
    for section in sections {
      if section.heading != nil { push(section) }
      read(section.blocks)
    }
    list.roadmapPapers += list.papers
    (list.papers, list.skipped, stack) = (papers, skipped, saved)
  }

  private func titleText(of heading: [MarkdownInline]) -> String {
    EntryToken.tokens(of: heading).filter { $0.badges.isEmpty }.map(\.text).joined()
  }

  private mutating func takeDescription(_ blocks: [MarkdownBlock]) {
    for block in blocks where block.kind == .paragraph || block.kind == .blockQuote {
      let inlines = block.kind == .paragraph ? block.inlines : block.children.first?.inlines ?? []
      let text = EntryToken.tokens(of: inlines).filter { $0.badges.isEmpty }.map(\.text).joined()
      guard TitleText.wordCount(text) >= 5 else { continue }
      list.description = text.withoutSigns.collapsingWhiteSpace.trimmingWhiteSpace()
      return
    }
  }

  private mutating func push(_ section: ListSection) {
    stack.removeAll { $0.level >= section.level }
    let plain = EntryToken.tokens(of: section.heading ?? []).map(\.text).joined()
    let text = TitleText.cleaned(plain)
    guard !text.isEmpty else { return }
    let inherited =
      stack.contains { SectionKind.holdsForAllBelow($0.heading.text) }
      ? SectionKind.aboutTheList : nil
    let own = SectionKind(heading: plain)
    let kind = inherited ?? (own == .papers && stack.last?.kind == .mixed ? .mixed : own)
    stack.append(
      (
        section.level,
        ReadingList.Heading(
          text: text,
          line: section.line,
          isPeriod: EntryFacts(text).map { $0.authors == nil } ?? false,
          isSection: section.level < ListTree.summaryLevel
        ),
        kind
      )
    )
  }

  var kind: SectionKind { stack.last?.kind ?? (titleLevel == nil ? .mixed : .papers) }

  // MARK: Blocks

  private mutating func read(_ blocks: [MarkdownBlock]) {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      switch block.kind {
      case .list: readList(block)
      case .table: readTable(block)
      case .blockQuote: readQuote(block)
      case .paragraph: index += readParagraphs(blocks[index...])
      case .group: read(block.children)
      case .item:
        readList(MarkdownBlock(.list(isOrdered: false), line: block.line, children: [block]))
      default: break
      }
      index += 1
    }
  }

  private mutating func readList(_ list: MarkdownBlock) {
    var candidates: [ListEntry] = []
    for item in list.children {
      let nested = item.children.filter(\.isList)
      guard let record = RecordBuilder.record(ofItem: item) else {
        judge(candidates)
        candidates = []
        read(item.children)
        continue
      }
      let innerEntries = nested.flatMap(\.children).filter(looksLikeEntry)
      var own = record
      own.details = []
      let entry = EntryReader.entry(from: own, markdown: markdown)
      if !innerEntries.isEmpty, !isField(record.text) {
        let isPaper = entry.evidence.hasPaperLink && !entry.title.isEmpty
        if isPaper { candidates.append(entry) }
        judge(candidates)
        candidates = []
        readNested(nested, under: record, isPaper: isPaper)
        continue
      }
      let whole = EntryReader.entry(from: record, markdown: markdown)
      if isOnlyAnchors(record.text) { continue }
      candidates.append(whole)
    }
    judge(candidates)
  }

  /// Reads the lists within an item whose own text is their heading.
  private mutating func readNested(
    _ lists: [MarkdownBlock],
    under record: ListRecord,
    isPaper: Bool
  ) {
    let saved = stack
    if !isPaper {
      push(
        ListSection(
          heading: record.text,
          level: ListSection.boldLevel + 1 + stack.count { $0.level > ListSection.boldLevel },
          line: record.line
        )
      )
    }
    for list in lists { readList(list) }
    stack = saved
  }

  /// Whether a text is a link to another place on the list's own page and nothing else.
  private func isOnlyAnchors(_ inlines: [MarkdownInline]) -> Bool {
    let tokens = EntryToken.tokens(of: inlines)
    let links = tokens.compactMap(\.destination)
    return !links.isEmpty && links.allSatisfy { $0.hasPrefix("#") }
  }

  private mutating func readTable(_ table: MarkdownBlock) {
    guard let reader = TableReader(table) else { return }
    let entries = reader.records().map { EntryReader.entry(from: $0, markdown: markdown) }
    judge(entries, isTable: true)
    // A table may only lay out what is within its cells.
    for row in table.children {
      for cell in row.children {
        for block in cell.children
        where block.isList && block.children.contains(where: looksLikeEntry) {
          readList(block)
        }
      }
    }
  }

  private mutating func readQuote(_ quote: MarkdownBlock) {
    if quote.children.contains(where: { $0.isList || $0.kind == .table }) {
      read(quote.children)
      return
    }
    guard let first = quote.children.first, first.kind == .paragraph else { return }
    var record = ListRecord(line: first.line, text: first.inlines)
    record.details = quote.children.dropFirst().flatMap(RecordBuilder.details)
    judgeParagraph(record)
  }

  /// Reads a paragraph that may be a paper, or several; gives how many paragraphs after it belong to
  /// it.
  private mutating func readParagraphs(_ blocks: ArraySlice<MarkdownBlock>) -> Int {
    guard let first = blocks.first else { return 0 }
    let lines = first.inlines.lines
    let entries = lines.map { line in
      EntryReader.entry(from: ListRecord(line: first.line, text: line), markdown: markdown)
    }
    let starts = zip(lines, entries).map { line, entry in startsEntry(line, entry) }
    if lines.count > 1, starts.count(where: \.self) > 1 {
      // Several papers, one a line: lines that start none belong to the one before.
      var record: ListRecord?
      for (index, line) in lines.enumerated() {
        if starts[index] {
          if let record { judgeParagraph(record) }
          record = ListRecord(line: first.line + first.inlines.lineOffset(of: index), text: line)
        } else if record != nil {
          record?.details.append(ListRecord.Detail(inlines: line))
        }
      }
      if let record { judgeParagraph(record) }
      return 0
    }
    var record = ListRecord(line: first.line, text: first.inlines)
    var used = 0
    for block in blocks.dropFirst() {
      let isDetail =
        block.kind == .paragraph && isField(block.inlines)
        || block.isList
          && block.children.allSatisfy { item in
            item.children.first.map { isField($0.inlines) } ?? false
          }
        || block.kind == .blockQuote && used > 0
      guard isDetail else { break }
      record.details += RecordBuilder.details(of: block)
      used += 1
    }
    return judgeParagraph(record) ? used : 0
  }

  /// Whether a line of a paragraph starts a paper: a title first, and a link to a paper.
  private func startsEntry(_ line: [MarkdownInline], _ entry: ListEntry) -> Bool {
    guard !entry.title.isEmpty, entry.evidence.hasPaperLink else { return false }
    return isTitleFirst(line, entry)
  }

  private func isTitleFirst(_ inlines: [MarkdownInline], _ entry: ListEntry) -> Bool {
    var units = EntryUnitReader()
    units.read(inlines)
    guard let choice = TitleChoice(among: units.units) else { return false }
    let before = units.units[..<choice.index].filter { $0.isText && !$0.isBlank }
    guard
      before.allSatisfy({
        EntryFacts(TitleText.cleaned($0.text)) != nil || TitleText.wordCount($0.text) <= 2
      })
    else { return false }
    // `[Title](…) is the first …` is a sentence.
    if choice.isMarked, let next = units.units[(choice.index + 1)...].first, case .text = next.kind
    {
      let words = next.text.trimmingWhiteSpace()
      if next.text.first?.isWhitespace == true, words.first?.isLowercase == true,
        !words.hasPrefix("by ")
      {
        return false
      }
    }
    return true
  }

  @discardableResult
  private mutating func judgeParagraph(_ record: ListRecord) -> Bool {
    let entry = EntryReader.entry(from: record, markdown: markdown)
    guard kind != .aboutTheList, !entry.title.isEmpty, entry.evidence.hasPaperLink,
      isTitleFirst(record.text, entry), TitleText.wordCount(entry.title) <= 40,
      entry.evidence.isTitleMarked || isNumbered(record.text) || entry.summary.isEmpty
    else {
      if entry.evidence.hasPaperHost, kind == .papers { skip(entry, .prose) }
      return false
    }
    guard kind == .papers || entry.evidence.hasPaperHost && !entry.authors.isEmpty else {
      skip(entry, .noPaperLink)
      return false
    }
    accept(entry)
    return true
  }

  private func isNumbered(_ inlines: [MarkdownInline]) -> Bool {
    let text = inlines.map(\.plainText).joined().trimmingWhiteSpace()
    return text.withoutNumbering != text
  }
}

extension [MarkdownInline] {
  /// The number of line ends before a line that has text.
  func lineOffset(of index: Int) -> Int {
    var found = -1
    var offset = 0
    var isInLine = false
    for inline in self {
      if inline == .softBreak || inline == .lineBreak {
        offset += 1
        isInLine = false
      } else if !isInLine, ![inline].isBlank {
        isInLine = true
        found += 1
        if found == index { return offset }
      }
    }
    return 0
  }
}

extension [UInt8] {
  /// Whether a third of a text's letters and more are Han.
  fileprivate var isMostlyHan: Bool {
    var han = 0
    var letters = 0
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      if scalar.isHan { han += 1 } else if scalar.properties.isAlphabetic { letters += 1 }
    }
    // A Han character says about as much as four letters, and addresses are all letters.
    return han * 8 > letters
  }
}

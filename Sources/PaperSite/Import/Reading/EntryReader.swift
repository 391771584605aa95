import CommonMark

/// Reads what a record says about a paper.
struct EntryReader {
  /// How the texts are written as Markdown.
  let markdown: InlineMarkdown
  var entry = ListEntry(line: 0)
  var badgeFacts: [EntryFacts] = []
  var hasGivenTitle = false
  var hasExplicitDate = false

  init(markdown: InlineMarkdown) {
    self.markdown = markdown
  }

  /// The entry that a record makes; its title is empty where none was found.
  static func entry(from record: ListRecord, markdown: InlineMarkdown) -> ListEntry {
    var reader = EntryReader(markdown: markdown)
    return reader.read(record)
  }

  private mutating func read(_ record: ListRecord) -> ListEntry {
    entry.line = record.line
    hasGivenTitle = record.hasGivenTitle
    var units = EntryUnitReader()
    units.read(record.text)
    take(units)
    if let choice = TitleChoice(among: units.units, isGiven: record.hasGivenTitle) {
      take(choice, of: units.units)
    } else {
      takeRest(units.units)
    }
    for detail in record.details { take(detail) }
    for facts in badgeFacts { take(facts) }
    // The DOI of a preprint at arXiv says no more than its id.
    if !entry.links.contains(where: { $0.kind == .arxiv }) {
      entry.links = entry.links.map { $0.arxivOfDOI ?? $0 }
    }
    if entry.evidence.isTitleMarked { entry.doubts.removeAll { $0 == .titleFromText } }
    return entry
  }

  // MARK: The title's lines

  mutating func take(_ choice: TitleChoice, of units: [EntryUnit]) {
    if entry.title.isEmpty {
      entry.title = choice.title
      entry.short = choice.short
      entry.doubts += choice.doubts
      entry.evidence.isTitleMarked = choice.isMarked
    }
    let unit = units[choice.index]
    if let link = unit.link { add(link, label: nil, name: "") }
    // Before the title there are dates, venues and authors, and nothing to keep as text.
    for before in units[..<choice.index] where before.isText && !before.isBlank {
      takeSegments(of: before.text)
    }
    for segment in choice.before { _ = take(segment.content) }
    var rest: [EntryUnit] = []
    if !choice.after.isEmpty {
      let text = choice.after.map { $0.separator + $0.text }.joined()
      rest.append(EntryUnit(kind: .text, text: text, inlines: [.text(text)]))
    }
    rest += units[(choice.index + choice.joined + 1)...]
    takeRest(rest)
  }

  private mutating func takeSegments(of text: String) {
    if take(text) { return }
    for segment in TextSegment.segments(of: text) { _ = take(segment.content) }
  }

  /// Takes facts from a text; false if it is none.
  mutating func take(_ text: String) -> Bool {
    guard let facts = EntryFacts(text) else { return false }
    take(facts)
    return true
  }

  mutating func take(_ facts: EntryFacts) {
    if let authors = facts.authors, entry.authors.isEmpty, !entry.hasMoreAuthors {
      entry.authors = authors.names
      entry.hasMoreAuthors = authors.hasMore
    }
    if let venue = facts.venue {
      let isBetter = entry.venue.map {
        ListVenue(name: $0, date: nil).isPreprint && !venue.isPreprint
      }
      if isBetter ?? true { entry.venue = venue.name }
    }
    guard let date = facts.date else { return }
    // A date of its own says more than a venue's year, and a month more than the same year.
    let isExplicit = facts.isDateExplicit
    if entry.date == nil || isExplicit && !hasExplicitDate
      || entry.date?.month == nil && entry.date?.year == date.year
    {
      entry.date = date
      hasExplicitDate = isExplicit
    }
  }

  // MARK: Everything else

  /// Reads what is no title: facts are taken, text is kept.
  mutating func takeRest(_ units: [EntryUnit], isProse: Bool = false) {
    var kept: [MarkdownInline] = []
    func lineIsEmpty() -> Bool { kept.isBlank }
    var line: [EntryUnit] = []
    func flushed(_ reader: inout EntryReader) {
      kept += reader.keptText(of: line, isProse: isProse)
      line = []
    }
    for unit in units {
      switch unit.kind {
      case .lineBreak(let isHard):
        flushed(&self)
        if !kept.isBlank { kept.append(isHard ? .text(" ") : .softBreak) }
      case .gap:
        line.append(unit)
      default:
        line.append(unit)
      }
    }
    flushed(&self)
    keep(kept)
  }

  private mutating func keep(_ inlines: [MarkdownInline]) {
    guard inlines.map(\.plainText).joined().contains(where: \.isLetter) else { return }
    var text = markdown.text(of: inlines).collapsingWhiteSpace
    text = text.trimmingPunctuation(",;:|·•/、，；：–— ")
    while text.hasPrefix("- ") || text.hasPrefix(". ") || text.hasPrefix(") ") {
      text = String(text.dropFirst(2))
    }
    while text.hasSuffix(" -") || text.hasSuffix(" (") { text = String(text.dropLast(2)) }
    text = text.trimmingWhiteSpace()
    guard text.contains(where: \.isLetter), LinkLabel(text) == nil else { return }
    entry.summary.append(InlineMarkdown.paragraph(text))
  }

  /// Takes the facts of one line and gives what is left of it.
  private mutating func keptText(of units: [EntryUnit], isProse: Bool) -> [MarkdownInline] {
    let whole = units.map(\.text).joined()
    if !isProse, !units.contains(where: \.isGap), take(whole) { return [] }
    // Several linked names: `[Ada](…), [Ben](…)`.
    let links = units.filter(\.isLink)
    if links.count > 1, entry.authors.isEmpty, let authors = ListAuthors(whole) {
      take(EntryFacts(authors: authors))
      return []
    }
    var kept: [MarkdownInline] = []
    func isStop(_ unit: EntryUnit) -> Bool {
      [".", "。", "!", "?"].contains(unit.text.trimmingWhiteSpace())
    }
    for (index, unit) in units.enumerated() {
      switch unit.kind {
      case .gap: kept.append(.text(" "))
      case .lineBreak: kept.append(.softBreak)
      case .code:
        if !take(unit.text) {
          if isProse { kept.append(.code(unit.text)) } else { addTag(unit.text) }
        }
      case .link(let link):
        if entry.venue == nil || entry.authors.isEmpty, take(unit.text) { continue }
        if let link, link.isPaper, entry.links.isEmpty { add(link, label: nil, name: "") }
        kept += unit.inlines.wrapped(isStrong: unit.isStrong, isEmphasized: unit.isEmphasized)
      case .text where isStop(unit) && units[..<index].last?.isLink == true && !kept.isEmpty:
        kept.append(.text(unit.text.trimmingWhiteSpace()))
      case .text:
        kept += keptSegments(of: unit, isProse: isProse)
          .wrapped(isStrong: unit.isStrong, isEmphasized: unit.isEmphasized)
      }
    }
    return kept
  }

  private mutating func keptSegments(of unit: EntryUnit, isProse: Bool) -> [MarkdownInline] {
    if isProse { return [.text(unit.text)] }
    if let (field, _, value) = ListField.labelled(unit.text.trimmingPunctuation("- ")),
      takePlain(field, String(value))
    {
      return []
    }
    if take(unit.text) { return [] }
    var kept = ""
    let segments = TextSegment.segments(of: unit.text)
    for segment in segments {
      let content = segment.content
      if !content.contains(where: { $0.isLetter || $0.isNumber }) { continue }
      if LinkLabel(content) != nil, content.count <= 24 { continue }
      if Self.remarks.contains(content.lowercased().trimmingPunctuation("!*. ")) { continue }
      if take(content) { continue }
      if unit.isEmphasized, entry.venue == nil,
        !entry.authors.isEmpty || entry.hasMoreAuthors || ListDate.year(in: content) != nil,
        let venue = Self.freeVenue(content)
      {
        entry.venue = venue
        if entry.date == nil, let year = ListDate.year(in: venue) {
          entry.date = PartialDate(year: year)
        }
        continue
      }
      if let (field, _, value) = ListField.labelled(content), takePlain(field, String(value)) {
        continue
      }
      if unit.isEmphasized, entry.authors.isEmpty, segments.count <= 2, Self.isOrganization(content)
      {
        entry.authors = [content.trimmingPunctuation(".,;: ")]
        continue
      }
      kept += (kept.isEmpty ? "" : segment.separator) + segment.text
    }
    // The stop that ends the last sentence is a separator before nothing.
    let ends = unit.text.trimmingWhiteSpace().suffix(1)
    if [".", "。"].contains(ends), !kept.isEmpty,
      segments.last.map({ kept.hasSuffix($0.text) }) == true
    {
      kept += ends
    }
    return kept.isEmpty ? [] : [.text(kept)]
  }

  private static let remarks: Set = [
    "oral", "spotlight", "highlight", "best paper", "best paper award", "new", "poster", "hot",
    "pdf", "recommended",
    "award", "outstanding paper", "code", "must read", "must-read", "必读", "推荐",
  ]

  /// A journal that no list of venues knows: a few capitalised words in italics after the authors.
  private static func freeVenue(_ text: String) -> String? {
    let name = text.trimmingPunctuation(".,;:*_ ")
    let words = name.split(separator: " ")
    guard (1...8).contains(words.count), name.first?.isUppercase == true || name.hasPrefix("npj")
    else { return nil }
    let small: Set = ["of", "the", "and", "in", "for", "on", "&", "npj", "de"]
    guard
      words.allSatisfy({
        $0.first?.isUppercase == true || $0.first?.isNumber == true || small.contains(String($0))
      })
    else {
      return nil
    }
    return name
  }

  private static func isOrganization(_ text: String) -> Bool {
    let words = text.trimmingPunctuation(".,;: ").split(separator: " ")
    return (1...4).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase == true || $0 == "team" }
  }
}

extension [MarkdownInline] {
  /// The inlines in a style.
  fileprivate func wrapped(isStrong: Bool, isEmphasized: Bool) -> [MarkdownInline] {
    guard !isBlank else { return self }
    var result = self
    if case .emphasis? = first, count == 1 { return result }
    if case .strong? = first, count == 1 { return result }
    if isEmphasized { result = [.emphasis(result)] }
    if isStrong { result = [.strong(result)] }
    return result
  }

  /// The inlines after the label that they start with.
  func droppingLabel() -> [MarkdownInline] {
    var rest = self[...]
    while let first = rest.first {
      rest.removeFirst()
      switch first {
      case .text(let text):
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
        let after = String(text[text.index(after: colon)...])
        return [.text(after)] + rest
      case .strong(let content), .emphasis(let content):
        let text = content.map(\.plainText).joined()
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
        let after = text[text.index(after: colon)...].trimmingPrefix(" ")
        return after.isEmpty ? Array(rest) : content.droppingLabel() + rest
      case .code(let text):
        if text.contains(":") || text.contains("：") { return Array(rest) }
      case .link(_, _, let content):
        if content.map(\.plainText).joined().contains(where: { $0 == ":" || $0 == "：" }) {
          return Array(rest)
        }
      default: continue
      }
    }
    return []
  }
}

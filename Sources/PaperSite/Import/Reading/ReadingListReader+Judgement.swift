/// Which entries of a list are papers.
extension ReadingListReader {
  /// Takes those of a list's or table's entries that are papers.
  mutating func judge(_ entries: [ListEntry], isTable: Bool = false) {
    let titled = entries.filter { !$0.title.isEmpty }
    let sure = titled.count(where: isSure)
    for entry in entries {
      guard kind != .aboutTheList else {
        if entry.evidence.hasLink { skip(entry, .aboutTheList) }
        continue
      }
      guard !entry.title.isEmpty else {
        if entry.evidence.hasPaperLink { skip(entry, .noTitle) }
        continue
      }
      if Phrases.contain(entry.title) {
        skip(entry, .prose)
      } else if isSure(entry) {
        accept(entry)
      } else if isLikely(entry) || isLikeItsSiblings(entry, sure: sure, of: titled.count) {
        var entry = entry
        entry.doubts.append(.noPaperLink)
        accept(entry)
      } else if entry.evidence.hasLink || isTable || entry.date != nil || !entry.authors.isEmpty {
        skip(entry, .noPaperLink)
      }
    }
  }

  func isSure(_ entry: ListEntry) -> Bool {
    guard !Phrases.contain(entry.title) else { return false }
    switch kind {
    case .papers: return entry.evidence.hasPaperLink
    case .mixed:
      return entry.evidence.hasPaperHost
        || entry.evidence.hasPaperLink
          && (!entry.authors.isEmpty || entry.hasMoreAuthors || entry.venue != nil)
          && entry.date != nil
    case .aboutTheList: return false
    }
  }

  /// Whether names, a place or a time make an entry a paper even without a link to it.
  func isLikely(_ entry: ListEntry) -> Bool {
    guard kind == .papers || entry.evidence.hasPaperLink || entry.hasMoreAuthors else {
      return false
    }
    let hasAuthors = !entry.authors.isEmpty || entry.hasMoreAuthors
    guard TitleText.wordCount(entry.title) >= 2 || entry.evidence.isTitleMarked else {
      return false
    }
    return entry.hasMoreAuthors || hasAuthors && (entry.date != nil || entry.venue != nil)
      || entry.venue != nil && entry.date != nil && TitleText.wordCount(entry.title) >= 3
  }

  /// Whether an entry has the form of its neighbours, most of which are papers.
  func isLikeItsSiblings(_ entry: ListEntry, sure: Int, of count: Int) -> Bool {
    guard kind == .papers, sure >= 2, sure * 10 >= count * 6 else { return false }
    // A column that says that there is no paper counts more than a short name, and less than a title.
    if entry.evidence.saysNoPaper, TitleText.wordCount(entry.title) < 4 { return false }
    return TitleText.wordCount(entry.title) >= 3
      && (entry.evidence.hasLink || entry.evidence.isTitleMarked)
  }

  mutating func accept(_ entry: ListEntry) {
    var entry = entry
    if TitleText.wordCount(entry.title) <= 1, !entry.evidence.isTitleMarked {
      entry.doubts.append(.shortTitle)
    }
    if !entry.evidence.hasPaperLink, !entry.doubts.contains(.noPaperLink) {
      entry.doubts.append(.noPaperLink)
    }
    for level in stack.reversed() {
      guard let facts = HeadingFacts.facts(in: level.heading.text) else { continue }
      if entry.venue == nil, let venue = facts.venue { entry.venue = venue.name }
      if entry.date == nil, let date = facts.date { entry.date = date }
    }
    list.papers.append(ReadingList.ListedPaper(entry: entry, path: stack.map(\.heading)))
  }

  mutating func skip(_ entry: ListEntry, _ reason: ReadingList.Skipped.Reason) {
    list.skipped.append(
      ReadingList.Skipped(line: entry.line, text: entry.title.shortened(to: 100), reason: reason)
    )
  }
}

/// Which part of an entry's text is the paper's title.
struct TitleChoice {
  var title: String
  var short: String?
  /// The unit that holds it.
  let index: Int
  /// What the unit's text says before and after the title.
  var before: [TextSegment] = []
  var after: [TextSegment] = []
  /// The units after it that have become a part of the title.
  var joined = 0
  var isMarked: Bool
  var doubts: [ListEntry.Doubt] = []

  /// Chooses among the units of an entry; nil where none could be a title.
  init?(among units: [EntryUnit], isGiven: Bool = false) {
    var best: (index: Int, score: Double)?
    var isFirst = true
    for (index, unit) in units.enumerated() where unit.isText && !unit.isBlank {
      guard let score = Self.score(unit, at: index, among: units, isFirst: isFirst) else {
        continue
      }
      isFirst = false
      if best == nil || score > best?.score ?? 0 { best = (index, score) }
    }
    guard var best, best.score > 0 else { return nil }
    best.index = Self.nameBefore(best.index, in: units) ?? best.index
    index = best.index
    let unit = units[index]
    isMarked = unit.isStrong || unit.isLink || isGiven
    title = ""
    if unit.isStrong || unit.isLink {
      takeMarked(unit, among: units)
    } else {
      takePlain(unit.text)
    }
    title = TitleText.cleaned(title)
    guard title.contains(where: \.isLetter), LinkLabel(title) == nil || isGiven else { return nil }
  }

  private static func score(
    _ unit: EntryUnit,
    at index: Int,
    among units: [EntryUnit],
    isFirst: Bool
  ) -> Double? {
    let text = TitleText.cleaned(unit.text)
    guard text.contains(where: \.isLetter), LinkLabel(text) == nil,
      ListField(named: text) == nil || unit.isLink
    else { return nil }
    let words = TitleText.wordCount(text)
    if let facts = EntryFacts(text),
      facts.authors == nil || words < 3 && !unit.isLink && !unit.isStrong
    {
      return nil
    }
    var score: Double
    if unit.isLink {
      score = unit.link?.isPaper == true ? 4 : unit.link?.kind == .code ? 2.2 : 2.6
      if unit.link == nil { score = 1.4 }
    } else if unit.isStrong {
      score = 3.2
    } else if case .code = unit.kind {
      score = 0.8
    } else if unit.isEmphasized {
      score = words >= 4 ? 2 : 0.6
    } else if quoted(in: unit.text) != nil {
      score = 3.4
    } else {
      let next = units[(index + 1)...].first { $0.isGap || $0.isBreak || !$0.isBlank }
      score = next?.isGap == true || next == nil ? 3 : next?.isBreak == true ? 2.2 : 1.2
    }
    switch words {
    case 0, 1: score -= 0.4
    case 2: score += 0.3
    case 3: score += 0.7
    default: score += 1
    }
    if isFirst { score += 0.6 }
    // `**Name**: [Title](…)`
    if isNameBeforeTitle(index, in: units) { score -= 2 }
    let isAuthors = EntryFacts(text)?.authors != nil
    if isAuthors || ListAuthors.isPersonName(text) && unit.link?.isPaper != true && unit.isLink {
      score -= 3
    }
    return score
  }

  /// Whether nothing but a colon stands between a text in bold and another in bold or a link.
  private static func isNameBeforeTitle(_ index: Int, in units: [EntryUnit]) -> Bool {
    guard index + 2 < units.count, units[index].isStrong,
      [":", "："].contains(units[index + 1].text.trimmingWhiteSpace())
    else { return false }
    return units[index + 2].isStrong || units[index + 2].isLink
  }

  /// The bold or linked name that a text in plain style goes on from: `**ReAct** - Synergizing …`.
  private static func nameBefore(_ index: Int, in units: [EntryUnit]) -> Int? {
    guard index > 0, case .text = units[index].kind, !units[index].isStrong,
      !units[index].isEmphasized
    else { return nil }
    let name = units[index - 1]
    guard name.isStrong || name.isLink, !name.isBlank,
      let first = units[index].text.trimmingWhiteSpace().first, "-–—:：".contains(first),
      (1...3).contains(TitleText.wordCount(TitleText.cleaned(name.text))),
      EntryFacts(TitleText.cleaned(name.text)) == nil, LinkLabel(name.text) == nil,
      ListField(named: name.text) == nil
    else { return nil }
    return index - 1
  }

  /// A text in quotation marks of three words and more.
  private static func quoted(in text: String) -> Substring? {
    for (open, close) in [("“", "”"), ("\"", "\""), ("「", "」"), ("《", "》")]
      as [(Character, Character)]
    {
      guard let start = text.firstIndex(of: open) else { continue }
      let rest = text[text.index(after: start)...]
      guard let end = rest.firstIndex(of: close) else { continue }
      let before = text[..<start].trimmingPunctuationAndSpace
      guard TitleText.wordCount(String(rest[..<end])) >= 3,
        before.isEmpty || EntryFacts(before) != nil || text.prefix(upTo: start).hasSuffix(". ")
          || text.prefix(upTo: start).hasSuffix(", ")
      else { continue }
      return rest[..<end]
    }
    return nil
  }

  /// A bold or linked title; a name before a colon may be its first part.
  private mutating func takeMarked(_ unit: EntryUnit, among units: [EntryUnit]) {
    let segments = TextSegment.segments(of: unit.text)
    // `[CVPR 2023] Title`, `Title (2023)` within the link.
    var first = 0
    while first < segments.count - 1,
      segments[first].isBracketed || TextSegment.isFollowedByDash(first, segments),
      let facts = EntryFacts(segments[first].content), facts.authors == nil
    {
      before.append(segments[first])
      first += 1
    }
    var last = segments.count
    while last - 1 > first, segments[last - 1].isBracketed,
      EntryFacts(segments[last - 1].content) != nil
    {
      last -= 1
      after.insert(segments[last], at: 0)
    }
    // `[Title. Ada Stone, Ben Hill. ICLR 2023.](…)`
    if let end = (first + 1..<max(last, first + 1)).first(where: { index in
      segments[index].separator.hasPrefix(".")
        && EntryFacts(segments[index].content).map { $0.authors?.areSurelyNames ?? true } == true
    }) {
      after = Array(segments[end..<last]) + after
      last = end
    }
    title = segments[first..<last].map { $0.separator + $0.text }.joined()
    if after.isEmpty {
      // `Title, 2021.05`
      let (head, tail) = Self.splitTail(title, onlyDates: !unit.isLink)
      title = head
      if let tail { after = TextSegment.segments(of: tail) }
    }
    joinAfterColon(unit, among: units)
    takeShortName(among: units)
  }

  /// `**ReAct**: Synergizing Reasoning and Acting` – a title in two styles.
  private mutating func joinAfterColon(_ unit: EntryUnit, among units: [EntryUnit]) {
    let name = TitleText.cleaned(title)
    guard TitleText.wordCount(name) <= 3, index + 1 < units.count else { return }
    let next = units[index + 1]
    guard case .text = next.kind, !next.isStrong, !next.isEmphasized else { return }
    let hasColon =
      unit.text.trimmingWhiteSpace().hasSuffix(":") || unit.text.trimmingWhiteSpace().hasSuffix("：")
    let text = next.text.trimmingWhiteSpace()
    guard hasColon || text.first.map({ ":：-–—".contains($0) }) == true else { return }
    let segments = TextSegment.segments(of: text.trimmingPunctuation(":：-–— "))
    guard let head = segments.first, !head.isBracketed else { return }
    let (part, tail) = Self.splitTail(head.text, onlyDates: false)
    guard TitleText.wordCount(part) >= 2, Self.isTitleCased(part), EntryFacts(part) == nil else {
      return
    }
    // A sentence after the name describes it.
    if segments.count == 1, head.text.count < text.count - 4, text.hasSuffix("."), tail == nil,
      TitleText.wordCount(part) > 16
    {
      return
    }
    short = name
    title = "\(name): \(part.trimmingWhiteSpace())"
    joined = 1
    after = (tail.map { TextSegment.segments(of: $0) } ?? []) + segments.dropFirst()
    doubts.append(.joinedTitle)
  }

  /// `**LLaVA**: [Visual Instruction Tuning](…)` – a name before the title.
  private mutating func takeShortName(among units: [EntryUnit]) {
    guard short == nil, let previous = units[..<index].last(where: { $0.isText && !$0.isBlank })
    else { return }
    guard previous.isStrong || units[..<index].filter({ $0.isText && !$0.isBlank }).count == 1
    else { return }
    let name = TitleText.cleaned(previous.text)
    let words = TitleText.wordCount(name)
    let isBeforeColon = index >= 2 && Self.isNameBeforeTitle(index - 2, in: units)
    guard (1...3).contains(words) && name.count <= 30 || isBeforeColon && words <= 8,
      EntryFacts(name) == nil,
      LinkLabel(name) == nil, ListField(named: name) == nil, !ListAuthors.isPersonName(name),
      name.first.map({ $0.isLetter || $0.isNumber }) == true
    else { return }
    short = name
  }

  /// Whether a text looks like the rest of a title rather than like a sentence.
  private static func isTitleCased(_ text: String) -> Bool {
    let words = text.split(separator: " ").filter { $0.count > 3 && $0.first?.isLetter == true }
    guard let first = text.trimmingWhiteSpace().first,
      first.isUppercase || !first.isASCII || first.isNumber
    else { return false }
    guard words.count >= 2 else {
      return TitleText.wordCount(text) >= 2 && words.allSatisfy { $0.first?.isUppercase == true }
    }
    return words.count { $0.first?.isUppercase == true } * 2 >= words.count
      || text.unicodeScalars.contains(where: \.isHan)
  }

  /// A title in a text without marks: from the first stretch that is nothing else to the first that
  /// is.
  private mutating func takePlain(_ text: String) {
    if let quoted = Self.quoted(in: text) {
      title = String(quoted)
      before = TextSegment.segments(of: String(text[..<quoted.startIndex].dropLast()))
      after = TextSegment.segments(of: String(text[quoted.endIndex...].dropFirst()))
      isMarked = true
      return
    }
    let (date, rest) = Self.splitLead(text.withoutSigns.trimmingWhiteSpace().withoutNumbering)
    if let date { before = TextSegment.segments(of: date) }
    let segments = TextSegment.segments(of: rest)
    var index = 0
    while index < segments.count - 1 {
      let content = segments[index].content
      guard let facts = EntryFacts(content) else { break }
      // A short title looks like a name: `Mask R-CNN. K. He et al.` The names come second.
      if facts.authors != nil, !segments[index].isBracketed, index + 1 < segments.count,
        EntryFacts(segments[index + 1].content)?.authors != nil
      {
        break
      }
      before.append(segments[index])
      index += 1
    }
    var end = index
    var tail: String?
    while end < segments.count {
      let segment = segments[end]
      if end > index, isEnd(segment, after: segments[end - 1]) {
        // `Models (2017): A Tutorial` goes on after the year.
        guard segment.isBracketed, EntryFacts(segment.content) != nil, end + 1 < segments.count,
          segments[end + 1].text.hasPrefix(":")
        else {
          break
        }
        after.append(segment)
        end += 1
      }
      let piece = segments[end]
      if !piece.isBracketed {
        let (head, rest) = Self.splitTail(piece.text, onlyDates: false)
        title += (title.isEmpty ? "" : piece.separator) + head
        end += 1
        if let rest {
          tail = rest
          break
        }
      } else {
        title += (title.isEmpty ? "" : piece.separator) + piece.text
        end += 1
      }
    }
    if let tail { after += TextSegment.segments(of: tail) }
    after += segments[end...]
    // What follows is neither names nor a date nor a place: the title may end elsewhere.
    if let next = after.first, EntryFacts(next.content) == nil { doubts.append(.titleFromText) }
  }

  private func isEnd(_ segment: TextSegment, after previous: TextSegment) -> Bool {
    if segment.isBracketed {
      return EntryFacts(segment.content) != nil || ListDate.year(in: segment.content) != nil
        || LinkLabel(segment.content) != nil || segment.content.contains(",")
    }
    let separator = segment.separator.trimmingWhiteSpace()
    if separator.isEmpty || separator == "(" || separator == "[" {
      return !separator.isEmpty || EntryFacts(segment.text) != nil
        || previous.isBracketed && segment.text.hasPrefix(",")
    }
    return separator != "/" && separator != "~" || EntryFacts(segment.text) != nil
  }

  /// A date to the month that a text starts with, and the text after it: `2023.05 Title`.
  private static func splitLead(_ text: String) -> (date: String?, rest: String) {
    let words = text.split(separator: " ", maxSplits: 3)
    for count in [3, 2, 1] where words.count > count {
      let lead = words[..<count].joined(separator: " ")
      if let date = ListDate.whole(lead), date.month != nil {
        return (lead, String(text[words[count].startIndex...]).trimmingPunctuation("-–—:|, "))
      }
    }
    return (nil, text)
  }

  /// A text and what follows it after a comma, if that is names, a venue or a date.
  static func splitTail(_ text: String, onlyDates: Bool) -> (head: String, tail: String?) {
    let commas = text.indices.filter { ",，".contains(text[$0]) }
    guard text.utf8.count <= 2500 else { return (text, nil) }
    for index in commas.prefix(12) + commas.suffix(12) {
      let head = text[..<index]
      let rest = String(text[text.index(after: index)...])
      guard TitleText.wordCount(String(head)) >= 1, let facts = EntryFacts(rest) else { continue }
      // The words after a title's comma have to be names beyond doubt.
      if let authors = facts.authors, !authors.areSurelyNames { continue }
      if onlyDates, facts.authors != nil || facts.date == nil { continue }
      return (String(head), rest)
    }
    return (text, nil)
  }
}

extension TextSegment {
  /// Whether a dash, a bar or a colon stands after a segment.
  static func isFollowedByDash(_ index: Int, _ segments: [TextSegment]) -> Bool {
    index + 1 < segments.count
      && ["-", "–", "—", "|"].contains(segments[index + 1].separator.trimmingWhiteSpace())
  }
}

extension Substring {
  fileprivate var trimmingPunctuationAndSpace: String {
    String(self).trimmingPunctuation(",.;:|-–—· ")
  }
}

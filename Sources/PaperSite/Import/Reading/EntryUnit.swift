import CommonMark

/// A part of an entry's text after the links that are only labelled have been taken out.
struct EntryUnit {
  enum Kind {
    case text, code
    /// A link whose text is more than a label.
    case link(ListLink?)
    /// A place where labelled links or pictures stood.
    case gap
    case lineBreak(isHard: Bool)
  }

  var kind: Kind
  var text: String
  var isStrong = false
  var isEmphasized = false
  var inlines: [MarkdownInline] = []

  var isText: Bool {
    switch kind {
    case .text, .code, .link: true
    case .gap, .lineBreak: false
    }
  }

  var isGap: Bool { if case .gap = kind { true } else { false } }

  var isBreak: Bool { if case .lineBreak = kind { true } else { false } }

  var link: ListLink? { if case .link(let link) = kind { link } else { nil } }

  var isLink: Bool { if case .link = kind { true } else { false } }

  var isBlank: Bool {
    text.withoutSigns.trimmingPunctuation("[](){}【】（）|/,.;:·•-–—*_&+：，。、；\"'").isEmpty
  }
}

/// Takes the labelled links, badges and pictures out of an entry's text.
struct EntryUnitReader {
  private(set) var units: [EntryUnit] = []
  /// The labelled links, with their labels.
  private(set) var links: [(link: ListLink, label: LinkLabel?, text: String)] = []
  /// What badges and labels said of the place and time.
  private(set) var facts: [EntryFacts] = []
  private(set) var id: ContentID?
  /// Whether there was a link to a place on the list's own page.
  private(set) var hasOwnAnchorLink = false
  /// What a field's name said of all links.
  var fieldLabel: LinkLabel?

  init(fieldLabel: LinkLabel? = nil) {
    self.fieldLabel = fieldLabel
  }

  mutating func read(_ inlines: [MarkdownInline]) {
    for token in EntryToken.tokens(of: inlines) { take(token) }
    mergeStrong()
  }

  private mutating func take(_ token: EntryToken) {
    switch token.kind {
    case .text, .code:
      units.append(
        EntryUnit(
          kind: token.kind == .code ? .code : .text,
          text: token.text,
          isStrong: token.isStrong,
          isEmphasized: token.isEmphasized,
          inlines: token.inlines
        )
      )
    case .softBreak: units.append(EntryUnit(kind: .lineBreak(isHard: false), text: " "))
    case .lineBreak: units.append(EntryUnit(kind: .lineBreak(isHard: true), text: "\n"))
    case .anchor(let id): self.id = self.id ?? ContentID(id)
    case .image(let source):
      addFacts(fromBadges: token.badges)
      if let repository = Badge.repository(in: source), let link = ListLink(to: repository) {
        links.append((link, .code, ""))
      }
      units.append(EntryUnit(kind: .gap, text: ""))
    case .link(let destination): take(token, to: destination)
    }
  }

  private mutating func take(_ token: EntryToken, to destination: String) {
    let text = token.text.withoutSigns.trimmingWhiteSpace()
    let isBare = text == destination || text.contains("://") || text.lowercased().hasPrefix("www.")
    if destination.hasPrefix("#") {
      hasOwnAnchorLink = true
      addText(token)
      return
    }
    let bareText = text.trimmingPunctuation("[](){}【】（）|/,.;:·•-–—*_ ")
    let isNumber = !bareText.isEmpty && bareText.count <= 3 && bareText.allSatisfy(\.isNumber)
    let label = bareText.isEmpty ? badgeLabel(of: token) : isNumber ? .link : LinkLabel(bareText)
    let isVenue = !bareText.isEmpty && EntryFacts(bareText).map { $0.authors == nil } == true
    let isIdentifier = Self.isIdentifier(bareText)
    guard bareText.isEmpty || isBare || label != nil || isVenue || isIdentifier else {
      addText(token)
      return
    }
    if !bareText.isEmpty, ListLink.address(from: destination) == nil {
      addText(token)
      return
    }
    if label != nil, !isBare, isWithinSentence {
      if let link = ListLink(to: destination, label: label) { links.append((link, label, "")) }
      addText(token)
      return
    }
    addFacts(fromBadges: token.badges)
    if isVenue, let found = EntryFacts(bareText) { facts.append(found) }
    let before = cutLabel()
    let known =
      fieldLabel ?? (isBare || label == .paper ? before ?? label : label)
      ?? (isVenue || isIdentifier ? .paper : nil)
    if let link = ListLink(to: destination, label: known) {
      links.append((link, known, isBare ? "" : bareText))
    }
    units.append(EntryUnit(kind: .gap, text: ""))
  }

  /// Whether a sentence is under way, whose words a link's are: “It is heavy. See the notes”.
  private var isWithinSentence: Bool {
    guard let last = units.last, case .text = last.kind, !last.isStrong, !last.isEmphasized,
      last.text.hasSuffix(" "), units.count > 1
    else { return false }
    let words = last.text.split(separator: " ")
    let small: Set = [
      "the", "see", "in", "at", "on", "this", "our", "their", "its", "with", "and", "as", "of",
      "to", "from", "a", "is", "are",
    ]
    return words.count >= 2 && words.last.map { small.contains($0.lowercased()) } == true
  }

  private mutating func addText(_ token: EntryToken) {
    units.append(
      EntryUnit(
        kind: .link(token.destination.flatMap { ListLink(to: $0, label: fieldLabel) }),
        text: token.text,
        isStrong: token.isStrong,
        isEmphasized: token.isEmphasized,
        inlines: token.inlines
      )
    )
    addFacts(fromBadges: token.badges)
  }

  private func badgeLabel(of token: EntryToken) -> LinkLabel? {
    for words in token.badges {
      if let label = LinkLabel(words) { return label }
    }
    for source in token.imageSources where Badge.repository(in: source) != nil { return .code }
    // A logo says what it is by its file's name.
    for source in token.imageSources {
      let name = WebAddressParts(source).segments.last?.split(separator: ".").first.map(String.init)
      if let name, let label = LinkLabel(name) { return label }
    }
    return nil
  }

  private mutating func addFacts(fromBadges badges: [String]) {
    for words in badges where LinkLabel(words) == nil {
      if let found = EntryFacts(words), found.authors == nil {
        facts.append(found)
        return
      }
    }
  }

  /// Takes a label such as `论文地址：` off the end of the text before a link.
  private mutating func cutLabel() -> LinkLabel? {
    guard
      let last = units.lastIndex(where: {
        !$0.isBlank || $0.text.contains(where: { $0 == ":" || $0 == "：" })
      }),
      units[last].isText, units[(last + 1)...].allSatisfy(\.isText)
    else { return nil }
    let text = units[last].text
    let trimmed = text.trimmingPunctuation("[](【（*_ ")
    guard let colon = trimmed.last, colon == ":" || colon == "：" || trimmed.count <= 24 else {
      return nil
    }
    let words = trimmed.dropLast(colon == ":" || colon == "：" ? 1 : 0)
    if let label = LinkLabel(words) {
      units[last].text = ""
      return label
    }
    guard colon == ":" || colon == "：" else { return nil }
    for count in [2, 1] {
      let parts = words.split(whereSeparator: { " \u{3000}，。；;,|".contains($0) })
      guard parts.count > count else { continue }
      let label = parts.suffix(count).joined(separator: " ")
      if let found = LinkLabel(label), let start = parts.suffix(count).first?.startIndex {
        let kept = words[..<start]
        if let range = text.firstRange(of: String(kept)) {
          units[last].text = String(text[..<range.upperBound])
        }
        units[last].inlines = [.text(units[last].text)]
        return found
      }
    }
    return nil
  }

  /// `arXiv:2305.12345`, `2305.12345`, `10.1038/…`
  private static func isIdentifier(_ text: String) -> Bool {
    var bare = text.lowercased()
    for prefix in ["arxiv:", "arxiv", "doi:"] where bare.hasPrefix(prefix) {
      bare = String(bare.dropFirst(prefix.count))
    }
    bare = bare.trimmingWhiteSpace()
    return LinkKind.arxiv.canonicalIdentifier(bare) != nil
      || LinkKind.doi.canonicalIdentifier(bare) != nil
  }

  /// Makes one unit of neighbours that are all bold: `**[Name](…): the rest**`.
  private mutating func mergeStrong() {
    var merged: [EntryUnit] = []
    for unit in units {
      if let last = merged.last, last.isText, unit.isText, last.isStrong, unit.isStrong {
        let link = last.link ?? unit.link
        merged[merged.count - 1] = EntryUnit(
          kind: last.isLink || unit.isLink ? .link(link) : .text,
          text: last.text + unit.text,
          isStrong: true,
          isEmphasized: last.isEmphasized && unit.isEmphasized,
          inlines: last.inlines + unit.inlines
        )
      } else if let last = merged.last, case .text = last.kind, case .code = unit.kind,
        !unit.isStrong,
        !last.isStrong, !last.isEmphasized, !last.isBlank,
        last.text.last?.isWhitespace == false
          || EntryFacts(unit.text) == nil && !unit.isLast(in: units)
      {
        merged[merged.count - 1].text += unit.text
        merged[merged.count - 1].inlines += unit.inlines
      } else if let last = merged.last, case .code = last.kind, case .text = unit.kind,
        !unit.isStrong, !unit.isEmphasized,
        EntryFacts(last.text) == nil,
        unit.text.first.map({ $0.isLetter || ":：-".contains($0) }) == true
      {
        merged[merged.count - 1].kind = .text
        merged[merged.count - 1].text += unit.text
        merged[merged.count - 1].inlines += unit.inlines
      } else if let last = merged.last, case .text = last.kind, case .text = unit.kind,
        last.isStrong == unit.isStrong,
        last.isEmphasized == unit.isEmphasized
      {
        merged[merged.count - 1].text += unit.text
        merged[merged.count - 1].inlines += unit.inlines
      } else {
        merged.append(unit)
      }
    }
    units = merged
  }
}

extension EntryUnit {
  /// Whether a code span is followed by another code span or by nothing, as keywords are.
  fileprivate func isLast(in units: [EntryUnit]) -> Bool {
    guard let index = units.firstIndex(where: { $0.text == text && $0.inlines == inlines }) else {
      return true
    }
    let next = units[(index + 1)...].first { !$0.isBlank || $0.isBreak }
    guard let next, case .text = next.kind else { return true }
    return !(next.text.first?.isWhitespace == true || next.text.first?.isLetter == true)
      || EntryFacts(next.text) != nil
  }
}

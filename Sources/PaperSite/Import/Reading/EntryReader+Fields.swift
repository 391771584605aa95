import CommonMark

/// Lines and columns that say what they are.
extension EntryReader {
  mutating func take(_ detail: ListRecord.Detail) {
    if let (field, label) = detail.field {
      entry.evidence.fieldCount += 1
      take(field, label: label, detail.inlines)
      return
    }
    let plain = detail.inlines.map(\.plainText).joined().withoutSigns.trimmingPunctuation("*_`•- ")
    if let (field, label, _) = ListField.labelled(plain) {
      entry.evidence.fieldCount += 1
      take(field, label: label, detail.inlines.droppingLabel())
      return
    }
    var units = EntryUnitReader()
    units.read(detail.inlines)
    take(units)
    let isProse = detail.isProse || units.units.filter(\.isText).map(\.text).joined().count > 220
    if entry.title.isEmpty, !hasGivenTitle, let choice = TitleChoice(among: units.units) {
      take(choice, of: units.units)
      return
    }
    takeRest(units.units, isProse: isProse)
  }

  mutating func take(_ field: ListField, label: String, _ inlines: [MarkdownInline]) {
    let plain = inlines.map(\.plainText).joined().withoutSigns.trimmingPunctuation("*_`,;- ")
    switch field {
    case .number: return
    case .title:
      var units = EntryUnitReader()
      units.read(inlines)
      take(units)
      if let choice = TitleChoice(among: units.units, isGiven: true) {
        if !entry.title.isEmpty, entry.title != choice.title, entry.short == nil,
          TitleText.wordCount(entry.title) <= 3
        {
          entry.short = entry.title
        }
        entry.title = ""
        take(choice, of: units.units)
      }
    case .link(let kind):
      var units = EntryUnitReader(fieldLabel: kind)
      units.read(inlines)
      take(units)
      for unit in units.units {
        if let link = unit.link { add(link, label: kind, name: unit.text) }
        takeBareIdentifier(unit.text, kind)
      }
      let hasLink = units.units.contains { $0.link != nil } || !units.links.isEmpty
      if !hasLink, kind == .paper || kind == .pdf {
        entry.evidence.saysNoPaper = !entry.evidence.hasPaperHost && !entry.evidence.hasPaperLink
      }
    case .short, .authors, .affiliations, .date, .venue, .tags:
      var units = EntryUnitReader()
      units.read(inlines)
      take(units)
      let codes = units.units.filter { if case .code = $0.kind { true } else { false } }
      if field == .tags, !codes.isEmpty {
        for code in codes { addTag(code.text) }
        return
      }
      if !takePlain(field, plain), EntryFacts(plain) == nil, plain.contains(where: \.isLetter) {
        note(label, inlines)
      }
    case .summary: entry.summary += paragraphs(inlines, first: entry.summary.isEmpty)
    case .why: entry.why += paragraphs(inlines, first: true)
    case .note(let name): note(name, inlines)
    }
  }

  mutating func note(_ label: String, _ inlines: [MarkdownInline]) {
    let text = markdown.text(of: inlines).collapsingWhiteSpace.trimmingWhiteSpace()
    guard text.contains(where: { $0.isLetter || $0.isNumber }),
      !["-", "n/a", "none", "无"].contains(text.lowercased())
    else { return }
    entry.notes.append((label, text))
  }

  mutating func paragraphs(_ inlines: [MarkdownInline], first: Bool) -> [String] {
    var units = EntryUnitReader()
    units.read(inlines)
    take(units)
    let text = markdown.text(of: inlines).collapsingWhiteSpace.trimmingWhiteSpace()
    return text.contains(where: \.isLetter) ? [InlineMarkdown.paragraph(text)] : []
  }

  /// Takes a field's value that is plain text; false where it has not the field's form.
  mutating func takePlain(_ field: ListField, _ value: String) -> Bool {
    let text = value.withoutSigns.collapsingWhiteSpace.trimmingPunctuation("*_`;| ")
    guard text.contains(where: { $0.isLetter || $0.isNumber }), text.lowercased() != "n/a" else {
      return true
    }
    switch field {
    case .authors:
      guard let authors = ListAuthors(text, isLabelled: true) else { return false }
      entry.authors = authors.names
      entry.hasMoreAuthors = authors.hasMore
    case .affiliations:
      let parts = text.split { ",;，；、/".contains($0) }.map { String($0).trimmingWhiteSpace() }
        .filter { !$0.isEmpty }
      entry.affiliations = parts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    case .date:
      if let date = ListDate.whole(text) {
        entry.date = date
      } else if let facts = EntryFacts(text) {
        take(facts)
      } else if let year = ListDate.year(in: text) {
        entry.date = entry.date ?? PartialDate(year: year)
      } else {
        return false
      }
    case .venue:
      if let facts = EntryFacts(text), facts.authors == nil {
        take(facts)
      } else if text.count <= 120, !text.contains("://"), TitleText.wordCount(text) <= 14,
        !text.contains(where: { "，。；！!?？".contains($0) })
      {
        entry.venue = text
        if let year = ListDate.year(in: text) { entry.date = entry.date ?? PartialDate(year: year) }
      } else {
        return false
      }
    case .tags:
      for tag in text.split(whereSeparator: { ",;，；、/|#`".contains($0) }) { addTag(String(tag)) }
    case .short: entry.short = entry.short ?? text
    case .link(let kind):
      takeBareIdentifier(text, kind)
      return !entry.links.isEmpty && !text.contains(" ")
    case .title, .summary, .why, .note, .number: return false
    }
    return true
  }

  mutating func takeBareIdentifier(_ text: String, _ label: LinkLabel) {
    var bare = text.trimmingPunctuation("[]()<>.,;: ")
    for prefix in ["arxiv:", "arXiv:", "doi:", "DOI:", "arXiv ", "DOI "]
    where bare.hasPrefix(prefix) { bare = String(bare.dropFirst(prefix.count)) }
    if let id = LinkKind.arxiv.canonicalIdentifier(bare),
      let link = ListLink(to: "https://arxiv.org/abs/" + id)
    {
      add(link, label: label, name: "")
    } else if let id = LinkKind.doi.canonicalIdentifier(bare),
      let link = ListLink(to: "https://doi.org/" + id)
    {
      add(link, label: label, name: "")
    }
  }

  mutating func addTag(_ text: String) {
    let tag = text.withoutSigns.collapsingWhiteSpace.trimmingPunctuation("*_`#,;. ")
    guard tag.contains(where: \.isLetter), tag.count <= 60, !entry.tags.contains(tag),
      LinkLabel(tag) != .paper
    else { return }
    entry.tags.append(tag)
  }

  mutating func take(_ units: EntryUnitReader) {
    for (link, label, name) in units.links { add(link, label: label, name: name) }
    badgeFacts += units.facts
    entry.id = entry.id ?? units.id
  }

  mutating func add(_ link: ListLink, label: LinkLabel?, name: String) {
    entry.evidence.hasLink = true
    if link.isPaper {
      if link.kind?.isIdentifier == true || PaperHosts.contain(WebAddressParts(link.address)) {
        entry.evidence.hasPaperHost = true
      }
      entry.evidence.hasPaperLink = true
      entry.evidence.saysNoPaper = false
    }
    guard let linkKind = link.kind else {
      addMore(link, name: name)
      return
    }
    let kind = linkKind
    let paperLink = PaperLink(kind: kind, value: link.value)
    guard let known = entry.links.first(where: { $0.kind == kind }) else {
      entry.links.append(paperLink)
      return
    }
    if known.value != paperLink.value { addMore(link, name: name) }
  }

  mutating func addMore(_ link: ListLink, name: String) {
    guard !entry.moreLinks.contains(where: { $0.address == link.address }) else { return }
    let name = name.withoutSigns.collapsingWhiteSpace.trimmingPunctuation("[]()*_ ")
    let host = WebAddressParts(link.address).host
    entry.moreLinks.append(
      ListEntry.NamedLink(name: name.isEmpty ? host : name, address: link.address)
    )
  }
}

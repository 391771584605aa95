/// Turns BibTeX entries into items: TeX into text, names into parts, parents' fields into children's.
enum BibTeXItems {
  /// The works in a file.
  static func items(
    in source: [UInt8]
  ) -> (items: [BibliographyItem], warnings: [ImportedCollection.Warning]) {
    let (entries, warnings) = BibTeXParser.entries(in: source)
    let byKey = Dictionary(
      entries.map { ($0.key.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let parents = Set(
      entries.flatMap { entry in
        [entry.fields["crossref"], entry.fields["xdata"]].compactMap(\.self)
          .flatMap { $0.split(separator: ",").map { $0.lowercased().trimmingWhiteSpace() } }
      }
    )
    let items = entries.compactMap { entry -> BibliographyItem? in
      // A parent is listed for its children's sake.
      if ["proceedings", "xdata", "set", "collection", "mvproceedings"].contains(entry.type) {
        return nil
      }
      if parents.contains(entry.key.lowercased()),
        ["book", "mvbook", "mvcollection", "periodical"].contains(entry.type)
      {
        return nil
      }
      return item(inheriting(entry, from: byKey, depth: 0))
    }
    return (items, warnings)
  }

  private static func inheriting(
    _ entry: BibTeXEntry,
    from entries: [String: BibTeXEntry],
    depth: Int
  ) -> BibTeXEntry {
    var entry = entry
    guard depth < 5 else { return entry }
    let names = [entry.fields["xdata"], entry.fields["crossref"]].compactMap(\.self)
      .flatMap { $0.split(separator: ",").map { $0.lowercased().trimmingWhiteSpace() } }
    for name in names {
      guard let found = entries[name], found.key != entry.key else { continue }
      let parent = inheriting(found, from: entries, depth: depth + 1)
      let isXData = parent.type == "xdata"
      for (field, value) in parent.fields {
        // The parent's title is the book that the child is in.
        let isTitle = !isXData && field == "title"
        let own = isTitle ? "booktitle" : field
        if !isXData,
          [
            "author", "doi", "url", "pages", "abstract", "note", "keywords", "eprint", "short",
            "shorttitle",
          ].contains(field)
        {
          continue
        }
        if entry.fields[own] == nil { entry.fields[own] = value }
      }
    }
    return entry
  }

  private static func item(_ entry: BibTeXEntry) -> BibliographyItem {
    var item = BibliographyItem(line: entry.line)
    item.key = entry.key
    func text(_ names: String...) -> String? {
      for name in names {
        if let value = entry.fields[name].map(TeXText.plain), !value.isEmpty { return value }
      }
      return nil
    }
    func verbatim(_ name: String) -> String? {
      entry.fields[name].map(TeXText.verbatim).flatMap { $0.isEmpty ? nil : $0 }
    }
    item.title = text("title", "maintitle") ?? ""
    if item.title.hasSuffix("."), !item.title.hasSuffix("..") { item.title.removeLast() }
    if let subtitle = text("subtitle") {
      item.title += (item.title.hasSuffix("?") ? " " : ": ") + subtitle
    }
    (item.authors, item.hasMoreAuthors) = BibTeXNames.names(
      in: entry.fields["author"] ?? entry.fields["editor"] ?? ""
    )
    item.date = date(of: entry)
    item.venue = venue(of: entry, text: { text($0) })
    if let doi = verbatim("doi") { item.add(doi: doi) }
    addEprint(of: entry, verbatim: verbatim, to: &item)
    if let id = verbatim("pmid") {
      item.add(ListLink(to: "https://pubmed.ncbi.nlm.nih.gov/\(id)/"))
    }
    if let id = verbatim("pmcid") ?? verbatim("pmc") {
      let number = id.uppercased().hasPrefix("PMC") ? id.uppercased() : "PMC" + id
      item.add(ListLink(to: "https://pmc.ncbi.nlm.nih.gov/articles/\(number)/"))
    }
    for (field, label) in [
      ("url", nil), ("ee", nil), ("link", nil), ("pdf", .pdf), ("code", .code), ("github", .code),
      ("project", .project), ("website", .project), ("video", .video), ("howpublished", nil),
      ("data", .data),
    ] as [(String, LinkLabel?)] {
      if let address = verbatim(field),
        address.contains("://") || address.hasPrefix("www.") || address.contains("\\url")
      {
        for part in address.split(whereSeparator: { " ,;".contains($0) })
        where part.contains("://") || part.hasPrefix("www.") {
          item.add(address: String(part), label: label)
        }
      }
    }
    item.keywords = (text("keywords", "keyword") ?? "").split { ",;".contains($0) }
      .map { String($0).trimmingWhiteSpace() }.filter { !$0.isEmpty && $0.count <= 80 }
    item.abstract = text("abstract")
    for field in ["note", "annote", "addendum"] {
      if let note = entry.fields[field] {
        if note.contains("://"), let address = verbatim(field) { item.add(address: address) }
        item.take(note: TeXText.plain(note))
      }
    }
    item.short = text("shorttitle").flatMap { $0.count <= 40 && $0 != item.title ? $0 : nil }
    item.language = text("langid", "language")
    return item
  }

  private static func addEprint(
    of entry: BibTeXEntry,
    verbatim: (String) -> String?,
    to item: inout BibliographyItem
  ) {
    let archive = (verbatim("archiveprefix") ?? verbatim("eprinttype") ?? "").lowercased()
    if let eprint = verbatim("eprint") {
      switch archive {
      case "arxiv", "": item.add(arxiv: eprint)
      case "pubmed": item.add(ListLink(to: "https://pubmed.ncbi.nlm.nih.gov/\(eprint)/"))
      default: break
      }
    }
    if let id = verbatim("arxivid") ?? verbatim("arxiv") { item.add(arxiv: id) }
    for field in [
      "journal", "journaltitle", "howpublished", "note", "volume", "publisher", "number",
      "booktitle",
    ] {
      guard let value = verbatim(field) else { continue }
      item.addArxiv(in: value)
      if field == "volume", value.hasPrefix("abs/") { item.add(arxiv: value) }
    }
  }

  private static func date(of entry: BibTeXEntry) -> PartialDate? {
    func plain(_ name: String) -> String? { entry.fields[name].map(TeXText.plain) }
    for name in ["date", "year", "issue_date", "eventdate"] {
      guard let text = plain(name), !text.isEmpty else { continue }
      // `2023-05-12`, `2023-05/2023-06`, `2023~`, `c. 2023`
      let first =
        text.split(separator: "/").first.map { String($0).trimmingPunctuation("~?%[]() ") } ?? text
      if let date = PartialDate(first) ?? ListDate.whole(first) {
        guard date.month == nil, let month = plain("month").flatMap(monthNumber) else {
          return date
        }
        let day = plain("day").flatMap { Int($0) } ?? plain("month").flatMap(dayNumber)
        return PartialDate(year: date.year, month: month, day: day) ?? PartialDate(
          year: date.year,
          month: month
        ) ?? date
      }
      if let year = ListDate.year(in: text) { return PartialDate(year: year) }
    }
    return nil
  }

  private static func monthNumber(_ text: String) -> Int? {
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if let number = Int(word), (1...12).contains(number), !text.contains(where: \.isLetter) {
        return number
      }
      if let month = ListDate.whole("\(word) 2000")?.month, word.contains(where: \.isLetter) {
        return month
      }
    }
    return nil
  }

  /// The day in `10~May` or `May 10`.
  private static func dayNumber(_ text: String) -> Int? {
    guard text.contains(where: \.isLetter) else { return nil }
    return text.split { !$0.isNumber }.compactMap { Int($0) }.first { (1...31).contains($0) }
  }

  private static func venue(of entry: BibTeXEntry, text: (String) -> String?) -> String? {
    let isThesis = entry.type.hasSuffix("thesis")
    let names: [String] =
      switch entry.type {
      case "article": ["journal", "journaltitle", "booktitle"]
      case "inproceedings", "conference", "incollection", "inbook":
        ["booktitle", "journal", "journaltitle", "series"]
      case "techreport", "report": ["institution", "number"]
      case "book", "mvbook": ["publisher"]
      default:
        [
          "journal", "journaltitle", "booktitle", isThesis ? "school" : "publisher", "institution",
          "howpublished", "organization",
        ]
      }
    for name in names {
      guard let value = text(name), !value.contains("://") else { continue }
      let lowercased = value.lowercased()
      if lowercased.hasPrefix("arxiv") || lowercased.hasPrefix("corr")
        || lowercased.hasPrefix("ar$\\chi$iv")
      {
        return "arXiv"
      }
      return value
    }
    if (text("archiveprefix") ?? text("eprinttype") ?? "").lowercased() == "arxiv" {
      return "arXiv"
    }
    return nil
  }
}

/// Names as BibTeX divides them.
enum BibTeXNames {
  /// The names in a list joined by “and”; “others” says that it goes on.
  static func names(in source: String) -> (names: [ReferenceName], hasMore: Bool) {
    var names: [ReferenceName] = []
    var hasMore = false
    for part in parts(of: source.collapsingWhiteSpace) {
      let plain = TeXText.plain(part).trimmingPunctuation(",; ")
      guard !plain.isEmpty else { continue }
      if ["others", "et al.", "et al"].contains(plain.lowercased()) {
        hasMore = true
        continue
      }
      names.append(name(part.trimmingWhiteSpace(), plain: plain))
    }
    // Some write commas or semicolons for “and”: `Ada Lovelace, Charles Babbage, Mary Somerville`.
    if names.count == 1, !source.contains(" and "),
      let authors = ListAuthors(TeXText.plain(source)), authors.names.count > 2
    {
      return (authors.names.map(ReferenceName.init(parsing:)), authors.hasMore)
    }
    return (names, hasMore)
  }

  private static func name(_ source: String, plain: String) -> ReferenceName {
    // `{Google DeepMind}` is one name, whatever its words.
    if source.hasPrefix("{"), source.hasSuffix("}"), isOneGroup(source),
      !plain.contains(",") || !source.dropFirst().dropLast().contains("{")
    {
      return .whole(plain)
    }
    // Within braces a comma divides nothing, nor does a lower-case word: `van {der Berg}`.
    let divided = split(source, at: ",").map { TeXText.plain($0) }.filter { !$0.isEmpty }
    if divided.count >= 2 {
      let family = divided[0]
      let given = divided[divided.count - 1]
      let suffix = divided.count == 3 ? divided[1] : ""
      let familySource = split(source, at: ",")[0].trimmingWhiteSpace()
      if familySource.contains("{"), familySource.contains(" ") {
        // The braces hold the family name together.
        let outside = String(familySource.prefix { $0 != "{" })
        let particle = TeXText.plain(outside)
        let rest = TeXText.plain(String(familySource.dropFirst(outside.count)))
        if !rest.isEmpty,
          particle.isEmpty
            || particle.split(separator: " ").allSatisfy({ $0.first?.isLowercase == true })
        {
          return .person(PersonName(family: rest, particle: particle, given: given, suffix: suffix))
        }
      }
      let text = suffix.isEmpty ? "\(family), \(given)" : "\(family), \(suffix), \(given)"
      return ReferenceName(parsing: text)
    }
    return ReferenceName(parsing: plain)
  }

  private static func isOneGroup(_ source: String) -> Bool {
    var depth = 0
    for (offset, character) in source.enumerated() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0, offset < source.count - 1 { return false }
    }
    // `{\'E}mile` starts with a group that is only an accent.
    return !source.hasPrefix("{\\")
  }

  private static func parts(of source: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var depth = 0
    var rest = source[...]
    while let character = rest.first {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0, character == " " || character == "\n",
        rest.dropFirst().lowercased().hasPrefix("and ")
      {
        parts.append(current)
        current = ""
        rest = rest.dropFirst(4)
        continue
      }
      current.append(character)
      rest = rest.dropFirst()
    }
    parts.append(current)
    return parts.flatMap { part in
      part.contains(";") && !part.contains("{")
        ? part.split(separator: ";").map(String.init) : [part]
    }
  }

  private static func split(_ source: String, at separator: Character) -> [String] {
    var parts = [""]
    var depth = 0
    for character in source {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == separator, depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}

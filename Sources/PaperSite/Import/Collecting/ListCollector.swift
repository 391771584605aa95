import Diagnostics

/// Makes a collection of a reading list: entries of one paper merged, headings made categories and
/// tags.
struct ListCollector {
  private let list: ReadingList
  /// The path of the list's file.
  private let path: String
  private let language: Language
  private var papers: [ImportedPaper] = []
  private var identities: [PaperIdentity] = []
  private var byIdentifier: [PaperLink: Int] = [:]
  private var byTitle: [String: Int] = [:]
  private var usedIDs: Set<ContentID> = []
  private var categories: [ImportedCollection.ImportedCategory] = []
  private var categoryIDs: [String: ContentID] = [:]

  private init(list: ReadingList, path: String, language: Language) {
    self.list = list
    self.path = path
    self.language = language
  }

  /// The collection that a list makes; `language` is asked for, or found out.
  static func collection(
    from list: ReadingList,
    path: String,
    language: Language?
  ) -> ImportedCollection {
    let found = language ?? (list.isChinese ? Language(tag: "zh") : nil) ?? .english
    var collector = ListCollector(list: list, path: path, language: found)
    return collector.collect()
  }

  private mutating func collect() -> ImportedCollection {
    let groups = CategoryChoice(paths: list.papers.map(\.path))
    for listed in list.papers {
      let (category, tags) = groups.choice(for: listed.path)
      add(listed.entry, category: category, tags: tags)
    }
    for listed in list.roadmapPapers {
      var entry = listed.entry
      var identity = PaperIdentity(title: entry.title, links: entry.links)
      guard index(of: &entry, identity: &identity) == nil else { continue }
      add(entry, category: listed.path.last, tags: [])
    }
    var collection = ImportedCollection(language: language)
    collection.title = list.title.flatMap { $0.isEmpty ? nil : $0 }
    collection.description = list.description
    collection.papers = papers
    collection.categories = categories
    for section in list.roadmaps where collection.roadmap == nil {
      guard let draft = RoadmapReader.draft(from: section) else { continue }
      collection.roadmap = RoadmapResolver(papers).roadmap(
        from: draft,
        path: path,
        language: language,
        reporting: &collection.warnings
      )
    }
    collection.skipped = list.skipped.map {
      ImportedCollection.Skipped(line: $0.line, text: $0.text, reason: $0.reason.rawValue)
    }
    .sorted { ($0.line, $0.text) < ($1.line, $1.text) }
    return collection
  }

  // MARK: Categories

  private mutating func categoryID(for heading: ReadingList.Heading?) -> ContentID {
    let title = heading?.text ?? (language.tag.hasPrefix("zh") ? "论文" : "Papers")
    let key = TitleText.comparable(title)
    if let known = categoryIDs[key] { return known }
    let id =
      heading == nil
      ? PaperIdentity.made(from: "papers") : PaperIdentity.made(from: title, prefix: "category")
    categoryIDs[key] = id
    if !categories.contains(where: { $0.id == id }) {
      categories.append(
        ImportedCollection.ImportedCategory(id: id, title: title, line: heading?.line ?? 1)
      )
    }
    return id
  }

  // MARK: Papers

  private mutating func add(_ entry: ListEntry, category: ReadingList.Heading?, tags: [String]) {
    let categoryID = categoryID(for: category)
    let place = Place(line: entry.line, column: 1)
    var entry = entry
    for tag in tags where !entry.tags.contains(tag) { entry.tags.append(tag) }
    var identity = PaperIdentity(title: entry.title, links: entry.links)
    if let index = index(of: &entry, identity: &identity) {
      merge(entry, into: index, category: Located(categoryID, at: place))
      return
    }
    var id = entry.id ?? PaperIdentity.id(title: entry.title, links: entry.links)
    if usedIDs.contains(id) {
      // Only where two papers share a title and nothing tells them apart but names and years.
      let rest =
        entry.authors.joined() + (entry.date?.description ?? "") + entry.links.map(\.value).joined()
      id = PaperIdentity.made(from: id.text + "-" + ContentHash(of: rest).short)
      entry.doubts.append(.conflictingDuplicate)
      guard !usedIDs.contains(id) else { return }
    }
    usedIDs.insert(id)
    var paper = Paper(id: id, path: path)
    paper.title = entry.title
    paper.titlePlace = place
    paper.categories = [Located(categoryID, at: place)]
    let made = ImportedPaper(paper: paper, body: "", lines: [entry.line], doubts: [])
    papers.append(made)
    identities.append(identity)
    fill(papers.count - 1, from: entry)
    register(papers.count - 1)
  }

  private mutating func register(_ index: Int) {
    for identifier in identities[index].identifiers where byIdentifier[identifier] == nil {
      byIdentifier[identifier] = index
    }
    if byTitle[identities[index].title] == nil { byTitle[identities[index].title] = index }
  }

  /// The paper that an entry tells of once more.
  private func index(of entry: inout ListEntry, identity: inout PaperIdentity) -> Int? {
    if let index = identity.identifiers.lazy.compactMap({ byIdentifier[$0] }).min() {
      guard Self.areDifferent(entry.title, papers[index].paper.title) else { return index }
      // One of two entries has the other's address; only a person can tell which.
      entry.doubts.append(.conflictingDuplicate)
      let taken = identities[index].identifiers
      let shared = identity.identifiers.intersection(taken)
      entry.links = entry.links.map { link in
        let isShared = !PaperIdentity(title: "", links: [link]).identifiers.isDisjoint(with: shared)
        return isShared ? PaperLink(kind: .url, value: link.address) : link
      }
      identity = PaperIdentity(title: entry.title, links: entry.links)
    }
    guard let index = byTitle[identity.title], !identity.contradicts(identities[index]) else {
      return nil
    }
    // Two books may be called “Deep learning”.
    if TitleText.wordCount(entry.title) <= 3, let year = entry.date?.year,
      let other = papers[index].paper.date?.year,
      year != other, identity.identifiers.isDisjoint(with: identities[index].identifiers),
      !entry.authors.isEmpty, Set(entry.authors).isDisjoint(with: papers[index].paper.authors)
    {
      return nil
    }
    return index
  }

  /// Whether two long titles have next to nothing in common, though one address.
  private static func areDifferent(_ left: String, _ right: String) -> Bool {
    func words(_ text: String) -> Set<Substring> {
      Set(TitleText.comparable(text).split(separator: "-").filter { $0.count > 3 })
    }
    let (first, second) = (words(left), words(right))
    guard first.count >= 3, second.count >= 3,
      left.unicodeScalars.contains(where: \.isHan) == right.unicodeScalars.contains(where: \.isHan)
    else { return false }
    return first.intersection(second).count * 4 < min(first.count, second.count)
  }

  private mutating func merge(_ entry: ListEntry, into index: Int, category: Located<ContentID>) {
    if !papers[index].paper.categories.contains(where: { $0.value == category.value }) {
      papers[index].paper.categories.append(category)
    }
    papers[index].lines.append(entry.line)
    // A dataset's name in one place, the paper's title in another.
    let title = papers[index].paper.title
    if TitleText.wordCount(title) <= 2, TitleText.wordCount(entry.title) >= 4 {
      papers[index].paper.title = entry.title
      if papers[index].paper.short == nil { papers[index].paper.short = title }
    } else if TitleText.wordCount(entry.title) <= 2, TitleText.wordCount(title) >= 4,
      papers[index].paper.short == nil, entry.title.utf8.count <= 40
    {
      papers[index].paper.short = entry.title
    }
    fill(index, from: entry)
    identities[index] = PaperIdentity(of: papers[index].paper)
    register(index)
  }

  /// Takes from an entry what the paper lacks.
  private mutating func fill(_ index: Int, from entry: ListEntry) {
    let place = Place(line: entry.line, column: 1)
    var paper = papers[index].paper
    if paper.short == nil, let short = entry.short, short != paper.title { paper.short = short }
    if paper.authors.isEmpty {
      paper.authors = entry.authors
      paper.hasMoreAuthors = entry.hasMoreAuthors && !entry.authors.isEmpty
    }
    if paper.affiliations.isEmpty { paper.affiliations = entry.affiliations }
    if let date = entry.date,
      paper.date == nil || paper.date?.month == nil && paper.date?.year == date.year
    {
      paper.date = date
    }
    if let venue = entry.venue {
      let isBetter = paper.venue.map { ListVenue(name: $0, date: nil).isPreprint } ?? true
      if isBetter { paper.venue = venue }
    }
    for tag in entry.tags where !paper.tags.contains(where: { $0.value == tag }) {
      paper.tags.append(Located(tag, at: place))
    }
    var more = entry.moreLinks
    for link in entry.links {
      if let known = paper.links.first(where: { $0.value.kind == link.kind })?.value {
        if known.value.lowercased() != link.value.lowercased(),
          !more.contains(where: { $0.address == link.address })
        {
          more.append(ListEntry.NamedLink(name: link.kind.rawValue, address: link.address))
        }
      } else {
        paper.links.append(Located(link, at: place))
      }
    }
    paper.links.sort { Self.order($0.value.kind) < Self.order($1.value.kind) }
    if let priority = entry.priority { paper.priority = paper.priority ?? priority }
    let body = ImportedBody(entry: entry, more: more, isChinese: language.tag.hasPrefix("zh")).text
    if !body.isEmpty, !papers[index].body.contains(body) {
      papers[index].body += (papers[index].body.isEmpty ? "" : "\n") + body
    }
    papers[index].paper = paper
    for doubt in entry.doubts.map(\.rawValue) where !papers[index].doubts.contains(doubt) {
      papers[index].doubts.append(doubt)
    }
    if paper.links.contains(where: { $0.value.kind.isIdentifier || $0.value.kind == .pdf }) {
      papers[index].doubts.removeAll { $0 == ListEntry.Doubt.noPaperLink.rawValue }
    }
  }

  private static func order(_ kind: LinkKind) -> Int { LinkKind.allCases.firstIndex(of: kind) ?? 0 }
}

/// The text of an imported paper's page.
struct ImportedBody {
  let text: String

  init(entry: ListEntry, more: [ListEntry.NamedLink], isChinese: Bool) {
    var blocks = entry.summary.filter { !$0.isEmpty }
    for note in entry.notes {
      let label = InlineMarkdown.escaped(note.label.trimmingPunctuation(":： "))
      blocks.append("**\(label)\(isChinese ? "：" : ":")** \(note.text)")
    }
    if !entry.why.isEmpty {
      blocks.append(isChinese ? "## 为什么必读" : "## Why it matters")
      blocks += entry.why
    }
    if !more.isEmpty {
      let links = more.map { InlineMarkdown.link(InlineMarkdown.escaped($0.name), to: $0.address) }
      let separator = isChinese ? "、" : ", "
      blocks.append((isChinese ? "另见：" : "See also: ") + links.joined(separator: separator))
    }
    text = blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }
}

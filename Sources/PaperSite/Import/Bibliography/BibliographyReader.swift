import Diagnostics

/// Makes a collection of a bibliography.
struct BibliographyReader {
  let path: String
  let language: Language?
  /// The category for all papers; nil for one called after what they are.
  let category: String?

  /// The collection in a file.
  ///
  /// - Throws: `Diagnostic` when nothing of it can be read.
  func collection(in source: [UInt8], form: BibliographyForm) throws(Diagnostic)
    -> ImportedCollection
  {
    var warnings: [ImportedCollection.Warning] = []
    let items: [BibliographyItem]
    switch form {
    case .bibtex: (items, warnings) = BibTeXItems.items(in: source)
    case .ris: items = RISReader.items(in: source)
    case .cslJSON: items = try CSLReader.items(in: source, path: path)
    }
    return collection(of: items, warnings: warnings)
  }

  func collection(
    of items: [BibliographyItem],
    warnings: [ImportedCollection.Warning]
  ) -> ImportedCollection {
    let language = language ?? .english
    var collection = ImportedCollection(language: language)
    collection.warnings = warnings
    let isChinese = language.tag.hasPrefix("zh")
    let title = category ?? (isChinese ? "论文" : "Papers")
    let id =
      category.flatMap { ContentID($0) }
      ?? PaperIdentity.made(from: category ?? "papers", prefix: "category")
    collection.categories = [ImportedCollection.ImportedCategory(id: id, title: title, line: 1)]
    var known: [(identity: PaperIdentity, index: Int)] = []
    var usedIDs: Set<ContentID> = []
    for item in items {
      guard !item.title.isEmpty else {
        collection.skipped.append(
          ImportedCollection.Skipped(line: item.line, text: item.key, reason: "no-title")
        )
        continue
      }
      let identity = PaperIdentity(title: item.title, links: item.links)
      let same = known.first { other in
        !other.identity.identifiers.isDisjoint(with: identity.identifiers)
          || other.identity.title == identity.title && !identity.contradicts(other.identity)
      }
      if let same {
        collection.papers[same.index].lines.append(item.line)
        collection.papers[same.index].fill(from: item)
        collection.warnings.append(
          ImportedCollection.Warning(
            line: item.line,
            code: "bibliography.duplicate",
            message:
              "“\(item.title.shortened(to: 80))” stands in line \(collection.papers[same.index].lines[0]) already; the two were merged",
            hint: nil
          )
        )
        continue
      }
      var paperID = PaperIdentity.made(from: item.key.isEmpty ? item.title : item.key)
      if !usedIDs.insert(paperID).inserted {
        collection.warnings.append(
          ImportedCollection.Warning(
            line: item.line,
            code: "bibliography.duplicate-key",
            message: "the key “\(item.key)” stands here a second time, for another work",
            hint: "give each work its own key"
          )
        )
        paperID = PaperIdentity.made(from: "\(item.key)-\(ContentHash(of: identity.title).short)")
        guard usedIDs.insert(paperID).inserted else { continue }
      }
      known.append((identity, collection.papers.count))
      collection.papers.append(
        ImportedPaper(item, id: paperID, path: path, category: id)
      )
    }
    return collection
  }
}

extension ImportedPaper {
  /// A paper made from an item of a bibliography.
  fileprivate init(_ item: BibliographyItem, id: ContentID, path: String, category: ContentID) {
    let place = Place(line: item.line, column: 1)
    var paper = Paper(id: id, path: path)
    paper.title = item.title
    paper.titlePlace = place
    paper.short = item.short
    paper.authors = item.authors.map(\.writtenName).reduce(into: []) {
      if !$1.isEmpty, !$0.contains($1) { $0.append($1) }
    }
    paper.hasMoreAuthors = item.hasMoreAuthors && !paper.authors.isEmpty
    paper.date = item.date
    paper.venue = item.venue
    paper.categories = [Located(category, at: place)]
    paper.tags = item.keywords.reduce(into: []) { tags, word in
      if !tags.contains(where: { $0.value == word }) { tags.append(Located(word, at: place)) }
    }
    let order = LinkKind.allCases
    paper.links = item.links
      .sorted { (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0) }
      .map { Located($0, at: place) }
    paper.status = item.status
    paper.notice = item.notice
    let body =
      item.abstract.map { InlineMarkdown.paragraph(InlineMarkdown.escaped($0)) + "\n" } ?? ""
    self.init(paper: paper, body: body, lines: [item.line], doubts: [])
  }

  /// Takes from a second item of the same work what the first lacks.
  fileprivate mutating func fill(from item: BibliographyItem) {
    let other = ImportedPaper(
      item,
      id: paper.id,
      path: paper.path,
      category: paper.categories[0].value
    )
    if paper.authors.isEmpty {
      paper.authors = other.paper.authors
      paper.hasMoreAuthors = other.paper.hasMoreAuthors
    }
    paper.date = paper.date ?? other.paper.date
    paper.venue = paper.venue ?? other.paper.venue
    for link in other.paper.links
    where !paper.links.contains(where: { $0.value.kind == link.value.kind }) {
      paper.links.append(link)
    }
    for tag in other.paper.tags where !paper.tags.contains(where: { $0.value == tag.value }) {
      paper.tags.append(tag)
    }
    if body.isEmpty { body = other.body }
  }
}

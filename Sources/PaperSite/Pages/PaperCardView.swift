import Templates

/// A paper as it stands in lists.
struct PaperCardView: TemplateRepresentable {
  let id: String
  let url: String
  let title: String
  let titleLanguage: String?
  let alternateTitle: String?
  let alternateLanguage: String?
  let short: String?
  let authors: String
  let date: DateView?
  let year: String?
  let venue: LinkView?
  let categories: [CategoryLinkView]
  let tags: [LinkView]
  let summary: HTML
  let summaryLanguage: String?
  let priority: Int?
  let priorityText: String?
  let stars: [StarView]
  let status: StatusView?
  let links: [SourceLinkView]
  let isNew: Bool
  let isDraft: Bool
  let coins: String?

  static let fields: TemplateFields<Self> = [
    .text("id", \.id), .text("url", \.url), .text("title", \.title),
    .optionalText("titleLanguage", \.titleLanguage),
    .optionalText("alternateTitle", \.alternateTitle),
    .optionalText("alternateLanguage", \.alternateLanguage), .optionalText("short", \.short),
    .text("authors", \.authors), .optional("date", \.date), .optionalText("year", \.year),
    .optional("venue", \.venue), .list("categories", \.categories), .list("tags", \.tags),
    .html("summary", \.summary), .optionalText("summaryLanguage", \.summaryLanguage),
    .optionalNumber("priority", \.priority), .optionalText("priorityText", \.priorityText),
    .list("stars", \.stars), .optional("status", \.status), .list("links", \.links),
    .flag("isNew", \.isNew), .flag("isDraft", \.isDraft), .optionalText("coins", \.coins),
  ]
}

extension PageMaker {
  /// The card of a paper.
  func card(of paper: Paper, into rendering: inout Rendering) -> PaperCardView {
    let (title, titleLanguage) = paper.title(in: language, default: original)
    let alternate = alternateTitle(of: paper)
    let short = paper.name(in: language, default: original)
    return PaperCardView(
      id: paper.id.text,
      url: path(.paper(paper.id)),
      title: title,
      titleLanguage: foreign(titleLanguage),
      alternateTitle: alternate?.text,
      alternateLanguage: alternate?.language.tag,
      short: short == title ? nil : short,
      authors: authors(of: paper),
      date: paper.effectiveDate.map(date),
      year: paper.effectiveDate.map { String($0.year) },
      venue: venueLink(of: paper),
      categories: categoryLinks(of: paper),
      tags: tagLinks(of: paper),
      summary: summary(of: paper, into: &rendering).html,
      summaryLanguage: paper.summary(in: language, default: original).flatMap {
        foreign($0.language)
      },
      priority: paper.priority,
      priorityText: priorityText(of: paper),
      stars: stars(of: paper),
      status: status(of: paper),
      links: sourceLinks(of: paper),
      isNew: isNew(paper),
      isDraft: paper.isDraft,
      coins: ContextObject.text(for: Reference(to: paper, in: language, of: site))
    )
  }

  /// The title in the original language where the page has another one, and the other way round.
  func alternateTitle(of paper: Paper) -> (text: String, language: Language)? {
    if language != original {
      return paper.translations[language]?.title == nil ? nil : (paper.title, original)
    }
    return site.settings.languages.lazy.compactMap { other in
      other == original ? nil : paper.translations[other]?.title.map { ($0, other) }
    }.first.map { (text: $0.0, language: $0.1) }
  }

  /// Whether a paper came with the latest additions: the last month named in `added`, unless most of
  /// the collection did. The clock has no say, so that a build is the same tomorrow.
  func isNew(_ paper: Paper) -> Bool {
    guard let added = paper.added, let newest = renderer.newestAddition else { return false }
    return (added.year, added.month ?? 0) == (newest.year, newest.month ?? 0)
  }
}

extension Site {
  /// The latest month of additions, if it brought fewer than half of the papers. Cost: linear.
  var newestAddition: PartialDate? {
    guard let newest = papers.compactMap(\.added).max() else { return nil }
    let count = papers.count { paper in
      paper.added.map { ($0.year, $0.month ?? 0) == (newest.year, newest.month ?? 0) } ?? false
    }
    return count * 2 < papers.count ? newest : nil
  }
}

import Diagnostics
import Templates

/// What joined the collection, month by month. A page of one's own with the id `whats-new` gives it
/// words: they stand before the list.
enum WhatsNewPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let body: HTML
    let bodyLanguage: String?
    let tableOfContents: [ContentsView]
    let months: [MonthView]
    /// How many papers joined before those that are listed.
    let earlierText: String?

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .html("body", \.body), .flag("hasBody") { !$0.body.isEmpty },
        .optionalText("bodyLanguage", \.bodyLanguage),
        .list("tableOfContents", \.tableOfContents),
        .flag("hasContents") { !$0.tableOfContents.isEmpty },
        .list("months", \.months), .flag("hasMonths") { !$0.months.isEmpty },
        .optionalText("earlierText", \.earlierText),
      ]
  }

  /// The papers of one month.
  struct MonthView: TemplateRepresentable {
    let date: DateView
    let countText: String
    let papers: [PaperView]

    static let fields: TemplateFields<Self> = [
      .record("date", \.date), .text("countText", \.countText), .list("papers", \.papers),
    ]
  }

  /// A paper in the list.
  struct PaperView: TemplateRepresentable {
    let title: String
    let url: String
    let titleLanguage: String?
    let authors: String
    let venue: String?
    let status: StatusView?

    static let fields: TemplateFields<Self> = [
      .text("title", \.title), .text("url", \.url),
      .optionalText("titleLanguage", \.titleLanguage), .text("authors", \.authors),
      .optionalText("venue", \.venue), .optional("status", \.status),
    ]
  }

  static let name: String? = "whats-new"
  /// The id of the page, and of the page of one's own that gives it words.
  static let id = ContentID(known: "whats-new")
  /// The most papers that are listed.
  private static let shownPapers = 200

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    guard exists(on: renderer) else { return [] }
    let words = renderer.site.ownPages.first { $0.id == id }
    let months = months(of: renderer.site)
    return renderer.makers.map { maker in
      maker.page(
        of: .own(id),
        from: SourcePosition(path: words?.path ?? "content/papers"),
        as: \.whatsNew
      ) { rendering in
        try view(words, months, with: maker, into: &rendering)
      }
    }
  }

  /// Whether the site has the page without any words of its own: some paper says when it joined.
  static func exists(on renderer: SiteRenderer) -> Bool {
    renderer.makes(self) && renderer.site.papers.contains { $0.added != nil }
  }

  /// The latest additions by month, newest first; those of which only the year is known come last in
  /// their year.
  static func months(of site: Site) -> [(date: PartialDate, papers: [Int])] {
    let dated = site.papers.indices.filter { site.papers[$0].added != nil }
    var months: [(date: PartialDate, papers: [Int])] = []
    for index in FeedSubject.latest(shownPapers, of: dated, in: site) {
      guard let added = site.papers[index].added,
        let month = PartialDate(year: added.year, month: added.month)
      else { continue }
      if months.last?.date == month {
        months[months.count - 1].papers.append(index)
      } else {
        months.append((month, [index]))
      }
    }
    return months
  }

  private static func view(
    _ words: OwnPage?,
    _ months: [(date: PartialDate, papers: [Int])],
    with maker: PageMaker,
    into rendering: inout Rendering
  ) throws -> View {
    let texts = words?.texts.value(in: maker.language)
    let body = try maker.body(
      texts?.value.body,
      otherwise: words?.texts.original.body,
      into: &rendering
    )
    let shown = months.reduce(0) { $0 + $1.papers.count }
    let all = maker.site.papers.count { $0.added != nil }
    var identity = PageIdentity(
      kind: "whats-new",
      route: .own(id),
      heading: texts?.value.title ?? maker.strings.text("title_whats_new"),
      description: texts?.value.description ?? maker.strings.text("description_whats_new"),
      contentLanguage: texts?.language,
      source: words?.path(in: maker.language)
    )
    identity.feed = .site
    return View(
      frame: maker.frame(identity),
      body: body?.html ?? .empty,
      bodyLanguage: (texts?.language).flatMap(maker.foreign),
      tableOfContents: ContentsView.contents(of: body?.headings ?? []),
      months: months.map { month in
        MonthView(
          date: maker.date(month.date),
          countText: maker.strings.count("count_papers", month.papers.count),
          papers: month.papers.map { view(of: maker.site.papers[$0], with: maker) }
        )
      },
      earlierText: shown < all ? maker.strings.count("whats_new_earlier", all - shown) : nil
    )
  }

  private static func view(of paper: Paper, with maker: PageMaker) -> PaperView {
    let (title, titleLanguage) = paper.title(in: maker.language, default: maker.original)
    return PaperView(
      title: title,
      url: maker.path(.paper(paper.id)),
      titleLanguage: maker.foreign(titleLanguage),
      authors: maker.authors(of: paper),
      venue: paper.venue,
      status: maker.status(of: paper)
    )
  }
}

import Diagnostics
import Templates

/// All papers, newest first, on as many pages as they need.
enum PapersPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let countText: String
    let cards: [CardView]
    let pagination: PaginationView?
    let years: [TermView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("countText", \.countText), .list("cards", \.cards),
        .optional("pagination", \.pagination), .list("years", \.years),
        .optionalHTML("introduction") { _ in nil },
      ]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.flatMap { maker in
      let site = maker.site
      let pager = Pager(count: site.papers.count, perPage: site.settings.papersPerPage)
      return (1...pager.pages).map { page in
        maker.page(
          of: .papers(page: page),
          from: SourcePosition(path: "content/papers"),
          as: \.papers
        ) {
          rendering in
          let strings = maker.strings
          var identity = maker.listIdentity(
            kind: "papers",
            route: .papers(page: page),
            heading: maker.heading(strings.text("title_papers"), page: page),
            description: strings.count("description_papers", site.papers.count),
            papers: Array(pager.range(of: page)),
            section: .papers
          )
          identity.feed = .site
          identity.downloads =
            Bibliographies.links(to: .collection, with: maker) + PaperData.links(with: maker)
          return View(
            frame: maker.frame(identity),
            countText: strings.count("count_papers", site.papers.count),
            cards: maker.cards(pager.range(of: page)),
            pagination: maker.pagination(pager, page: page) { .papers(page: $0) },
            years: (site.terms[.year] ?? []).map(maker.term)
          )
        }
      }
    }
  }
}

import Diagnostics
import Templates

/// A tag, author, venue or year with its papers.
enum TermPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let kindLabel: String
    let countText: String
    let cards: [CardView]
    let pagination: PaginationView?
    let related: [TermView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("kindLabel", \.kindLabel), .text("countText", \.countText), .list("cards", \.cards),
        .optional("pagination", \.pagination), .list("related", \.related),
      ]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.flatMap { maker in
      TermKind.allCases.flatMap { kind in
        (maker.site.terms[kind] ?? []).flatMap { files(of: $0, with: maker) }
      }
    }
  }

  private static func files(of term: Term, with maker: PageMaker) -> [OutputFile] {
    let site = maker.site
    let pager = Pager(count: term.papers.count, perPage: site.settings.papersPerPage)
    // Which terms to show beside one: its own kind where papers can have several.
    let relatedKind: TermKind = term.kind == .author ? .author : .tag
    // Once for all pages of a long list; lists of one page are many and do it when they are made.
    let related =
      pager.pages > 1 ? maker.terms(relatedKind, of: term.papers, besides: term, limit: 12) : nil
    return (1...pager.pages).map { page in
      let route = Route.term(term.kind, term.id, page: page)
      return maker.page(of: route, from: SourcePosition(path: "content/papers"), as: \.term) {
        rendering in
        let strings = maker.strings
        let label = site.label(of: term, in: maker.language)
        let papers = Array(term.papers[pager.range(of: page)])
        var identity = maker.listIdentity(
          kind: term.kind.rawValue,
          route: route,
          heading: maker.heading(label, page: page),
          description: strings.text("description_\(term.kind.rawValue)", ["name": label]),
          papers: papers,
          section: term.kind.navigationSection
        )
        identity.trail = [(strings.text("title_\(term.kind.section)"), .terms(term.kind))]
        if term.kind == .tag || term.kind == .venue { identity.feed = .term(term) }
        if term.kind == .tag {
          identity.downloads = Bibliographies.links(to: .tag(term), with: maker)
        }
        return View(
          frame: maker.frame(identity),
          kindLabel: strings.text("kind_\(term.kind.rawValue)"),
          countText: strings.count("count_papers", term.papers.count),
          cards: maker.cards(papers),
          pagination: maker.pagination(pager, page: page) { .term(term.kind, term.id, page: $0) },
          related: related ?? maker.terms(relatedKind, of: term.papers, besides: term, limit: 12)
        )
      }
    }
  }
}

extension TermKind {
  /// The section of the navigation that the kind belongs to.
  var navigationSection: NavigationSection {
    switch self {
    case .tag: .tags
    case .author: .authors
    case .venue: .venues
    case .year: .years
    }
  }
}

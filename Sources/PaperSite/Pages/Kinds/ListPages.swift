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
        maker.file(of: .papers(page: page), from: SourcePosition(path: "content/papers")) {
          rendering in
          let strings = maker.strings
          let view = View(
            frame: maker.frame(
              maker.listIdentity(
                kind: "papers",
                route: .papers(page: page),
                heading: maker.heading(strings.text("title_papers"), page: page),
                description: strings.count("description_papers", site.papers.count),
                papers: Array(pager.range(of: page)),
                section: .papers
              )
            ),
            countText: strings.count("count_papers", site.papers.count),
            cards: maker.cards(pager.range(of: page)),
            pagination: maker.pagination(pager, page: page) { .papers(page: $0) },
            years: (site.terms[.year] ?? []).map(maker.term)
          )
          renderer.templates.papers.render(
            view,
            globals: maker.globals,
            into: &rendering.bytes
          )
        }
      }
    }
  }
}

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
    return (1...pager.pages).map { page in
      let route = Route.term(term.kind, term.id, page: page)
      return maker.file(of: route, from: SourcePosition(path: "content/papers")) { rendering in
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
        if term.kind == .tag { identity.feed = AtomFeeds.address(of: .tag(term), for: maker) }
        let view = View(
          frame: maker.frame(identity),
          kindLabel: strings.text("kind_\(term.kind.rawValue)"),
          countText: strings.count("count_papers", term.papers.count),
          cards: maker.cards(papers),
          pagination: maker.pagination(pager, page: page) { .term(term.kind, term.id, page: $0) },
          related: maker.terms(
            relatedKind,
            of: term.papers,
            besides: term.kind == relatedKind ? term.name : "",
            limit: 12
          )
        )
        maker.renderer.templates.term.render(
          view,
          globals: maker.globals,
          into: &rendering.bytes
        )
      }
    }
  }
}

/// The index of all tags, authors, venues or years.
enum TermsPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let countText: String
    let groups: [GroupView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("countText", \.countText), .list("groups", \.groups),
      ]
  }

  /// Terms under one letter.
  struct GroupView: TemplateRepresentable {
    let heading: String?
    let terms: [TermView]

    static let fields: TemplateFields<Self> = [
      .optionalText("heading", \.heading), .list("terms", \.terms),
    ]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.flatMap { maker in
      TermKind.allCases.map { kind in
        maker.file(of: .terms(kind), from: SourcePosition(path: "content/papers")) { rendering in
          let strings = maker.strings
          let terms = maker.site.terms[kind] ?? []
          let view = View(
            frame: maker.frame(
              PageIdentity(
                kind: kind.section,
                route: .terms(kind),
                heading: strings.text("title_\(kind.section)"),
                description: strings.text("description_\(kind.section)"),
                section: kind.navigationSection
              )
            ),
            countText: strings.count("count_\(kind.section)", terms.count),
            groups: kind == .author
              ? groups(of: terms, with: maker)
              : [GroupView(heading: nil, terms: terms.map(maker.term))]
          )
          renderer.templates.terms.render(
            view,
            globals: maker.globals,
            into: &rendering.bytes
          )
        }
      }
    }
  }

  /// The names under their first letters; names in other scripts come last.
  private static func groups(of terms: [Term], with maker: PageMaker) -> [GroupView] {
    let letter = { (term: Term) -> String? in
      guard let first = term.id.text.utf8.first, first.isLowercaseLetter else { return nil }
      return String(decoding: [first], as: UTF8.self).uppercased()
    }
    let groups = Dictionary(grouping: terms, by: letter)
    let letters = groups.keys.compactMap(\.self).sorted().map { key in
      GroupView(heading: key, terms: (groups[key] ?? []).map(maker.term))
    }
    guard let others = groups[nil] else { return letters }
    return letters
      + [GroupView(heading: maker.strings.text("other_letters"), terms: others.map(maker.term))]
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

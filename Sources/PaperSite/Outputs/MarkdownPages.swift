import Diagnostics

/// Every page once more as Markdown, `index.md` beside `index.html`, for language models and for
/// whoever reads in a terminal.
enum MarkdownPages: OutputKind {
  static let name: String? = "markdown"

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    let routes = renderer.routes.filter { route in
      // A page of one's own under a path of the site's is a mistake that its HTML tells already.
      if case .own(let id) = route { return !Route.reservedIDs.contains(id.text) }
      return ![.search, .map, .results, .table, .shelf].contains(route)
    }
    // Once for all pages: a look for each would cost the square of the terms.
    let terms = renderer.site.terms.mapValues { terms in
      Dictionary(terms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return renderer.makers.flatMap { maker in
      routes.map { route in
        var term: Term?
        if case .term(let kind, let id, _) = route { term = terms[kind]?[id] }
        return OutputFile(
          path: file(of: route, in: maker.language, for: renderer),
          origin: SourcePosition(path: "content")
        ) { [term] rendering in
          var text = MarkdownText()
          try maker.append(route, term: term, to: &text, into: &rendering)
          rendering.bytes = text.bytes
        }
      }
    }
  }

  private static func file(
    of route: Route,
    in language: Language,
    for renderer: SiteRenderer
  ) -> String {
    (renderer.addresses.languageParts(language) + route.parts + ["index.md"])
      .joined(separator: "/")
  }
}

extension PageMaker {
  /// The path of a page's Markdown; nil when it has none.
  func markdownPath(_ route: Route) -> String? {
    switch route {
    case .search, .map, .results, .table, .shelf, .notFound: nil
    default: renderer.makes(MarkdownPages.self) ? path(route) + "index.md" : nil
    }
  }

  /// The address to name in Markdown: of the page's Markdown, or of the page.
  func markdownAddress(_ route: Route) -> String {
    let path = markdownPath(route) ?? path(route)
    return renderer.addresses.absolute(path) ?? path
  }

  /// Adds a page; `term` is what the page of a term is about.
  func append(
    _ route: Route,
    term: Term?,
    to text: inout MarkdownText,
    into rendering: inout Rendering
  ) throws {
    switch route {
    case .home: appendHome(to: &text)
    case .paper(let id):
      if let paper = site.paper(id) { try append(paper, to: &text, into: &rendering) }
    case .papers(let page):
      text.heading(1, heading(strings.text("title_papers"), page: page))
      appendList(Array(site.papers.indices), page: page, to: &text) {
        .papers(page: $0)
      }
    case .categories:
      text.heading(1, strings.text("title_categories"))
      for category in site.categories {
        let texts = category.texts[language]
        text.item(
          texts.title,
          markdownAddress(.category(category.id, page: 1)),
          note: texts.description ?? ""
        )
      }
    case .category(let id, let page):
      try appendCategory(id, page: page, to: &text, into: &rendering)
    case .terms(let kind):
      text.heading(1, strings.text("title_\(kind.section)"))
      for term in site.terms[kind] ?? [] {
        text.item(
          site.label(of: term, in: language),
          markdownAddress(.term(kind, term.id, page: 1)),
          note: strings.count("count_papers", term.papers.count)
        )
      }
    case .term(let kind, let id, let page):
      guard let term else { return }
      text.heading(1, heading(site.label(of: term, in: language), page: page))
      appendList(term.papers, page: page, to: &text) {
        .term(kind, id, page: $0)
      }
    case .roadmap: try appendRoadmap(to: &text, into: &rendering)
    case .own(let id):
      if id == WhatsNewPage.id {
        try appendWhatsNew(to: &text, into: &rendering)
      } else if let page = site.ownPages.first(where: { $0.id == id }) {
        try append(page, to: &text, into: &rendering)
      }
    case .search, .map, .results, .table, .shelf, .notFound: break
    }
  }

  private func appendHome(to text: inout MarkdownText) {
    text.heading(1, siteView.title)
    if !siteView.description.isEmpty { text.paragraph(siteView.description) }
    if site.roadmap != nil {
      text.line(MarkdownText.link(strings.text("title_roadmap"), markdownAddress(.roadmap)))
      text.blank()
    }
    text.heading(2, strings.text("title_categories"))
    for category in site.categories {
      let texts = category.texts[language]
      text.item(
        texts.title,
        markdownAddress(.category(category.id, page: 1)),
        note: texts.description ?? ""
      )
    }
    text.blank()
    text.heading(2, strings.text("title_papers"))
    for paper in site.papers.prefix(site.settings.papersPerPage) {
      appendListItem(of: paper, to: &text)
    }
    text.blank()
    text.line(
      MarkdownText.link(
        strings.count("count_papers", site.papers.count),
        markdownAddress(.papers(page: 1))
      )
    )
  }

  func append(
    _ page: OwnPage,
    to text: inout MarkdownText,
    into rendering: inout Rendering
  ) throws {
    let texts = page.texts[language]
    text.heading(1, texts.title)
    if let description = texts.description { text.paragraph(description) }
    try append(texts.body ?? page.texts.original.body, to: &text, into: &rendering)
  }

  private func appendCategory(
    _ id: ContentID,
    page: Int,
    to text: inout MarkdownText,
    into rendering: inout Rendering
  ) throws {
    guard let index = site.categoryIndex[id] else { return }
    let texts = site.categories[index].texts
    text.heading(1, heading(texts[language].title, page: page))
    if let description = texts[language].description { text.paragraph(description) }
    if page == 1 {
      let introduction = texts[language].introduction ?? texts.original.introduction
      try append(introduction, to: &text, into: &rendering)
    }
    text.heading(2, strings.text("papers"))
    appendList(site.papersByCategory[index], page: page, to: &text) {
      .category(id, page: $0)
    }
  }

  /// A page of a list of papers, with the way to the next one.
  private func appendList(
    _ papers: [Int],
    page: Int,
    to text: inout MarkdownText,
    route: (Int) -> Route
  ) {
    let pager = Pager(count: papers.count, perPage: site.settings.papersPerPage)
    for index in papers[pager.range(of: page)] {
      appendListItem(of: site.papers[index], to: &text)
    }
    guard page < pager.pages else { return }
    text.blank()
    text.line(
      MarkdownText.link(pageText(page + 1, of: pager.pages), markdownAddress(route(page + 1)))
    )
  }

  /// A paper in a list: its title, status, authors, venue or year, and a summary where one is given.
  func appendListItem(of paper: Paper, summary: String = "", to text: inout MarkdownText) {
    var note = status(of: paper).map { "[\($0.label)] " } ?? ""
    for fact in [authors(of: paper), paper.venue ?? "", summary] where !fact.isEmpty {
      if !note.isEmpty, note.utf8.last != UInt8(ascii: " ") {
        note += note.utf8.last == UInt8(ascii: ".") ? " " : ". "
      }
      note += fact
    }
    text.item(
      paper.title(in: language, default: original).text,
      markdownAddress(.paper(paper.id)),
      note: note
    )
  }

  /// The body of a page, with its links made whole.
  func append(
    _ source: MarkdownSource?,
    to text: inout MarkdownText,
    into rendering: inout Rendering
  ) throws {
    guard let source, !source.isEmpty else { return }
    let body = try renderer.bodies.markdown(source, into: &rendering) { target in
      switch target {
      case .page(let route, let fragment):
        markdownAddress(route) + (fragment.map { "#" + PercentEncoding.path($0) } ?? "")
      case .samePage(let fragment): "#" + PercentEncoding.path(fragment)
      case .file(let file):
        renderer.addresses.absolute(renderer.addresses.path(ofFile: file))
          ?? renderer.addresses.path(ofFile: file)
      case .external(let address):
        ["http:", "https:", "mailto:"].contains(where: address.lowercased().hasPrefix)
          ? address : nil
      case .wrong: nil
      }
    }
    text.block(body)
  }
}

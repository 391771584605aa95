package import Diagnostics
import Templates

/// Everything that pages are made of: the site, the theme, the addresses.
package struct SiteRenderer: Sendable {
  package let site: Site
  package let theme: Theme
  package let addresses: Addresses
  package let bodies: BodyRenderer
  /// The month whose papers are marked as new.
  let newestAddition: PartialDate?
  /// The theme's templates with the words of each language.
  private var templates: [Language: ThemeTemplates] = [:]
  /// What lists show of each paper in each language, by the paper's index.
  private(set) var cards: [Language: [PaperCard]] = [:]
  /// The search index, once it is made.
  private(set) var search: SearchFiles?
  /// The papers like each paper; nil when they are not wanted.
  private(set) var similar: SimilarPapers?

  /// A renderer, if the theme's templates fit.
  package static func made(
    site: Site,
    theme: Theme,
    addresses: Addresses,
    bodies: BodyRenderer
  ) -> (renderer: SiteRenderer?, diagnostics: [Diagnostic]) {
    var renderer = SiteRenderer(site: site, theme: theme, addresses: addresses, bodies: bodies)
    for language in site.settings.languages {
      let (templates, diagnostics) = ThemeTemplates.compiled(
        from: theme.templates,
        globals: renderer.globals(for: language)
      )
      guard let templates else { return (nil, diagnostics) }
      renderer.templates[language] = templates
    }
    return (renderer, [])
  }

  /// These templates on another state of the site, with no cards made beforehand.
  func showing(_ site: Site, bodies: BodyRenderer) -> SiteRenderer {
    var renderer = SiteRenderer(site: site, theme: theme, addresses: addresses, bodies: bodies)
    renderer.templates = templates
    // What templates say of the site as a whole is part of them.
    for language in site.settings.languages
    where renderer.siteView(in: language) != siteView(in: language) {
      renderer.templates[language] =
        ThemeTemplates.compiled(
          from: theme.templates,
          globals: renderer.globals(for: language)
        ).templates ?? templates[language]
    }
    return renderer
  }

  private init(site: Site, theme: Theme, addresses: Addresses, bodies: BodyRenderer) {
    self.site = site
    self.theme = theme
    self.addresses = addresses
    self.bodies = bodies
    self.newestAddition = site.newestAddition
  }

  /// This renderer with the card of every paper, each made once, and the mistakes found in them.
  package func withCards(workers: Int) async throws -> (SiteRenderer, [Diagnostic]) {
    var renderer = self
    var diagnostics: [Diagnostic] = []
    for language in site.settings.languages {
      let maker = renderer.maker(for: language)
      let made = try await site.papers.concurrentMap(workers: workers) { paper in
        var rendering = Rendering()
        let card = maker.card(of: paper, into: &rendering)
        let html = maker.templates.paperCard.html(for: card)
        return (
          PaperCard(html: html, listItem: maker.listItem(of: paper)), rendering.diagnostics
        )
      }
      renderer.cards[language] = made.map(\.0)
      diagnostics += made.flatMap(\.1)
    }
    if !site.settings.omitted.contains(SimilarPapers.name) {
      renderer.similar = try await SimilarPapers.found(in: site, workers: workers)
    }
    return (renderer, diagnostics)
  }

  /// This renderer with papers like each paper that were found before.
  func with(similar: SimilarPapers?) -> SiteRenderer {
    var renderer = self
    renderer.similar = site.settings.omitted.contains(SimilarPapers.name) ? nil : similar
    return renderer
  }

  /// This renderer with the search index, for which it reads every paper.
  package func withSearch(workers: Int) async throws -> SiteRenderer {
    var renderer = self
    let indexer = SearchIndexer(site: site, bodies: bodies, workers: workers)
    renderer.search = try await SearchFiles(indexer.collected(), for: self, workers: workers)
    return renderer
  }

  /// Every file of the site.
  package func files() -> [OutputFile] {
    SiteOutputs.all
      .filter { kind in kind.name.map { !site.settings.omitted.contains($0) } ?? true }
      .flatMap { $0.files(of: self) }
  }

  /// Whether a kind of output is wanted.
  func makes(_ kind: any OutputKind.Type) -> Bool {
    kind.name.map { !site.settings.omitted.contains($0) } ?? true
  }

  /// The words of a language.
  func strings(_ language: Language) -> ThemeStrings {
    theme.strings[language] ?? ThemeStrings(language: language, texts: [:], singular: [:])
  }

  /// What templates may name beside their view.
  func globals(for language: Language) -> TemplateRecord {
    TemplateGlobals.record(strings: strings(language), site: siteView(in: language))
  }

  /// The makers of pages, one for each language.
  var makers: [PageMaker] { site.settings.languages.map(maker) }

  /// The maker of pages in a language.
  func maker(for language: Language) -> PageMaker {
    guard let templates = templates[language] else {
      preconditionFailure("there are templates for each of the site's languages")
    }
    var maker = PageMaker(
      renderer: self,
      language: language,
      strings: strings(language),
      siteView: siteView(in: language),
      navigation: navigation(in: language),
      templates: templates
    )
    maker.siteFeeds = FeedSubject.views(of: .site, for: maker)
    return maker
  }

  /// Own files only, nothing inline (Content Security Policy Level 3).
  static let contentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    + "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"

  private func siteView(in language: Language) -> SiteView {
    let path = { (route: Route) in addresses.path(of: route, in: language) }
    let file = { (name: String) in
      addresses.path(
        ofFile: (addresses.languageParts(language) + [name]).joined(separator: "/")
      )
    }
    let settings = site.settings
    return SiteView(
      title: settings.title[language],
      description: settings.description[language] ?? "",
      homeURL: path(.home),
      searchURL: path(.search),
      searchIndexURL: addresses.path(ofFile: "search/index.json"),
      papersURL: path(.papers(page: 1)),
      categoriesURL: path(.categories),
      roadmapURL: site.roadmap == nil ? nil : path(.roadmap),
      mapURL: hasMap ? path(.map) : nil,
      shelfURL: hasShelf ? path(.shelf) : nil,
      resultsURL: hasResults ? path(.results) : nil,
      tableURL: hasTable ? path(.table) : nil,
      tagsURL: path(.terms(.tag)),
      authorsURL: path(.terms(.author)),
      venuesURL: path(.terms(.venue)),
      yearsURL: path(.terms(.year)),
      feedURL: makes(AtomFeeds.self) ? file(AtomFeeds.file) : nil,
      openSearchURL: makes(OpenSearchDescription.self) && addresses.origin != nil
        ? file("opensearch.xml") : nil,
      manifestURL: makes(WebManifest.self)
        ? addresses.path(ofFile: WebManifest.file(in: language, for: self)) : nil,
      imageURL: theme.asset("images/social.png").flatMap {
        addresses.absolute(addresses.path(ofFile: $0.path))
      },
      whatsNewURL: WhatsNewPage.exists(on: self) ? path(.own(WhatsNewPage.id)) : nil,
      repository: settings.repository,
      license: settings.license[language],
      disclaimer: settings.disclaimer[language],
      paperCount: site.papers.count
    )
  }

  private func navigation(in language: Language) -> [NavigationView] {
    let strings = strings(language)
    let asking = site.ownPages.filter { $0.navigation != nil }
      .sorted { ($0.navigation ?? 0, $0.id) < ($1.navigation ?? 0, $1.id) }
    let names =
      site.settings.navigation.map { $0.map(\.value) }
      ?? ["papers", "categories", "roadmap", "map", "search"] + asking.map(\.id.text)
    return names.compactMap { name in
      if let section = NavigationSection(rawValue: name) {
        guard section != .roadmap || site.roadmap != nil, section != .map || hasMap,
          section != .results || hasResults, section != .table || hasTable,
          section != .shelf || hasShelf
        else {
          return nil
        }
        return NavigationView(
          url: addresses.path(of: section.route, in: language),
          label: strings.text(name),
          isSearch: section == .search
        )
      }
      return site.ownPages.first { $0.id.text == name }.map {
        NavigationView(
          url: addresses.path(of: .own($0.id), in: language),
          label: $0.texts[language].title,
          isSearch: false
        )
      }
    }
  }
}

extension NavigationSection {
  /// The section's first page.
  var route: Route {
    switch self {
    case .papers: .papers(page: 1)
    case .categories: .categories
    case .tags: .terms(.tag)
    case .authors: .terms(.author)
    case .venues: .terms(.venue)
    case .years: .terms(.year)
    case .roadmap: .roadmap
    case .map: .map
    case .results: .results
    case .table: .table
    case .search: .search
    case .shelf: .shelf
    }
  }
}

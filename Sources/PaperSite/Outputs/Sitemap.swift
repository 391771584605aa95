import Diagnostics

/// All pages for search engines (sitemaps.org, protocol 0.9), each with its other languages. Sites
/// without a base URL have none, since it needs whole addresses.
enum Sitemap: OutputKind {
  /// A page, and the last change that the data tells of it.
  struct Entry: Sendable {
    let route: Route
    let changed: PartialDate?
  }

  static let name: String? = "sitemap"

  /// The most addresses and bytes that the protocol lets one file hold.
  static let limits = (addresses: 50_000, bytes: 50 * 1024 * 1024)

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    guard let origin = renderer.addresses.origin else { return [] }
    let languages = renderer.site.settings.languages.count
    let root = origin.utf8.count + renderer.addresses.basePath.utf8.count
    let parts = parts(of: renderer.sitemapEntries, languages: languages, root: root)
    let place = SourcePosition(path: "content/site.yml")
    guard parts.count > 1 else {
      let entries = parts.first ?? []
      return [
        OutputFile(path: "sitemap.xml", origin: place) { $0.bytes = sitemap(entries, renderer) }
      ]
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    let directory = OutputFile(path: "sitemap.xml", origin: place) { rendering in
      rendering.bytes = index(of: zip(names, parts).map { ($0, $1) }, renderer)
    }
    return [directory]
      + zip(names, parts).map { name, entries in
        OutputFile(path: name, origin: place) { $0.bytes = sitemap(entries, renderer) }
      }
  }

  /// The entries of each file. The bytes are judged by an upper bound, which costs no text.
  static func parts(
    of entries: [Entry],
    languages: Int,
    root: Int,
    limits: (addresses: Int, bytes: Int) = limits
  ) -> [ArraySlice<Entry>] {
    var parts: [ArraySlice<Entry>] = []
    var start = 0
    var addresses = 0
    var bytes = 0
    for (index, entry) in entries.enumerated() {
      // An address stands once in each language, and once more for every other one.
      let length = root + entry.route.longestPath + 80
      let added = languages * (1 + (languages > 1 ? languages : 0)) * length + languages * 60
      let isFull = addresses + languages > limits.addresses || bytes + added > limits.bytes - 400
      if isFull, index > start {
        parts.append(entries[start..<index])
        (start, addresses, bytes) = (index, 0, 0)
      }
      addresses += languages
      bytes += added
    }
    return parts + [entries[start...]]
  }

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private static func index(
    of files: [(name: String, entries: ArraySlice<Entry>)],
    _ renderer: SiteRenderer
  ) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("sitemapindex", [("xmlns", namespace)]) { xml in
      for (name, entries) in files {
        xml.element("sitemap") { xml in
          let path = renderer.addresses.path(ofFile: name)
          xml.element("loc", text: renderer.addresses.absolute(path) ?? path)
          if let changed = entries.lazy.compactMap(\.changed).max() {
            xml.element("lastmod", text: changed.firstDay)
          }
        }
      }
    }
    return xml.bytes
  }

  private static func sitemap(_ entries: ArraySlice<Entry>, _ renderer: SiteRenderer) -> [UInt8] {
    let addresses = renderer.addresses
    let languages = renderer.site.settings.languages
    var xml = XMLWriter()
    xml.element(
      "urlset",
      [("xmlns", namespace), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]
    ) { xml in
      for entry in entries {
        let locations = languages.map { language in
          let path = addresses.path(of: entry.route, in: language)
          return (language: language.tag, address: addresses.absolute(path) ?? path)
        }
        for location in locations {
          xml.element("url") { xml in
            xml.element("loc", text: location.address)
            if let changed = entry.changed { xml.element("lastmod", text: changed.firstDay) }
            guard locations.count > 1 else { return }
            for other in locations {
              xml.element(
                "xhtml:link",
                [("rel", "alternate"), ("hreflang", other.language), ("href", other.address)]
              )
            }
          }
        }
      }
    }
    return xml.bytes
  }
}

extension PartialDate {
  /// The first day that the date can mean: a `lastmod` must name one.
  fileprivate var firstDay: String {
    (PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self).description
  }
}

extension Route {
  /// No path of the page, language included, has more bytes than this.
  fileprivate var longestPath: Int {
    // A byte that is not ASCII becomes three; ids have 60 characters and a hash at most.
    let id =
      switch self {
      case .paper(let id), .category(let id, _), .own(let id): id.text.utf8.count
      case .term(_, let id, _): id.text.utf8.count * 3
      default: 0
      }
    return id + 40
  }
}

extension SiteRenderer {
  /// Every page that search engines may list, in a fixed order.
  var routes: [Route] { sitemapEntries.map(\.route) }

  /// The same with the last change of each. Cost: linear in papers and their terms.
  var sitemapEntries: [Sitemap.Entry] {
    let perPage = site.settings.papersPerPage
    let changes = site.papers.map { paper in
      [paper.notice?.date, paper.updated, paper.added].compactMap(\.self).max()
    }
    func latest(_ papers: [Int]) -> PartialDate? { papers.lazy.compactMap { changes[$0] }.max() }
    let all = changes.lazy.compactMap(\.self).max()
    var entries: [Sitemap.Entry] = []
    func add(_ route: Route, _ changed: PartialDate?) {
      entries.append(Sitemap.Entry(route: route, changed: changed))
    }
    func addPages(_ count: Int, _ changed: PartialDate?, route: (Int) -> Route) {
      for page in 1...Pager(count: count, perPage: perPage).pages { add(route(page), changed) }
    }
    add(.home, all)
    addPages(site.papers.count, all) { .papers(page: $0) }
    for (index, paper) in site.papers.enumerated() { add(.paper(paper.id), changes[index]) }
    add(.categories, all)
    for (index, category) in site.categories.enumerated() {
      let papers = site.papersByCategory[index]
      addPages(papers.count, latest(papers)) { .category(category.id, page: $0) }
    }
    for kind in TermKind.allCases {
      add(.terms(kind), all)
      for term in site.terms[kind] ?? [] {
        addPages(term.papers.count, latest(term.papers)) { .term(kind, term.id, page: $0) }
      }
    }
    if site.roadmap != nil { add(.roadmap, nil) }
    if hasMap { add(.map, all) }
    if hasResults { add(.results, all) }
    if hasTable { add(.table, all) }
    add(.search, nil)
    if hasShelf { add(.shelf, nil) }
    let hasWhatsNew = WhatsNewPage.exists(on: self)
    for page in site.ownPages where page.id != WhatsNewPage.id || !hasWhatsNew {
      add(.own(page.id), nil)
    }
    if hasWhatsNew { add(.own(WhatsNewPage.id), all) }
    return entries
  }
}

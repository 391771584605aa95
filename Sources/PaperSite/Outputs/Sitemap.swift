import Diagnostics

/// All pages for search engines (sitemaps.org, protocol 0.9), each with its other languages. Sites
/// without a base URL have none, since it needs whole addresses.
enum Sitemap: OutputKind {
  static let name: String? = "sitemap"

  /// The most addresses that one file may hold.
  private static let largest = 50_000

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    guard renderer.addresses.origin != nil else { return [] }
    let routes = renderer.routes
    let languages = renderer.site.settings.languages
    let perFile = max(1, largest / languages.count)
    let origin = SourcePosition(path: "content/site.yml")
    guard routes.count > perFile else {
      return [
        OutputFile(path: "sitemap.xml", origin: origin) { $0.bytes = sitemap(routes, renderer) }
      ]
    }
    let parts = stride(from: 0, to: routes.count, by: perFile).map {
      Array(routes[$0..<min($0 + perFile, routes.count)])
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    let index = OutputFile(path: "sitemap.xml", origin: origin) { rendering in
      var xml = XMLWriter()
      xml.element("sitemapindex", [("xmlns", namespace)]) { xml in
        for name in names {
          xml.element("sitemap") { xml in
            let path = renderer.addresses.path(ofFile: name)
            xml.element("loc", text: renderer.addresses.absolute(path) ?? path)
          }
        }
      }
      rendering.bytes = xml.bytes
    }
    return [index]
      + zip(names, parts).map { name, routes in
        OutputFile(path: name, origin: origin) { $0.bytes = sitemap(routes, renderer) }
      }
  }

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private static func sitemap(_ routes: [Route], _ renderer: SiteRenderer) -> [UInt8] {
    let addresses = renderer.addresses
    let languages = renderer.site.settings.languages
    let address = { (route: Route, language: Language) in
      let path = addresses.path(of: route, in: language)
      return addresses.absolute(path) ?? path
    }
    var xml = XMLWriter()
    xml.element(
      "urlset",
      [("xmlns", namespace), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]
    ) { xml in
      for route in routes {
        for language in languages {
          xml.element("url") { xml in
            xml.element("loc", text: address(route, language))
            if let date = lastChange(of: route, on: renderer.site) {
              xml.element("lastmod", text: date.description)
            }
            guard languages.count > 1 else { return }
            for other in languages {
              xml.element(
                "xhtml:link",
                [("rel", "alternate"), ("hreflang", other.tag), ("href", address(route, other))]
              )
            }
          }
        }
      }
    }
    return xml.bytes
  }

  /// The last change that the data tells; a `lastmod` has at least a month (W3C Datetime).
  private static func lastChange(of route: Route, on site: Site) -> PartialDate? {
    guard case .paper(let id) = route, let paper = site.paper(id) else { return nil }
    return [paper.notice?.date, paper.updated, paper.added].compactMap(\.self)
      .filter { $0.month != nil }.max()
  }
}

extension SiteRenderer {
  /// Every page that search engines may list, in a fixed order.
  var routes: [Route] {
    let perPage = site.settings.papersPerPage
    func pages(_ count: Int) -> ClosedRange<Int> { 1...Pager(count: count, perPage: perPage).pages }
    var routes: [Route] = [.home]
    routes += pages(site.papers.count).map { .papers(page: $0) }
    routes += site.papers.map { .paper($0.id) }
    routes.append(.categories)
    for (index, category) in site.categories.enumerated() {
      routes += pages(site.papersByCategory[index].count).map { .category(category.id, page: $0) }
    }
    for kind in TermKind.allCases {
      routes.append(.terms(kind))
      for term in site.terms[kind] ?? [] {
        routes += pages(term.papers.count).map { .term(kind, term.id, page: $0) }
      }
    }
    if site.roadmap != nil { routes.append(.roadmap) }
    if hasMap { routes.append(.map) }
    if hasResults { routes.append(.results) }
    if hasTable { routes.append(.table) }
    routes.append(.search)
    if hasShelf { routes.append(.shelf) }
    return routes + site.ownPages.map { .own($0.id) }
  }
}

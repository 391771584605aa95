import Diagnostics
import Templates

/// Atom feeds (RFC 4287) of the newest papers: of the whole site, of each category and each tag.
enum AtomFeeds: OutputKind {
  /// What a feed is about.
  enum Subject: Sendable {
    case site
    case category(Int)
    case tag(Term)
  }

  static let name: String? = "feeds"
  private static let shownPapers = 20

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.flatMap { maker -> [OutputFile] in
      let subjects: [Subject] =
        [.site] + maker.site.categories.indices.map(Subject.category)
        + (maker.site.terms[.tag] ?? []).map(Subject.tag)
      return subjects.map { subject in
        OutputFile(
          path: file(of: subject, for: maker),
          origin: SourcePosition(path: "content/papers")
        ) { rendering in
          rendering.bytes = try feed(of: subject, for: maker, into: &rendering)
        }
      }
    }
  }

  /// The address and title of a feed; nil when the site has none.
  static func address(of subject: Subject, for maker: PageMaker) -> (path: String, title: String)? {
    guard maker.renderer.makes(self) else { return nil }
    return (
      maker.renderer.addresses.path(ofFile: file(of: subject, for: maker)),
      title(of: subject, for: maker)
    )
  }

  private static func route(of subject: Subject, in site: Site) -> Route {
    switch subject {
    case .site: .home
    case .category(let index): .category(site.categories[index].id, page: 1)
    case .tag(let term): .term(.tag, term.id, page: 1)
    }
  }

  private static func file(of subject: Subject, for maker: PageMaker) -> String {
    let parts =
      maker.renderer.addresses.languageParts(maker.language)
      + route(of: subject, in: maker.site).parts
    return (parts + ["feed.xml"]).joined(separator: "/")
  }

  private static func title(of subject: Subject, for maker: PageMaker) -> String {
    let title = maker.siteView.title
    switch subject {
    case .site: return maker.strings.text("feed_title", ["title": title])
    case .category(let index):
      let name = maker.site.categories[index].texts[maker.language].title
      return maker.strings.text("feed_title_of", ["title": title, "name": name])
    case .tag(let term):
      let name = maker.site.label(of: term, in: maker.language)
      return maker.strings.text("feed_title_of", ["title": title, "name": name])
    }
  }

  private static func papers(of subject: Subject, in site: Site) -> [Paper] {
    let indices: [Int] =
      switch subject {
      case .site: Array(site.papers.indices)
      case .category(let index): site.papersByCategory[index]
      case .tag(let term): term.papers
      }
    // The newest addition first; papers are sorted by date already.
    return indices.map { site.papers[$0] }.enumerated().sorted { left, right in
      let dates = (left.element.added, right.element.added)
      switch dates {
      case (let first?, let second?) where first != second: return first > second
      case (.some, nil): return true
      case (nil, .some): return false
      default: return left.offset < right.offset
      }
    }.prefix(shownPapers).map(\.element)
  }

  private static func feed(
    of subject: Subject,
    for maker: PageMaker,
    into rendering: inout Rendering
  ) throws -> [UInt8] {
    let addresses = maker.renderer.addresses
    let papers = papers(of: subject, in: maker.site)
    let page = maker.path(route(of: subject, in: maker.site))
    let own = addresses.path(ofFile: file(of: subject, for: maker))
    var entries: [(Paper, RenderedSummary, RenderedBody?)] = []
    for paper in papers {
      let summary = maker.summary(of: paper, into: &rendering)
      let body = try paper.body(in: maker.language, default: maker.original).map {
        try maker.renderer.bodies.body(
          $0.source,
          in: maker.language,
          skippingFirstParagraph: false,
          into: &rendering
        )
      }
      entries.append((paper, summary, body))
    }
    var xml = XMLWriter()
    xml.element(
      "feed",
      [
        ("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", maker.language.tag),
        ("xml:base", addresses.absolute(addresses.basePath)),
      ]
    ) { xml in
      xml.element("title", text: title(of: subject, for: maker))
      if !maker.siteView.description.isEmpty {
        xml.element("subtitle", text: maker.siteView.description)
      }
      xml.element("id", text: identifier(of: page, with: addresses))
      xml.element("link", [("rel", "self"), ("href", addresses.absolute(own) ?? own)])
      xml.element("link", [("href", addresses.absolute(page) ?? page)])
      xml.element("updated", text: papers.map(time).max() ?? "2000-01-01T00:00:00Z")
      xml.element("author") { $0.element("name", text: maker.siteView.title) }
      for (paper, summary, body) in entries {
        append(paper, summary, body, to: &xml, with: maker)
      }
    }
    return xml.bytes
  }

  private static func append(
    _ paper: Paper,
    _ summary: RenderedSummary,
    _ body: RenderedBody?,
    to xml: inout XMLWriter,
    with maker: PageMaker
  ) {
    let addresses = maker.renderer.addresses
    let page = maker.path(.paper(paper.id))
    let title = paper.title(in: maker.language, default: maker.original).text
    let status = paper.status.map { "[\(maker.strings.text("status_\($0.rawValue)"))] " } ?? ""
    xml.element("entry") { xml in
      xml.element("title", text: status + title)
      xml.element("id", text: identifier(of: page, with: addresses))
      xml.element("link", [("href", addresses.absolute(page) ?? page)])
      xml.element("updated", text: time(of: paper))
      if let date = paper.effectiveDate { xml.element("published", text: padded(date)) }
      for author in paper.authors {
        xml.element("author") { $0.element("name", text: author) }
      }
      for tag in paper.tags {
        xml.element(
          "category",
          [
            ("term", tag.value),
            ("label", maker.site.label(ofTag: tag.value, in: maker.language)),
          ]
        )
      }
      if !summary.text.isEmpty { xml.element("summary", text: summary.text) }
      if let body, !body.isEmpty {
        xml.element(
          "content",
          [("type", "html")],
          text: String(decoding: body.html.bytes, as: UTF8.self)
        )
      }
    }
  }

  /// The page's address, or a name that is the same at every build where the site has none.
  private static func identifier(of path: String, with addresses: Addresses) -> String {
    if let address = addresses.absolute(path) { return address }
    let digits = Array(
      ContentHash(of: path).hexadecimal + ContentHash(of: "site" + path).hexadecimal
    )
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  /// When an entry last changed, as far as the data says.
  private static func time(of paper: Paper) -> String {
    let dates = [paper.notice?.date, paper.updated, paper.added].compactMap(\.self)
    return padded(dates.max() ?? paper.effectiveDate ?? PartialDate(year: 2000))
  }

  /// The first moment that a date can mean (RFC 3339).
  private static func padded(_ date: PartialDate?) -> String {
    guard let date else { return "2000-01-01T00:00:00Z" }
    let full = PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1) ?? date
    return "\(full)T00:00:00Z"
  }
}

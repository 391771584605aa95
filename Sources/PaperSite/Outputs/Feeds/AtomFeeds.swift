import Diagnostics

/// Atom feeds (RFC 4287) of the latest additions: of the whole site, of each category, tag and
/// venue, in each language.
enum AtomFeeds: OutputKind {
  static let name: String? = "feeds"
  static let file = "feed.xml"

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.flatMap { maker in
      FeedSubject.all(of: maker.site).map { subject in
        OutputFile(
          path: subject.file(file, for: maker),
          origin: SourcePosition(path: "content/papers")
        ) { rendering in
          let entries = try subject.papers(in: maker.site).map {
            try FeedEntry(of: $0, for: maker, into: &rendering)
          }
          rendering.bytes = feed(of: subject, entries, for: maker)
        }
      }
    }
  }

  private static func feed(
    of subject: FeedSubject,
    _ entries: [FeedEntry],
    for maker: PageMaker
  ) -> [UInt8] {
    let addresses = maker.renderer.addresses
    let page = maker.path(subject.route(in: maker.site))
    let own = addresses.path(ofFile: subject.file(file, for: maker))
    var xml = XMLWriter()
    xml.element(
      "feed",
      [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", maker.language.tag)]
    ) { xml in
      xml.element("title", text: subject.title(for: maker))
      if !maker.siteView.description.isEmpty {
        xml.element("subtitle", text: maker.siteView.description)
      }
      xml.element("id", text: FeedEntry.identifier(of: page, with: addresses))
      xml.element("link", [("rel", "self"), ("href", addresses.absolute(own) ?? own)])
      xml.element("link", [("href", addresses.absolute(page) ?? page)])
      xml.element("updated", text: entries.map(\.updated).max() ?? "2000-01-01T00:00:00Z")
      xml.element("author") { $0.element("name", text: maker.siteView.title) }
      for entry in entries { append(entry, to: &xml) }
    }
    return xml.bytes
  }

  private static func append(_ entry: FeedEntry, to xml: inout XMLWriter) {
    xml.element("entry") { xml in
      xml.element("title", text: entry.title)
      xml.element("id", text: entry.id)
      xml.element("link", [("href", entry.url)])
      xml.element("updated", text: entry.updated)
      if let published = entry.published { xml.element("published", text: published) }
      for author in entry.paper.authors {
        xml.element("author") { $0.element("name", text: author) }
      }
      for tag in entry.tags {
        xml.element("category", [("term", tag.name), ("label", tag.label)])
      }
      if let status = entry.paper.status {
        xml.element(
          "category",
          [("term", status.rawValue), ("scheme", "https://schema.org/creativeWorkStatus")]
        )
      }
      if !entry.summary.isEmpty { xml.element("summary", text: entry.summary) }
      if !entry.content.isEmpty {
        xml.element("content", [("type", "html")], text: entry.content)
      }
    }
  }
}

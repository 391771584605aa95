import Diagnostics

/// JSON feeds (jsonfeed.org, version 1.1) of the latest additions, beside each Atom feed.
enum JSONFeeds: OutputKind {
  static let name: String? = "json-feeds"
  static let file = "feed.json"

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
          rendering.bytes = feed(of: subject, entries, for: maker).bytes()
        }
      }
    }
  }

  private static func feed(
    of subject: FeedSubject,
    _ entries: [FeedEntry],
    for maker: PageMaker
  ) -> JSONValue {
    let addresses = maker.renderer.addresses
    let page = maker.path(subject.route(in: maker.site))
    let own = addresses.path(ofFile: subject.file(file, for: maker))
    let description = maker.siteView.description
    return .object([
      ("version", .text("https://jsonfeed.org/version/1.1")),
      ("title", .text(subject.title(for: maker))),
      ("home_page_url", .text(addresses.absolute(page) ?? page)),
      ("feed_url", .text(addresses.absolute(own) ?? own)),
      ("description", description.isEmpty ? .absent : .text(description)),
      ("language", .text(maker.language.tag)),
      ("authors", .array([.object([("name", .text(maker.siteView.title))])])),
      ("items", .array(entries.map { item($0, in: maker.language) })),
    ])
  }

  private static func item(_ entry: FeedEntry, in language: Language) -> JSONValue {
    .object([
      ("id", .text(entry.id)), ("url", .text(entry.url)), ("title", .text(entry.title)),
      ("content_html", .text(entry.content)),
      ("summary", entry.summary.isEmpty ? .absent : .text(entry.summary)),
      ("date_published", entry.published.map(JSONValue.text) ?? .absent),
      ("date_modified", .text(entry.updated)),
      (
        "authors",
        entry.paper.authors.isEmpty
          ? .absent
          : .array(entry.paper.authors.map { .object([("name", .text($0))]) })
      ),
      ("tags", entry.tags.isEmpty ? .absent : .array(entry.tags.map { .text($0.label) })),
      ("language", .text(language.tag)),
      // Names of extensions start with an underscore.
      (
        "_status",
        entry.paper.status.map { status in
          .object([
            ("about", .text("https://schema.org/creativeWorkStatus")),
            ("status", .text(status.rawValue)),
            ("notice", entry.paper.notice?.url.map(JSONValue.text) ?? .absent),
          ])
        } ?? .absent
      ),
    ])
  }
}

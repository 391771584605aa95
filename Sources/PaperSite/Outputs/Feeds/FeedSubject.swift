/// What a feed is about.
enum FeedSubject: Sendable {
  case site
  case category(Int)
  /// A tag or a venue.
  case term(Term)

  /// The most entries of a feed.
  static let shownPapers = 20

  /// Everything that has a feed.
  static func all(of site: Site) -> [FeedSubject] {
    [.site] + site.categories.indices.map(FeedSubject.category)
      + (site.terms[.tag] ?? []).map(FeedSubject.term)
      + (site.terms[.venue] ?? []).map(FeedSubject.term)
  }

  var isSite: Bool { if case .site = self { true } else { false } }

  /// The page that the feed belongs to.
  func route(in site: Site) -> Route {
    switch self {
    case .site: .home
    case .category(let index): .category(site.categories[index].id, page: 1)
    case .term(let term): .term(term.kind, term.id, page: 1)
    }
  }

  /// The feed's file, under a name such as `feed.xml`.
  func file(_ name: String, for maker: PageMaker) -> String {
    let parts =
      maker.renderer.addresses.languageParts(maker.language) + route(in: maker.site).parts
    return (parts + [name]).joined(separator: "/")
  }

  func title(for maker: PageMaker) -> String {
    let title = maker.siteView.title
    switch self {
    case .site: return maker.strings.text("feed_title", ["title": title])
    case .category(let index):
      let name = maker.site.categories[index].texts[maker.language].title
      return maker.strings.text("feed_title_of", ["title": title, "name": name])
    case .term(let term):
      let name = maker.site.label(of: term, in: maker.language)
      return maker.strings.text("feed_title_of", ["title": title, "name": name])
    }
  }

  /// The latest additions, newest first. One pass: the list is as long as the collection.
  func papers(in site: Site) -> [Paper] {
    let indices: [Int] =
      switch self {
      case .site: Array(site.papers.indices)
      case .category(let index): site.papersByCategory[index]
      case .term(let term): term.papers
      }
    return Self.latest(Self.shownPapers, of: indices, in: site).map { site.papers[$0] }
  }

  /// The papers that were added last; of papers added together, the first of the list.
  static func latest(_ count: Int, of indices: [Int], in site: Site) -> [Int] {
    var latest: [(added: PartialDate?, index: Int)] = []
    for index in indices {
      let added = site.papers[index].added
      let place =
        latest.lastIndex { !isBefore($0.added, added) }.map { $0 + 1 } ?? 0
      guard place < count else { continue }
      latest.insert((added, index), at: place)
      if latest.count > count { latest.removeLast() }
    }
    return latest.map(\.index)
  }

  /// Whether a paper of the first date stands behind one of the second.
  private static func isBefore(_ first: PartialDate?, _ second: PartialDate?) -> Bool {
    switch (first, second) {
    case (let first?, let second?): first < second
    case (nil, .some): true
    default: false
    }
  }
}

extension FeedSubject {
  /// The feeds that fit a page, for its head.
  static func views(of subject: FeedSubject, for maker: PageMaker) -> [FeedView] {
    let kinds: [(kind: any OutputKind.Type, label: String, file: String, mediaType: String)] = [
      (AtomFeeds.self, "Atom", AtomFeeds.file, "application/atom+xml"),
      (JSONFeeds.self, "JSON Feed", JSONFeeds.file, "application/feed+json"),
    ]
    return kinds.filter { maker.renderer.makes($0.kind) }.map { kind in
      FeedView(
        label: kind.label,
        title: "\(subject.title(for: maker)) (\(kind.label))",
        url: maker.renderer.addresses.path(ofFile: subject.file(kind.file, for: maker)),
        mediaType: kind.mediaType
      )
    }
  }
}

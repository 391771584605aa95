import Templates

/// What distinguishes the frame of one page from those of others.
struct PageIdentity: Sendable {
  let kind: String
  let route: Route
  let heading: String
  var description = ""
  /// Labels and routes between the home page and this one.
  var trail: [(label: String, route: Route)] = []
  var section: NavigationSection?
  var contentLanguage: Language?
  /// The file to edit, from the project's root.
  var source: String?
  var isHidden = false
  /// What the page's own feeds are about; nil where only the site's fit.
  var feed: FeedSubject?
  /// The references of what the page lists.
  var downloads: [DownloadView] = []
  var metadata: [MetadataView] = []
  var structuredData: [JSONValue] = []
  var openGraphType = "website"
}

extension PageMaker {
  /// The frame of a page.
  func frame(_ identity: PageIdentity) -> PageFrame {
    let settings = site.settings
    let addresses = renderer.addresses
    let url = path(identity.route)
    let title =
      identity.route == .home ? siteView.title : "\(identity.heading) – \(siteView.title)"
    let languages = settings.languages
    let hasChoice = languages.count > 1
    var alternates = languages.compactMap { other in
      addresses.absolute(addresses.path(of: identity.route, in: other)).map {
        AlternateView(language: other.tag, url: $0)
      }
    }
    if let fallback = addresses.absolute(addresses.path(of: identity.route, in: original)) {
      alternates.append(AlternateView(language: "x-default", url: fallback))
    }
    let content = identity.contentLanguage ?? language
    var navigation = navigation
    let section = path(ofSection: identity)
    for index in navigation.indices where navigation[index].url == section {
      navigation[index].isCurrent = true
    }
    let ownFeeds = identity.feed.map { FeedSubject.views(of: $0, for: self) } ?? []
    let feeds = identity.feed?.isSite == true ? ownFeeds : ownFeeds + siteFeeds
    let atom = feeds.first { $0.mediaType == "application/atom+xml" }
    let page = PageView(
      kind: identity.kind,
      title: title,
      heading: identity.heading,
      description: identity.description.isEmpty ? siteView.description : identity.description,
      language: language.tag,
      url: url,
      canonicalURL: identity.isHidden ? nil : addresses.absolute(url),
      alternates: hasChoice && !identity.isHidden ? alternates : [],
      languages: !hasChoice
        ? []
        : languages.map { other in
          LanguageChoiceView(
            code: other.tag,
            label: renderer.strings(other).text("language_name"),
            url: addresses.path(of: identity.route, in: other),
            isCurrent: other == language
          )
        },
      navigation: navigation,
      breadcrumbs: breadcrumbs(identity),
      feedURL: atom?.url,
      feedTitle: atom?.title ?? "",
      feeds: feeds,
      ownFeeds: ownFeeds,
      markdownURL: markdownPath(identity.route),
      downloads: identity.downloads,
      isHidden: identity.isHidden,
      fallbackNotice: content == language
        ? nil
        : strings.text(
          "fallback_notice",
          [
            "language": strings.text("language_name"),
            "original": renderer.strings(content).text("language_name"),
          ]
        ),
      contentLanguage: content.tag,
      policy: SiteRenderer.contentSecurityPolicy,
      structuredData: structuredData(identity),
      metadata: identity.metadata,
      openGraphType: identity.openGraphType,
      editURL: identity.source.flatMap(editURL),
      reportURL: reportURL(identity, at: url)
    )
    return PageFrame(page: page)
  }

  private func path(ofSection identity: PageIdentity) -> String {
    switch identity.section {
    case .papers: path(.papers(page: 1))
    case .categories: path(.categories)
    case .tags: path(.terms(.tag))
    case .authors: path(.terms(.author))
    case .venues: path(.terms(.venue))
    case .years: path(.terms(.year))
    case .roadmap: path(.roadmap)
    case .map: path(.map)
    case .results: path(.results)
    case .table: path(.table)
    case .search: path(.search)
    case .shelf: path(.shelf)
    case nil: path(identity.route)
    }
  }

  private func breadcrumbs(_ identity: PageIdentity) -> [BreadcrumbView] {
    guard identity.route != .home else { return [] }
    let home = BreadcrumbView(label: strings.text("home"), url: path(.home), isCurrent: false)
    let between = identity.trail.map {
      BreadcrumbView(label: $0.label, url: path($0.route), isCurrent: false)
    }
    return [home] + between
      + [BreadcrumbView(label: identity.heading, url: nil, isCurrent: true)]
  }

  /// JSON-LD of the page, its way from the home page among it (schema.org `BreadcrumbList`).
  private func structuredData(_ identity: PageIdentity) -> HTML? {
    guard !identity.isHidden else { return nil }
    var items = identity.structuredData
    let crumbs = breadcrumbs(identity)
    if !crumbs.isEmpty {
      let list = crumbs.enumerated().map { index, crumb in
        JSONValue.object([
          ("@type", .text("ListItem")), ("position", .number(index + 1)),
          ("name", .text(crumb.label)),
          ("item", crumb.url.flatMap(renderer.addresses.absolute).map(JSONValue.text) ?? .absent),
        ])
      }
      items.append(
        .object([("@type", .text("BreadcrumbList")), ("itemListElement", .array(list))])
      )
    }
    guard !items.isEmpty else { return nil }
    let document = JSONValue.object([
      ("@context", .text("https://schema.org")), ("@graph", .array(items)),
    ])
    return HTML(bytes: document.bytes(forScriptElement: true))
  }

  /// The address at which the repository's host edits a file.
  private func editURL(_ path: String) -> String? {
    guard let repository = site.settings.repository else { return nil }
    let host = repository.split(separator: "/").dropFirst().first ?? ""
    let edit = host.contains("gitlab") ? "/-/edit/" : "/edit/"
    return repository + edit + PercentEncoding.path(site.settings.branch) + "/"
      + PercentEncoding.path(path)
  }
}

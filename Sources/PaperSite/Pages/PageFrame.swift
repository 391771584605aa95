import Templates

/// What every page shows around its content: the page as a record, which is cheap to hand on.
struct PageFrame: Sendable {
  private let page: TemplateRecord

  init(page: PageView) {
    self.page = TemplateRecord(page)
  }

  /// The names that every template may use beside `site` and `strings`.
  static let fields: TemplateFields<PageFrame> = [.madeRecord("page", of: PageView.self, \.page)]
}

/// The site as its pages show it in one language.
struct SiteView: Equatable, TemplateRepresentable {
  let title: String
  let description: String
  let homeURL: String
  let searchURL: String
  let searchIndexURL: String
  let papersURL: String
  let categoriesURL: String
  let roadmapURL: String?
  let mapURL: String?
  let shelfURL: String?
  let resultsURL: String?
  let tableURL: String?
  let tagsURL: String
  let authorsURL: String
  let venuesURL: String
  let yearsURL: String
  let feedURL: String?
  let openSearchURL: String?
  let manifestURL: String?
  /// The whole address of the picture that links to the site show.
  let imageURL: String?
  let whatsNewURL: String?
  let repository: String?
  let license: String?
  let disclaimer: String?
  let paperCount: Int

  static let fields: TemplateFields<Self> = [
    .text("title", \.title), .text("description", \.description), .text("homeURL", \.homeURL),
    .text("searchURL", \.searchURL), .text("searchIndexURL", \.searchIndexURL),
    .text("papersURL", \.papersURL),
    .text("categoriesURL", \.categoriesURL), .optionalText("roadmapURL", \.roadmapURL),
    .optionalText("mapURL", \.mapURL),
    .optionalText("shelfURL", \.shelfURL),
    .optionalText("resultsURL", \.resultsURL), .optionalText("tableURL", \.tableURL),
    .text("tagsURL", \.tagsURL), .text("authorsURL", \.authorsURL),
    .text("venuesURL", \.venuesURL), .text("yearsURL", \.yearsURL),
    .optionalText("feedURL", \.feedURL), .optionalText("openSearchURL", \.openSearchURL),
    .optionalText("manifestURL", \.manifestURL),
    .optionalText("whatsNewURL", \.whatsNewURL), .optionalText("imageURL", \.imageURL),
    .optionalText("repository", \.repository), .optionalText("license", \.license),
    .optionalText("disclaimer", \.disclaimer), .number("paperCount", \.paperCount),
  ]
}

/// An entry of the navigation.
struct NavigationView: TemplateRepresentable {
  let url: String
  let label: String
  let isSearch: Bool
  var isCurrent = false

  static let fields: TemplateFields<Self> = [
    .text("url", \.url), .text("label", \.label), .flag("isSearch", \.isSearch),
    .flag("isCurrent", \.isCurrent),
  ]
}

/// A page as its head and frame show it.
struct PageView: TemplateRepresentable {
  let kind: String
  let title: String
  let heading: String
  let description: String
  let language: String
  let url: String
  let canonicalURL: String?
  let alternates: [AlternateView]
  let languages: [LanguageChoiceView]
  let navigation: [NavigationView]
  let breadcrumbs: [BreadcrumbView]
  let feedURL: String?
  let feedTitle: String
  let feeds: [FeedView]
  let ownFeeds: [FeedView]
  let markdownURL: String?
  let downloads: [DownloadView]
  let isHidden: Bool
  let fallbackNotice: String?
  let contentLanguage: String
  let policy: String
  let structuredData: HTML?
  let metadata: [MetadataView]
  let openGraphType: String
  let editURL: String?
  /// Where to report a mistake on this page.
  let reportURL: String?

  static let fields: TemplateFields<Self> = [
    .text("kind", \.kind), .text("title", \.title), .text("heading", \.heading),
    .text("description", \.description), .text("language", \.language), .text("url", \.url),
    .optionalText("canonicalURL", \.canonicalURL), .list("alternates", \.alternates),
    .list("languages", \.languages),
    .list("navigation", \.navigation), .list("breadcrumbs", \.breadcrumbs),
    .optionalText("feedURL", \.feedURL), .text("feedTitle", \.feedTitle),
    .list("feeds", \.feeds), .list("ownFeeds", \.ownFeeds),
    .optionalText("markdownURL", \.markdownURL), .list("downloads", \.downloads),
    .flag("hasDownloads") { !$0.downloads.isEmpty || !$0.ownFeeds.isEmpty },
    .flag("isHidden", \.isHidden), .optionalText("fallbackNotice", \.fallbackNotice),
    .text("contentLanguage", \.contentLanguage), .text("policy", \.policy),
    .optionalHTML("structuredData", \.structuredData), .list("metadata", \.metadata),
    .text("openGraphType", \.openGraphType), .optionalText("editURL", \.editURL),
    .optionalText("reportURL", \.reportURL),
  ]
}

/// The same page in another language, for search engines.
struct AlternateView: TemplateRepresentable {
  let language: String
  let url: String

  static let fields: TemplateFields<Self> = [.text("language", \.language), .text("url", \.url)]
}

/// The same page in another language, for readers.
struct LanguageChoiceView: TemplateRepresentable {
  let code: String
  let label: String
  let url: String
  let isCurrent: Bool

  static let fields: TemplateFields<Self> = [
    .text("code", \.code), .text("label", \.label), .text("url", \.url),
    .flag("isCurrent", \.isCurrent),
  ]
}

/// A step of the way from the home page to this one.
struct BreadcrumbView: TemplateRepresentable {
  let label: String
  let url: String?
  let isCurrent: Bool

  static let fields: TemplateFields<Self> = [
    .text("label", \.label), .optionalText("url", \.url), .flag("isCurrent", \.isCurrent),
  ]
}

/// A `meta` element with a name, such as `citation_title`.
struct MetadataView: TemplateRepresentable {
  let name: String
  let content: String

  static let fields: TemplateFields<Self> = [.text("name", \.name), .text("content", \.content)]
}

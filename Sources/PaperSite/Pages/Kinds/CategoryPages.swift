import Diagnostics
import Templates

/// A category with its introduction and its papers.
enum CategoryPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let id: String
    let icon: String?
    let hue: Int
    let description: String
    let introduction: HTML?
    let introductionLanguage: String?
    let countText: String
    let cards: [CardView]
    let pagination: PaginationView?
    let tags: [TermView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("id", \.id), .optionalText("icon", \.icon), .number("hue", \.hue),
        .text("description", \.description), .optionalHTML("introduction", \.introduction),
        .optionalText("introductionLanguage", \.introductionLanguage),
        .text("countText", \.countText), .list("cards", \.cards),
        .optional("pagination", \.pagination), .list("tags", \.tags),
      ]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.flatMap { maker in
      maker.site.categories.indices.flatMap { files(ofCategoryAt: $0, with: maker) }
    }
  }

  private static func files(ofCategoryAt index: Int, with maker: PageMaker) -> [OutputFile] {
    let site = maker.site
    let category = site.categories[index]
    let papers = site.papersByCategory[index]
    let pager = Pager(count: papers.count, perPage: site.settings.papersPerPage)
    return (1...pager.pages).map { page in
      let route = Route.category(category.id, page: page)
      return maker.file(of: route, from: SourcePosition(path: category.path)) { rendering in
        let strings = maker.strings
        let (texts, textLanguage) = category.texts.value(in: maker.language)
        let introduction = try maker.body(
          texts.introduction,
          otherwise: category.texts.original.introduction,
          isShown: page == 1,
          into: &rendering
        )
        let shown = Array(papers[pager.range(of: page)])
        var identity = maker.listIdentity(
          kind: "category",
          route: route,
          heading: maker.heading(texts.title, page: page),
          description: texts.description
            ?? strings.count("description_category", papers.count, ["name": texts.title]),
          papers: shown,
          section: .categories
        )
        identity.trail = [(strings.text("title_categories"), .categories)]
        identity.contentLanguage = textLanguage
        identity.source = category.path(in: maker.language)
        identity.feed = AtomFeeds.address(of: .category(index), for: maker)
        let view = View(
          frame: maker.frame(identity),
          id: category.id.text,
          icon: category.icon,
          hue: PageMaker.hue(index),
          description: texts.description ?? "",
          introduction: introduction.flatMap { $0.isEmpty ? nil : $0.html },
          introductionLanguage: maker.foreign(textLanguage),
          countText: strings.count("count_papers", papers.count),
          cards: maker.cards(shown),
          pagination: maker.pagination(pager, page: page) { .category(category.id, page: $0) },
          tags: maker.terms(.tag, of: papers, limit: 16)
        )
        maker.renderer.templates.category.render(
          view,
          globals: maker.globals,
          into: &rendering.bytes
        )
      }
    }
  }
}

/// All categories with the papers in them.
enum CategoriesPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let categories: [CategoryRowView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [.list("categories", \.categories)]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.map { maker in
      maker.file(of: .categories, from: SourcePosition(path: "content/categories")) { rendering in
        let view = View(
          frame: maker.frame(
            PageIdentity(
              kind: "categories",
              route: .categories,
              heading: maker.strings.text("title_categories"),
              description: maker.strings.text("description_categories"),
              section: .categories
            )
          ),
          categories: maker.categoryRows(withPapers: true)
        )
        renderer.templates.categories.render(
          view,
          globals: maker.globals,
          into: &rendering.bytes
        )
      }
    }
  }
}

/// A category in a list of categories.
struct CategoryRowView: TemplateRepresentable {
  let label: String
  let url: String
  let icon: String?
  let description: String
  let countText: String
  let hue: Int
  let papers: [TitleView]

  static let fields: TemplateFields<Self> = [
    .text("label", \.label), .text("url", \.url), .optionalText("icon", \.icon),
    .text("description", \.description), .text("countText", \.countText), .number("hue", \.hue),
    .list("papers", \.papers),
  ]
}

/// The title of a paper with its address.
struct TitleView: TemplateRepresentable {
  let title: String
  let url: String
  let titleLanguage: String?

  static let fields: TemplateFields<Self> = [
    .text("title", \.title), .text("url", \.url),
    .optionalText("titleLanguage", \.titleLanguage),
  ]
}

extension PageMaker {
  /// All categories in their order.
  func categoryRows(withPapers: Bool = false) -> [CategoryRowView] {
    site.categories.enumerated().map { index, category in
      let texts = category.texts[language]
      let papers = site.papersByCategory[index]
      return CategoryRowView(
        label: texts.title,
        url: path(.category(category.id, page: 1)),
        icon: category.icon,
        description: texts.description ?? "",
        countText: strings.count("count_papers", papers.count),
        hue: Self.hue(index),
        papers: withPapers
          ? papers.map { index in
            let paper = site.papers[index]
            let (title, titleLanguage) = paper.title(in: language, default: original)
            return TitleView(
              title: title,
              url: path(.paper(paper.id)),
              titleLanguage: foreign(titleLanguage)
            )
          } : []
      )
    }
  }
}

extension Category {
  /// The file that holds the texts of a language.
  func path(in language: Language) -> String {
    texts.translations[language] == nil ? path : Language.translatedPath(path, language)
  }
}

extension OwnPage {
  /// The file that holds the texts of a language.
  func path(in language: Language) -> String {
    texts.translations[language] == nil ? path : Language.translatedPath(path, language)
  }
}

extension Language {
  /// `a.md` as `a.zh.md`.
  static func translatedPath(_ path: String, _ language: Language) -> String {
    path.dropLast(3) + "." + language.tag + ".md"
  }
}

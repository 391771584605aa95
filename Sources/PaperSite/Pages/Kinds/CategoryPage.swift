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
    let tags = maker.terms(.tag, of: papers, limit: 16)
    return (1...pager.pages).map { page in
      let route = Route.category(category.id, page: page)
      return maker.page(of: route, from: SourcePosition(path: category.path), as: \.category) {
        rendering in
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
        identity.feed = .category(index)
        identity.downloads = Bibliographies.links(to: .category(index), with: maker)
        return View(
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
          tags: tags
        )
      }
    }
  }
}

import Diagnostics
import Templates

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
      maker.page(
        of: .categories,
        from: SourcePosition(path: "content/categories"),
        as: \.categories
      ) { rendering in
        View(
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
      }
    }
  }
}

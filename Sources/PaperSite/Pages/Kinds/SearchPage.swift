import Diagnostics
import Templates

/// The search page; its script does the searching.
enum SearchPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let formAction: String

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [.text("formAction", \.formAction)]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.map { maker in
      maker.page(of: .search, from: SourcePosition(path: "content/site.yml"), as: \.search) {
        rendering in
        View(
          frame: maker.frame(
            PageIdentity(
              kind: "search",
              route: .search,
              heading: maker.strings.text("title_search"),
              description: maker.strings.text("description_search"),
              section: .search
            )
          ),
          formAction: maker.path(.search)
        )
      }
    }
  }
}

import Diagnostics
import Templates

/// The page for addresses that lead nowhere; hosts serve the one at the root.
enum NotFoundPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame

    static let fields: TemplateFields<Self> = PageFrame.fields.within(\.frame)
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.map { maker in
      maker.page(of: .notFound, from: SourcePosition(path: "content/site.yml"), as: \.notFound) {
        rendering in
        View(
          frame: maker.frame(
            PageIdentity(
              kind: "not-found",
              route: .notFound,
              heading: maker.strings.text("title_not_found"),
              description: maker.strings.text("description_not_found"),
              isHidden: true
            )
          )
        )
      }
    }
  }
}

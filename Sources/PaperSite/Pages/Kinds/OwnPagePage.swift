import Diagnostics
import Templates

/// A page of the site's own.
enum OwnPagePage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let isDraft: Bool
    let body: HTML
    let bodyLanguage: String?
    let tableOfContents: [ContentsView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .flag("isDraft", \.isDraft),
        .html("body", \.body), .optionalText("bodyLanguage", \.bodyLanguage),
        .list("tableOfContents", \.tableOfContents),
        .flag("hasContents") { !$0.tableOfContents.isEmpty },
      ]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    let hasWhatsNew = WhatsNewPage.exists(on: renderer)
    return renderer.makers.flatMap { maker in
      maker.site.ownPages.filter { $0.id != WhatsNewPage.id || !hasWhatsNew }.map { page in
        maker.page(of: .own(page.id), from: SourcePosition(path: page.path), as: \.own) {
          rendering in
          let (texts, language) = page.texts.value(in: maker.language)
          let body = try maker.body(
            texts.body,
            otherwise: page.texts.original.body,
            into: &rendering
          )
          return View(
            frame: maker.frame(
              PageIdentity(
                kind: "own",
                route: .own(page.id),
                heading: texts.title,
                description: texts.description ?? "",
                contentLanguage: language,
                source: page.path(in: maker.language)
              )
            ),
            isDraft: page.isDraft,
            body: body?.html ?? .empty,
            bodyLanguage: maker.foreign(language),
            tableOfContents: ContentsView.contents(of: body?.headings ?? [])
          )
        }
      }
    }
  }
}

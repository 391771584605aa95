import Diagnostics
import Templates

/// A page at an old address that leads on to the new one.
enum RedirectPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let targetURL: String
    let targetLabel: String

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("targetURL", \.targetURL), .text("targetLabel", \.targetLabel),
      ]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    let maker = renderer.maker(for: renderer.site.settings.language)
    let papers = renderer.site.papers.flatMap { paper in
      paper.aliases.map { ($0, Route.paper(paper.id), paper.title, paper.path) }
    }
    let pages = renderer.site.ownPages.flatMap { page in
      page.aliases.map { ($0, Route.own(page.id), page.texts.original.title, page.path) }
    }
    return (papers + pages).map { alias, route, title, path in
      OutputFile(path: file(of: alias.value), origin: alias.place.position(in: path)) { rendering in
        let view = View(
          frame: maker.frame(
            PageIdentity(kind: "redirect", route: route, heading: title, isHidden: true)
          ),
          targetURL: renderer.addresses.absolute(maker.path(route)) ?? maker.path(route),
          targetLabel: title
        )
        maker.templates.redirect.render(view, into: &rendering.bytes)
      }
    }
  }

  /// `/old.html` is a file of that name, `/old` and `/old/` are folders with a page.
  static func file(of alias: String) -> String {
    let parts = alias.split(separator: "/").map(String.init)
    let isFile = !alias.hasSuffix("/") && (parts.last ?? "").hasSuffix(".html")
    return (isFile ? parts : parts + ["index.html"]).joined(separator: "/")
  }
}

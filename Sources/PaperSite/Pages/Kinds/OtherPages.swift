import Diagnostics
import Templates

/// The search page; its script does the searching.
enum SearchPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let indexURL: String
    let formAction: String

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("indexURL", \.indexURL), .text("formAction", \.formAction),
      ]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.map { maker in
      maker.file(of: .search, from: SourcePosition(path: "content/site.yml")) { rendering in
        let view = View(
          frame: maker.frame(
            PageIdentity(
              kind: "search",
              route: .search,
              heading: maker.strings.text("title_search"),
              description: maker.strings.text("description_search"),
              section: .search
            )
          ),
          indexURL: renderer.addresses.path(ofFile: SearchIndex.file(for: maker.language)),
          formAction: maker.path(.search)
        )
        renderer.templates.search.render(
          view,
          globals: maker.globals,
          into: &rendering.bytes
        )
      }
    }
  }
}

/// A page of the site's own.
enum OwnPagePage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let body: HTML
    let bodyLanguage: String?
    let tableOfContents: [ContentsView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .html("body", \.body), .optionalText("bodyLanguage", \.bodyLanguage),
        .list("tableOfContents", \.tableOfContents),
        .flag("hasContents") { !$0.tableOfContents.isEmpty },
      ]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.flatMap { maker in
      maker.site.ownPages.map { page in
        maker.file(of: .own(page.id), from: SourcePosition(path: page.path)) { rendering in
          let (texts, language) = page.texts.value(in: maker.language)
          let body = try maker.body(
            texts.body,
            otherwise: page.texts.original.body,
            into: &rendering
          )
          let view = View(
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
            body: body?.html ?? .empty,
            bodyLanguage: maker.foreign(language),
            tableOfContents: ContentsView.contents(of: body?.headings ?? [])
          )
          renderer.templates.own.render(
            view,
            globals: maker.globals,
            into: &rendering.bytes
          )
        }
      }
    }
  }
}

/// The page for addresses that lead nowhere; hosts serve the one at the root.
enum NotFoundPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame

    static let fields: TemplateFields<Self> = PageFrame.fields.within(\.frame)
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.map { maker in
      maker.file(of: .notFound, from: SourcePosition(path: "content/site.yml")) { rendering in
        let view = View(
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
        renderer.templates.notFound.render(
          view,
          globals: maker.globals,
          into: &rendering.bytes
        )
      }
    }
  }
}

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
        renderer.templates.redirect.render(
          view,
          globals: maker.globals,
          into: &rendering.bytes
        )
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

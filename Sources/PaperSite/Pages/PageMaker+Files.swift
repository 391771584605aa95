import Diagnostics
import Templates

extension PageMaker {
  /// The file of a page: a view, and the template that shows it.
  func page<View: TemplateRepresentable>(
    of route: Route,
    from origin: SourcePosition,
    as template: @escaping @Sendable (ThemeTemplates) -> CompiledTemplate<View>,
    view: @escaping @Sendable (inout Rendering) throws -> View
  ) -> OutputFile {
    OutputFile(path: renderer.addresses.file(of: route, in: language), origin: origin) {
      rendering in
      let view = try view(&rendering)
      template(templates).render(view, into: &rendering.bytes)
    }
  }

  /// A body, or the original's where the translation has none; nil when there is neither.
  func body(
    _ source: MarkdownSource?,
    otherwise original: MarkdownSource?,
    isShown: Bool = true,
    topHeading: Int = 2,
    into rendering: inout Rendering
  ) throws -> RenderedBody? {
    guard isShown, let source = source ?? original else { return nil }
    return try renderer.bodies.body(
      source,
      in: language,
      skippingFirstParagraph: false,
      topHeading: topHeading,
      into: &rendering
    )
  }

  /// The identity of a page that lists papers, with its structured data.
  func listIdentity(
    kind: String,
    route: Route,
    heading: String,
    description: String,
    papers: [Int],
    section: NavigationSection
  ) -> PageIdentity {
    let items = papers.enumerated().map { position, index in
      JSONValue.object([
        ("@type", .text("ListItem")), ("position", .number(position + 1)),
        ("", .writtenMembers(listItem(of: index))),
      ])
    }
    return PageIdentity(
      kind: kind,
      route: route,
      heading: heading,
      description: description,
      section: section,
      structuredData: [
        .object([
          ("@type", .text("CollectionPage")), ("name", .text(heading)),
          ("inLanguage", .text(language.tag)),
          (
            "mainEntity",
            .object([("@type", .text("ItemList")), ("itemListElement", .array(items))])
          ),
        ])
      ]
    )
  }
}

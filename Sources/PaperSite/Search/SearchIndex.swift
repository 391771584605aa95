import Diagnostics

/// The index that the search page reads: one JSON file for each language. Its format is described in
/// the README of the theme's scripts.
enum SearchIndex: OutputKind {
  static let name: String? = nil

  /// The file of a language, relative to the output folder.
  static func file(for language: Language) -> String { "search/papers.\(language.tag).json" }

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.map { maker in
      OutputFile(
        path: file(for: maker.language),
        origin: SourcePosition(path: "content/papers")
      ) { rendering in
        let papers = maker.site.papers.map { entry(for: $0, with: maker, into: &rendering) }
        rendering.bytes = JSONValue.object([
          ("version", .number(1)), ("language", .text(maker.language.tag)),
          ("papers", .array(papers)),
        ]).bytes()
      }
    }
  }

  private static func entry(
    for paper: Paper,
    with maker: PageMaker,
    into rendering: inout Rendering
  ) -> JSONValue {
    let title = paper.title(in: maker.language, default: maker.original).text
    let name = paper.name(in: maker.language, default: maker.original)
    let labels = { (labels: [String]) in JSONValue.array(labels.map(JSONValue.text)) }
    return .object([
      ("url", .text(maker.path(.paper(paper.id)))),
      ("title", .text(title)),
      ("alternateTitle", maker.alternateTitle(of: paper).map { .text($0.text) } ?? .absent),
      ("short", name == title ? .absent : .text(name)),
      ("authors", labels(paper.authors)),
      ("venue", paper.venue.map(JSONValue.text) ?? .absent),
      ("year", paper.effectiveDate.map { .number($0.year) } ?? .absent),
      ("tags", labels(maker.tagLinks(of: paper).map(\.label))),
      ("categories", labels(maker.categoryLinks(of: paper).map(\.label))),
      ("summary", .text(maker.summary(of: paper, into: &rendering).text)),
      (
        "status",
        maker.status(of: paper).map {
          .object([("kind", .text($0.kind)), ("label", .text($0.label))])
        } ?? .absent
      ),
      ("priority", paper.priority.map(JSONValue.number) ?? .absent),
    ])
  }
}

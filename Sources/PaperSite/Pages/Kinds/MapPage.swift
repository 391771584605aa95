import Diagnostics
import Templates

/// The collection in pictures: when the papers appeared, what builds on what, how many there are.
enum MapPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let countText: String
    let appearance: AppearancePicture?
    let graph: GraphPicture?
    let counts: [CountsPicture]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("countText", \.countText), .optional("appearance", \.appearance),
        .optional("graph", \.graph), .list("counts", \.counts),
      ]
  }

  static let name: String? = "map"

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    guard renderer.hasMap else { return [] }
    return renderer.makers.map { maker in
      maker.page(of: .map, from: SourcePosition(path: "content/papers"), as: \.map) { _ in
        View(
          frame: maker.frame(
            PageIdentity(
              kind: "map",
              route: .map,
              heading: maker.strings.text("title_map"),
              description: maker.strings.text("description_map"),
              section: .map
            )
          ),
          countText: maker.strings.count("count_papers", maker.site.papers.count),
          appearance: AppearancePicture(with: maker),
          graph: GraphPicture(with: maker),
          counts: CountsPicture.all(with: maker)
        )
      }
    }
  }
}

extension SiteRenderer {
  /// Whether there is a map: it is wanted, and there is something to show.
  var hasMap: Bool { makes(MapPage.self) && !site.papers.isEmpty }
}

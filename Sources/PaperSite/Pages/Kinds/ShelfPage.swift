import Diagnostics
import Templates

/// The shelf: the papers that a reader has marked. Her browser keeps the marks, and a script shows
/// them; the page itself is the same for all.
enum ShelfPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    /// Where the page of a paper is, with `{id}` in place of its id.
    let paperAddress: String
    let hasReferences: Bool
    let downloads: [DownloadView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("paperAddress", \.paperAddress), .flag("hasReferences", \.hasReferences),
        .list("downloads", \.downloads), .flag("hasDownloads") { !$0.downloads.isEmpty },
      ]
  }

  static let name: String? = "shelf"

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    guard renderer.hasShelf else { return [] }
    return renderer.makers.map { maker in
      maker.page(of: .shelf, from: SourcePosition(path: "content/papers"), as: \.shelf) { _ in
        View(
          frame: maker.frame(
            PageIdentity(
              kind: "shelf",
              route: .shelf,
              heading: maker.strings.text("title_shelf"),
              description: maker.strings.text("description_shelf"),
              section: .shelf
            )
          ),
          paperAddress: maker.path(.papers(page: 1)) + "{id}/",
          hasReferences: renderer.makes(CitationFiles.self),
          downloads: Bibliographies.links(to: .collection, with: maker)
        )
      }
    }
  }
}

extension SiteRenderer {
  /// Whether there is a shelf: it is wanted, and there are papers to mark.
  var hasShelf: Bool { makes(ShelfPage.self) && !site.papers.isEmpty }
}

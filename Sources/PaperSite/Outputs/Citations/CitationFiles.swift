import Diagnostics

/// The reference of each paper as files: `papers/react/react.bib`, `.ris` and `.json` (CSL-JSON).
enum CitationFiles: OutputKind {
  static let name: String? = "citations"

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    let site = renderer.site
    return site.papers.flatMap { paper in
      CitationDownload.all.map { download in
        OutputFile(
          path: file(of: paper.id, as: download),
          origin: SourcePosition(path: paper.path)
        ) { rendering in
          let reference = Reference(to: paper, in: site.settings.language, of: site)
          rendering.bytes = download.format.bytes(for: reference)
        }
      }
    }
  }

  /// The downloads of a paper's reference; none when the site leaves them out.
  static func links(to paper: Paper, with maker: PageMaker) -> [DownloadView] {
    guard maker.renderer.makes(self) else { return [] }
    return CitationDownload.all.map { download in
      DownloadView(
        label: download.format.title,
        url: maker.renderer.addresses.path(ofFile: file(of: paper.id, as: download)),
        mediaType: download.mediaType
      )
    }
  }

  private static func file(of paper: ContentID, as download: CitationDownload) -> String {
    "papers/\(paper)/\(paper).\(download.ending)"
  }
}

/// A format in which references can be downloaded.
struct CitationDownload: Sendable {
  let format: any CitationFormat.Type
  /// The ending of the file's name.
  let ending: String
  let mediaType: String

  static let all = [
    CitationDownload(format: BibTeXFormat.self, ending: "bib", mediaType: "application/x-bibtex"),
    CitationDownload(
      format: RISFormat.self,
      ending: "ris",
      mediaType: "application/x-research-info-systems"
    ),
    CitationDownload(
      format: CSLFormat.self,
      ending: "json",
      mediaType: "application/vnd.citationstyles.csl+json"
    ),
  ]
}

import Diagnostics

/// The references of many papers as files: of the whole collection, of each category, tag and stage
/// of the roadmap. The whole as CSL-JSON is `papers.json`, which `PaperData` writes.
enum Bibliographies: OutputKind {
  /// What a bibliography covers.
  enum Subject: Sendable {
    case collection
    case category(Int)
    case tag(Term)
    case stage(Int)
  }

  static let name: String? = "bibliographies"

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    let site = renderer.site
    let subjects: [Subject] =
      [.collection] + site.categories.indices.map(Subject.category)
      + (site.terms[.tag] ?? []).map(Subject.tag)
      + stages(of: site).map(Subject.stage)
    return subjects.flatMap { subject in
      downloads(of: subject).map { download in
        OutputFile(
          path: file(of: subject, as: download, in: site),
          origin: SourcePosition(path: "content/papers")
        ) { rendering in
          let references = papers(of: subject, in: site).lazy.map { index in
            Reference(to: site.papers[index], in: site.settings.language, of: site)
          }
          rendering.bytes = download.format.list(references)
        }
      }
    }
  }

  /// The stages of the roadmap; of two with one id, which is a mistake of its own, the first.
  private static func stages(of site: Site) -> [Int] {
    let stages = site.roadmap?.stages ?? []
    return stages.indices.filter { index in
      stages.firstIndex { $0.id == stages[index].id } == index
    }
  }

  /// The downloads for a page; none when the site leaves them out.
  static func links(to subject: Subject, with maker: PageMaker) -> [DownloadView] {
    guard maker.renderer.makes(self) else { return [] }
    return downloads(of: subject).map { download in
      DownloadView(
        label: download.format.title,
        url: maker.renderer.addresses.path(
          ofFile: file(of: subject, as: download, in: maker.site)
        ),
        mediaType: download.mediaType
      )
    }
  }

  private static func downloads(of subject: Subject) -> [CitationDownload] {
    guard case .collection = subject else { return CitationDownload.all }
    return CitationDownload.all.filter { $0.format != CSLFormat.self }
  }

  private static func file(
    of subject: Subject,
    as download: CitationDownload,
    in site: Site
  ) -> String {
    let name =
      switch subject {
      case .collection: "papers"
      case .category(let index):
        "categories/\(site.categories[index].id)/\(site.categories[index].id)"
      case .tag(let term): "tags/\(term.id)/\(term.id)"
      case .stage(let index): "roadmap/\(site.roadmap?.stages[index].id.text ?? "")"
      }
    return name + "." + download.ending
  }

  /// Indices into the site's papers, each once; those of a stage in the order of reading.
  private static func papers(of subject: Subject, in site: Site) -> [Int] {
    switch subject {
    case .collection: return Array(site.papers.indices)
    case .category(let index): return site.papersByCategory[index]
    case .tag(let term): return term.papers
    case .stage(let index):
      var seen: Set<Int> = []
      let steps = site.roadmap?.stages[index].steps ?? []
      return steps.flatMap(\.papers).compactMap { site.paperIndex[$0.value] }
        .filter { seen.insert($0).inserted }
    }
  }
}

/// The files of the search index.
enum SearchFilesOutput: OutputKind {
  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.search?.outputs(of: renderer) ?? []
  }
}

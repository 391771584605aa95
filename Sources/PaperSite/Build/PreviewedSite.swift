/// A state of the site, from which any of its files can be made. Nothing is rendered before it is
/// asked for.
package struct PreviewedSite: Sendable {
  /// A number that no other state has.
  package let revision: Int
  let renderer: SiteRenderer
  private let assets: [String: [UInt8]]
  private let files: FileIndex

  init(_ renderer: SiteRenderer, revision: Int, workers: Int) {
    self.renderer = renderer
    self.revision = revision
    self.assets = Dictionary(
      renderer.theme.assets.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    self.files = FileIndex(renderer, workers: workers)
  }

  /// `/` or `/repository/`.
  package var basePath: String { renderer.addresses.basePath }

  /// The URL paths of the stylesheets.
  package var stylesheets: [String] {
    assets.keys.filter { $0.hasSuffix(".css") }.sorted().map(renderer.addresses.path(ofFile:))
  }

  /// The URL path of a file.
  package func path(ofFile file: String) -> String { renderer.addresses.path(ofFile: file) }

  /// The bytes of a file of the site, whose path is given from the output folder; nil when the site
  /// has no such file.
  ///
  /// Cost: rendering that file. Where it is neither a paper's page nor a file of the theme, the
  /// kinds of files before its own are listed as well, once.
  package func bytes(of path: String) async throws -> [UInt8]? {
    if let bytes = assets[path] { return bytes }
    let file: OutputFile?
    if let page = PaperPage.file(at: path, of: renderer) {
      file = page
    } else {
      file = try await files.file(at: path)
    }
    guard let file else { return nil }
    var rendering = Rendering()
    try file.render(&rendering)
    return rendering.bytes
  }

  /// Whether the site has a file at a path.
  package func has(_ path: String) async throws -> Bool {
    if assets[path] != nil || PaperPage.file(at: path, of: renderer) != nil { return true }
    return try await files.file(at: path) != nil
  }

  /// The site's files by their paths, kind by kind; a kind is listed when a file is first looked for
  /// in it, so that the first pages of a large site do not wait for a list of all.
  private actor FileIndex {
    private let renderer: SiteRenderer
    private let workers: Int
    private var listed: [[String: OutputFile]] = []
    /// The search index, made when one of its files is first asked for.
    private var search: Task<[String: OutputFile], any Error>?

    init(_ renderer: SiteRenderer, workers: Int) {
      self.renderer = renderer
      self.workers = workers
    }

    func file(at path: String) async throws -> OutputFile? {
      if path.hasPrefix("search/"), path.hasSuffix(".json") {
        return try await searchFiles()[path]
      }
      for (index, kind) in SiteOutputs.all.enumerated() {
        if index == listed.count {
          listed.append(Self.byPath(renderer.makes(kind) ? kind.files(of: renderer) : []))
        }
        if let file = listed[index][path] { return file }
      }
      return nil
    }

    private func searchFiles() async throws -> [String: OutputFile] {
      let making =
        search
        ?? Task { [renderer, workers] in
          Self.byPath(
            SearchFilesOutput.files(of: try await renderer.withSearch(workers: workers))
          )
        }
      search = making
      return try await making.value
    }

    private static func byPath(_ files: [OutputFile]) -> [String: OutputFile] {
      Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

/// Makes nothing but the search index of a project, for measurements.
package struct SearchIndexMaker: Sendable {
  private let renderer: SiteRenderer
  private let workers: Int

  /// Loads and assembles the project at `root`; nil if its theme is broken.
  package init?(root: String, workers: Int) async throws {
    let (content, _) = try await ContentLoader(root: root, workers: workers).load()
    guard let content else { return nil }
    let addresses = Addresses(
      baseURL: content.settings.baseURL,
      defaultLanguage: content.settings.language
    )
    let (theme, _) = ThemeLoader(
      folder: root + "/theme",
      folderName: "theme",
      addresses: addresses,
      languages: content.settings.languages
    ).load()
    let site = Site(assembling: content)
    let links = ContentLinks(
      site: site,
      addresses: addresses,
      hiddenPapers: content.hiddenPapers(on: site)
    )
    let bodies = BodyRenderer(root: root, links: links, strings: theme.strings)
    guard
      let renderer = SiteRenderer.made(
        site: site,
        theme: theme,
        addresses: addresses,
        bodies: bodies
      ).renderer
    else { return nil }
    self.renderer = renderer
    self.workers = workers
  }

  /// The number of papers.
  package var papers: Int { renderer.site.papers.count }

  /// Makes the index.
  package func index() async throws -> SearchFiles {
    let complete = try await renderer.withSearch(workers: workers)
    guard let search = complete.search else {
      preconditionFailure("a renderer with search has an index")
    }
    return search
  }

  /// The files of an index.
  package func files(of index: SearchFiles) -> [OutputFile] {
    index.outputs(of: renderer)
  }
}

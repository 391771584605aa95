/// All that a site consists of. A new kind is a file and a line here.
package enum SiteOutputs {
  static let all: [any OutputKind.Type] = [
    HomePage.self, PapersPage.self, PaperPage.self, CategoriesPage.self, CategoryPage.self,
    TermsPage.self, TermPage.self, RoadmapPage.self, MapPage.self, ResultsPage.self,
    ResultsFile.self, TablePage.self, SearchPage.self, ShelfPage.self, OwnPagePage.self,
    WhatsNewPage.self, NotFoundPage.self, RedirectPage.self, SearchFilesOutput.self,
    CitationFiles.self, Bibliographies.self, PaperData.self, PaperDataSchema.self,
    AtomFeeds.self, JSONFeeds.self, MarkdownPages.self, LLMsFile.self, WebManifest.self,
    Sitemap.self,
    RobotsFile.self, OpenSearchDescription.self, StaticFiles.self,
  ]

  /// The names that `omit` in `site.yml` may list.
  package static let names = Set(all.compactMap { $0.name } + [SimilarPapers.name]).sorted()
}

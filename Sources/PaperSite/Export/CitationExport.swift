/// The references of a collection, or of a part of it, in one format.
package struct CitationExport: Sendable {
  private let site: Site
  private let language: Language
  /// The papers must be in one of these categories, unless there are none.
  package var categories: Set<ContentID> = []
  /// The papers must have one of these tags, unless there are none.
  package var tags: Set<String> = []

  /// - Parameter language: The language of keywords.
  package init(of site: Site, in language: Language) {
    self.site = site
    self.language = language
  }

  /// The references, newest first or by author, as the format has it.
  package func bytes(as format: any CitationFormat.Type) -> [UInt8] {
    let papers = site.papers.lazy.filter { paper in
      (categories.isEmpty || paper.categories.contains { categories.contains($0.value) })
        && (tags.isEmpty || paper.tags.contains { tags.contains($0.value) })
    }
    return format.list(papers.map { Reference(to: $0, in: language, of: site) })
  }
}

package import Diagnostics

/// A paper of the collection: its front matter, and where its body lies.
package struct Paper: Sendable {
  package let id: ContentID
  /// The file it was written in, from the project's root.
  package let path: String

  package var title = ""
  /// Where the title stands.
  package var titlePlace = Place(line: 1, column: 1)
  /// The name people say: *ReAct*.
  package var short: String?
  package var authors: [String] = []
  /// Whether the list of authors ends in “et al.”.
  package var hasMoreAuthors = false
  package var affiliations: [String] = []
  /// The first public appearance, as written.
  package var date: PartialDate?
  package var updated: PartialDate?
  /// When it joined the collection.
  package var added: PartialDate?
  package var venue: String?
  package var categories: [Located<ContentID>] = []
  package var tags: [Located<String>] = []
  package var links: [Located<PaperLink>] = []
  /// The reading priority, 1 to 5.
  package var priority: Int?
  package var buildsOn: [Located<ContentID>] = []
  package var related: [Located<ContentID>] = []
  /// The numbers that the paper reports.
  package var results: [PaperResult] = []
  /// Old paths of this page, such as `/react.html`.
  package var aliases: [Located<String>] = []
  package var status: PaperStatus?
  package var notice: StatusNotice?
  package var isDraft = false

  /// The summary, from `summary` or the body's first paragraph.
  package var summary: MarkdownSnippet?
  /// Whether the summary is the body's first paragraph, which the page then shows only once.
  package var isSummaryInBody = false
  package var body: MarkdownSource?
  package var translations: [Language: PaperTranslation] = [:]

  package init(id: ContentID, path: String) {
    self.id = id
    self.path = path
  }

  /// The date to sort and show by: the one written, else the month of the arXiv id.
  package var effectiveDate: PartialDate? { date ?? arxivMonth }

  private var arxivMonth: PartialDate? {
    guard let id = identifier(.arxiv), !id.contains("/") else { return nil }
    return PartialDate("20\(id.prefix(2))-\(id.dropFirst(2).prefix(2))")
  }

  /// The first link of a kind.
  package func identifier(_ kind: LinkKind) -> String? {
    links.first { $0.value.kind == kind }?.value.value
  }

  /// The place in this paper's file.
  package func position(_ place: Place) -> SourcePosition { place.position(in: path) }
}

/// The texts of a paper in another language; what it lacks is inherited.
package struct PaperTranslation: Sendable {
  package let path: String
  package var title: String?
  package var short: String?
  package var summary: MarkdownSnippet?
  package var isSummaryInBody = false
  package var body: MarkdownSource?

  package init(path: String) {
    self.path = path
  }
}

extension Paper {
  /// The title in a language, and the language it is in.
  package func title(
    in language: Language,
    default original: Language
  ) -> (text: String, language: Language) {
    if let title = translations[language]?.title { return (title, language) }
    return (title, original)
  }

  /// The name people say in a language, or the title.
  package func name(in language: Language, default original: Language) -> String {
    translations[language]?.short ?? short ?? title(in: language, default: original).text
  }

  /// The summary in a language, and the language it is in.
  package func summary(
    in language: Language,
    default original: Language
  ) -> (snippet: MarkdownSnippet, language: Language)? {
    if let summary = translations[language]?.summary { return (summary, language) }
    return summary.map { ($0, original) }
  }

  /// The body in a language, whether its first paragraph is the summary, and the language it is in.
  package func body(
    in language: Language,
    default original: Language
  ) -> (source: MarkdownSource, startsWithSummary: Bool, language: Language)? {
    if let translation = translations[language], let body = translation.body, !body.isEmpty {
      return (body, translation.isSummaryInBody, language)
    }
    return body.map { ($0, isSummaryInBody, original) }
  }
}

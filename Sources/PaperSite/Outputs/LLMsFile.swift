import Diagnostics

/// A guide for language models, `llms.txt` (llmstxt.org), in each language: what the site is, and the
/// addresses of its pages as Markdown.
enum LLMsFile: OutputKind {
  static let name: String? = "llms"

  /// The most papers that are listed one by one; of a larger collection each category shows its
  /// newest.
  private static let shownPapers = 500
  private static let shownOfCategory = 10

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.map { maker in
      let parts = renderer.addresses.languageParts(maker.language) + ["llms.txt"]
      return OutputFile(
        path: parts.joined(separator: "/"),
        origin: SourcePosition(path: "content/site.yml")
      ) { rendering in
        rendering.bytes = text(for: maker, into: &rendering)
      }
    }
  }

  private static func text(for maker: PageMaker, into rendering: inout Rendering) -> [UInt8] {
    let site = maker.site
    var text = MarkdownText()
    text.heading(1, maker.siteView.title)
    if !maker.siteView.description.isEmpty { text.line("> ", text: maker.siteView.description) }
    text.blank()
    if let disclaimer = site.settings.disclaimer[maker.language] {
      text.paragraph(disclaimer)
    }
    text.paragraph(maker.strings.count("description_papers", site.papers.count))
    text.heading(2, maker.strings.text("browse"))
    var routes: [(String, Route)] = [
      (maker.strings.text("title_papers"), .papers(page: 1)),
      (maker.strings.text("title_categories"), .categories),
    ]
    if site.roadmap != nil { routes.append((maker.strings.text("title_roadmap"), .roadmap)) }
    routes += TermKind.allCases.map { (maker.strings.text("title_\($0.section)"), .terms($0)) }
    routes += site.ownPages.map { ($0.texts[maker.language].title, .own($0.id)) }
    for (label, route) in routes { text.item(label, maker.markdownAddress(route)) }
    text.blank()
    let showsAll = site.papers.count <= shownPapers
    var shown: Set<Int> = []
    for (index, category) in site.categories.enumerated() {
      let texts = category.texts[maker.language]
      text.heading(2, texts.title)
      if let description = texts.description { text.paragraph(description) }
      // The first category is a paper's home: each paper stands once.
      let papers = site.papersByCategory[index].filter {
        site.papers[$0].categories.first?.value == category.id && shown.insert($0).inserted
      }
      for paper in papers.prefix(showsAll ? papers.count : shownOfCategory) {
        let paper = site.papers[paper]
        maker.appendListItem(
          of: paper,
          summary: maker.summary(of: paper, into: &rendering).text,
          to: &text
        )
      }
      if !showsAll {
        text.item(
          maker.strings.count("count_papers", site.papersByCategory[index].count),
          maker.markdownAddress(.category(category.id, page: 1))
        )
      }
      text.blank()
    }
    appendData(to: &text, for: maker)
    return text.bytes
  }

  private static func appendData(to text: inout MarkdownText, for maker: PageMaker) {
    let renderer = maker.renderer
    let known: [(kind: any OutputKind.Type, label: String, file: String)] = [
      (PaperData.self, "CSL-JSON", PaperData.file),
      (PaperDataSchema.self, "JSON Schema", PaperDataSchema.file),
      (Bibliographies.self, "BibTeX", "papers.bib"), (Bibliographies.self, "RIS", "papers.ris"),
      (AtomFeeds.self, "Atom", FeedSubject.site.file(AtomFeeds.file, for: maker)),
      (JSONFeeds.self, "JSON Feed", FeedSubject.site.file(JSONFeeds.file, for: maker)),
    ]
    let files = known.filter { renderer.makes($0.kind) }
    guard !files.isEmpty else { return }
    // The format gives this heading a meaning: what may be left out where room is short.
    text.heading(2, "Optional")
    for file in files {
      let path = renderer.addresses.path(ofFile: file.file)
      text.item(file.label, renderer.addresses.absolute(path) ?? path)
    }
  }
}

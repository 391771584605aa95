/// The texts of a paper that are searched, read from its front matter and its files.
struct PaperTexts {
  /// Each field with its texts.
  private(set) var fields: [(field: SearchField, texts: [String])] = []
  /// The summaries in plain text, by the place of the language among the site's; nil where the
  /// paper has none of its own.
  private(set) var summaries: [String?]

  init(of paper: Paper, in site: Site, bodies: BodyRenderer) {
    let languages = site.settings.languages
    summaries = Array(repeating: nil, count: languages.count)
    fields = Self.frontMatter(of: paper, in: site)
    for (place, language) in languages.enumerated() {
      let translation = paper.translations[language]
      let isOriginal = language == site.settings.language
      let summary = isOriginal ? paper.summary : translation?.summary
      let body = isOriginal ? paper.body : translation?.body
      let isInBody =
        isOriginal ? paper.isSummaryInBody : translation?.isSummaryInBody ?? false
      var texts: [String] = []
      if let summary {
        let text = bodies.plainText(of: summary)
        summaries[place] = text
        if !isInBody || body == nil { texts.append(text) }
      }
      if let body { texts.append(bodies.plainText(of: body)) }
      if !texts.isEmpty { fields.append((.text(place), texts)) }
    }
  }

  /// The fields that the front matter holds.
  static func frontMatter(
    of paper: Paper,
    in site: Site
  ) -> [(field: SearchField, texts: [String])] {
    let languages = site.settings.languages
    let translations = languages.compactMap { paper.translations[$0] }
    let tags = paper.tags.flatMap { tag in
      [tag.value] + languages.map { site.label(ofTag: tag.value, in: $0) }
    }
    let categories = paper.categories.flatMap { category in
      languages.compactMap { site.category(category.value)?.texts[$0].title }
    }
    return [
      (.title, unique([paper.title] + translations.compactMap(\.title))),
      (.short, unique([paper.short].compactMap(\.self) + translations.compactMap(\.short))),
      (.authors, paper.authors),
      (.venue, [paper.venue].compactMap(\.self)),
      (.tags, unique(tags + categories)),
    ]
  }

  /// The texts, each once.
  private static func unique(_ texts: [String]) -> [String] {
    guard texts.count > 1 else { return texts }
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

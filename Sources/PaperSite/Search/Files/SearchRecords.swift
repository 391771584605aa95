/// What a hit shows of each paper: `records/`.
struct SearchRecords: Sendable {
  let count: Int
  /// The number of papers in one file.
  let papersInFile: Int
  private let summaries: [[String?]]

  /// Papers in one file of a large collection, and how many are few enough for one file.
  private static let papersInLargeCollection = 4
  private static let few = 64
  private static let mostAuthors = 10

  init(summaries: [[String?]], papers count: Int) {
    self.count = count
    self.summaries = summaries
    self.papersInFile = count > Self.few ? Self.papersInLargeCollection : max(1, count)
  }

  /// The number of files for each language.
  var files: Int { (count + papersInFile - 1) / papersInFile }

  /// The path of a file below the folder of the index, without `.json`.
  static func path(_ number: Int, in language: Language) -> String {
    "records/\(language.tag)/\(number)"
  }

  /// The bytes of a file.
  func bytes(_ number: Int, by maker: PageMaker) -> [UInt8] {
    let papers = number * papersInFile..<min((number + 1) * papersInFile, count)
    return JSONValue.array(papers.map { record($0, by: maker) }).bytes()
  }

  private func record(_ number: Int, by maker: PageMaker) -> JSONValue {
    let paper = maker.site.papers[number]
    let title = paper.title(in: maker.language, default: maker.original)
    let titles =
      ([paper.title] + paper.translations.sorted { $0.key < $1.key }.compactMap(\.value.title))
      .filter { $0 != title.text }
    let name = paper.name(in: maker.language, default: maker.original)
    let authors = paper.authors.prefix(Self.mostAuthors)
    let text = summary(of: number, by: maker)
    let foreign = { (language: Language) -> JSONValue in
      maker.foreign(language).map(JSONValue.text) ?? .absent
    }
    let category = paper.categories.lazy.compactMap { maker.site.category($0.value) }.first
    let texts = { (texts: [String]) -> JSONValue in
      texts.isEmpty ? .absent : .array(texts.map(JSONValue.text))
    }
    return .object([
      ("url", .text(maker.path(.paper(paper.id)))),
      ("title", .text(title.text)),
      ("language", foreign(title.language)),
      ("titles", texts(titles)),
      ("short", name == title.text ? .absent : .text(name)),
      ("authors", texts(Array(authors))),
      ("more", paper.hasMoreAuthors || paper.authors.count > authors.count ? .flag(true) : .absent),
      ("year", paper.effectiveDate.map { .number($0.year) } ?? .absent),
      ("venue", paper.venue.map(JSONValue.text) ?? .absent),
      (
        "category",
        category.map { texts([$0.id.text, $0.texts[maker.language].title]) } ?? .absent
      ),
      ("priority", paper.priority.map(JSONValue.number) ?? .absent),
      ("status", maker.status(of: paper).map { texts([$0.kind, $0.label]) } ?? .absent),
      ("text", text.map { .text($0.text) } ?? .absent),
      ("textLanguage", text.map { foreign($0.language) } ?? .absent),
    ])
  }

  private func summary(of paper: Int, by maker: PageMaker) -> (text: String, language: Language)? {
    let languages = maker.site.settings.languages
    for language in [maker.language, maker.original] {
      if let place = languages.firstIndex(of: language), let text = summaries[place][paper] {
        return (text, language)
      }
    }
    return nil
  }
}

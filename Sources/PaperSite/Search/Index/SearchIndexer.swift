/// Reads all papers and collects what is searched of them.
struct SearchIndexer {
  private let site: Site
  private let bodies: BodyRenderer
  private let workers: Int
  private let folding: SearchFolding
  private let pinyin: Pinyin

  /// Papers that one task reads at once, and runs whose results are held at once.
  private static let papersInRun = 1024
  private static let runsAtOnce = 4
  /// Averages are taken of so many papers: more would not change the order of hits.
  private static let sampleSize = 512

  init(site: Site, bodies: BodyRenderer, workers: Int) {
    precondition(site.papers.count <= Posting.mostPapers, "an index holds two million papers")
    self.site = site
    self.bodies = bodies
    self.workers = workers
    let characters = Self.unspacedCharacters(of: site)
    let folding = SearchFolding(
      traditional: site.isUnspaced ? .all : TraditionalCharacters(pairs: [])
    )
    self.folding = folding
    self.pinyin = Pinyin(
      of: characters.map { folding.traditional[$0] ?? $0 }
    )
  }

  /// What the papers hold.
  func collected() async throws -> CollectedPapers {
    let averages = try await averages()
    let run = max(1, min(Self.papersInRun, site.papers.count / (workers * 4)))
    let runs = stride(from: 0, to: site.papers.count, by: run).map {
      $0..<min($0 + run, site.papers.count)
    }
    var collected = CollectedPapers(
      languages: site.settings.languages.count,
      syllables: pinyin.allSyllables
    )
    for first in stride(from: 0, to: runs.count, by: Self.runsAtOnce) {
      let part = runs[first..<min(first + Self.runsAtOnce, runs.count)]
      let found = try await Array(part).concurrentMap(workers: workers) { papers in
        read(papers, averages: averages)
      }
      for (collector, summaries) in found { collected.add(collector, summaries: summaries) }
    }
    return collected
  }

  private func averages() async throws -> FieldLengths {
    let languages = site.settings.languages.count
    let step = max(1, site.papers.count / Self.sampleSize)
    let sample = Array(stride(from: 0, to: site.papers.count, by: step))
    let measured = try await sample.concurrentMap(workers: workers) { paper in
      var collector = TermCollector(
        languages: languages,
        averages: nil,
        folding: folding,
        pinyin: pinyin
      )
      for (field, texts) in PaperTexts(of: site.papers[paper], in: site, bodies: bodies).fields {
        collector.add(texts.map { Array($0.utf8) }, as: field)
      }
      return collector.lengths
    }
    return measured.reduce(into: FieldLengths(languages: languages)) { $0.add($1) }
  }

  private func read(
    _ papers: Range<Int>,
    averages: FieldLengths
  ) -> (TermCollector, [[String?]]) {
    var collector = TermCollector(
      languages: site.settings.languages.count,
      averages: averages,
      folding: folding,
      pinyin: pinyin
    )
    var summaries: [[String?]] = []
    for number in papers {
      let texts = PaperTexts(of: site.papers[number], in: site, bodies: bodies)
      collector.begin(number)
      for (field, texts) in texts.fields {
        collector.add(texts.map { Array($0.utf8) }, as: field)
      }
      for case let summary? in texts.summaries { collector.mark(Array(summary.utf8)) }
      collector.end()
      summaries.append(texts.summaries)
    }
    return (collector, summaries)
  }

  /// The Han characters that have a reading to be found by: those of front matter.
  private static func unspacedCharacters(of site: Site) -> Set<Unicode.Scalar> {
    var characters: Set<Unicode.Scalar> = []
    func add(_ text: String) {
      guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return }
      characters.formUnion(text.unicodeScalars.filter(\.isHan))
    }
    for paper in site.papers {
      add(paper.title)
      if let short = paper.short { add(short) }
      for author in paper.authors { add(author) }
      for translation in paper.translations.values {
        if let title = translation.title { add(title) }
        if let short = translation.short { add(short) }
      }
    }
    for language in site.settings.languages {
      for category in site.categories { add(category.texts[language].title) }
      for tag in site.terms[.tag] ?? [] { add(site.label(of: tag, in: language)) }
    }
    for tag in site.terms[.tag] ?? [] { add(tag.name) }
    return characters
  }
}

extension Site {
  /// Whether the site has texts in scripts written without spaces: judged by its languages and
  /// front matter.
  fileprivate var isUnspaced: Bool {
    let han = ["zh", "ja", "yue", "wuu", "nan", "hak", "lzh"]
    if settings.languages.contains(where: { language in
      han.contains(String(language.tag.prefix { $0 != "-" }))
    }) {
      return true
    }
    return papers.contains { paper in
      paper.title.utf8.contains { $0 >= 0xE3 }
        || (paper.summary?.text.utf8.contains { $0 >= 0xE3 } ?? false)
    }
  }
}

/// What was read of all papers: their terms, and their summaries for the hits.
struct CollectedPapers: Sendable {
  private(set) var terms = SearchTerms()
  /// The summaries shortened to what a hit shows, by language and paper.
  private(set) var summaries: [[String?]]
  /// The pinyin syllables that keys are made of.
  let syllables: [String]

  init(languages: Int, syllables: [String]) {
    self.summaries = Array(repeating: [], count: languages)
    self.syllables = syllables
  }

  /// Takes over the papers that follow those before.
  mutating func add(_ collector: TermCollector, summaries: [[String?]]) {
    terms.add(collector)
    for paper in summaries {
      for (place, summary) in paper.enumerated() {
        self.summaries[place].append(summary.map(Self.shortened))
      }
    }
  }

  mutating func add(filter key: String, papers: [Int]) {
    terms.add(filter: key, papers: papers)
  }

  private static let longest = 300

  /// The beginning of a text, cut at a word.
  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > longest else { return text }
    let end = scalars.index(scalars.startIndex, offsetBy: longest - 1)
    let space = scalars[..<end].lastIndex { $0.properties.isWhitespace }
    let cut =
      space.flatMap { scalars.distance(from: $0, to: end) < 24 ? $0 : nil } ?? end
    return String(scalars[..<cut]) + "…"
  }
}

extension SimilarPapers {
  /// What two papers have in common, the rarest first.
  struct Reason: Sendable {
    let tags: [String]
    let words: [String]
  }

  private static let shownTags = 3
  private static let shownWords = 3

  /// Why a paper counts as similar to another, in the words of one language.
  func reason(_ paper: Paper, _ other: Paper, in language: Language, default original: Language)
    -> Reason
  {
    let others = Set(other.tags.map(\.value))
    let tags = paper.tags.map(\.value).filter(others.contains)
      .sorted { (count(ofTag: $0), $0) < (count(ofTag: $1), $1) }
    let texts = [paper, other].map { Self.text(of: $0, language, original) }
    return Reason(
      tags: Array(tags.prefix(Self.shownTags)),
      words: Array(
        (sharedWords(texts[0], texts[1]) + Self.sharedPhrases(texts[0], texts[1]))
          .prefix(Self.shownWords)
      )
    )
  }

  private static func text(
    of paper: Paper,
    _ language: Language,
    _ original: Language
  ) -> String {
    let summary = paper.summary(in: language, default: original)?.snippet.text ?? ""
    return paper.title(in: language, default: original).text + "\n" + summary
  }

  /// Words in other scripts than Han that stand in both texts and not in most papers.
  private func sharedWords(_ text: String, _ other: String) -> [String] {
    var found: [[UInt8]: String] = [:]
    TextWords.forEach(in: text) { word, written in
      guard word.first.map({ $0 < 0xE0 }) == true, found[word] == nil else { return }
      found[word] = String(decoding: written, as: UTF8.self)
    }
    var shared: Set<[UInt8]> = []
    TextWords.forEach(in: other) { word, _ in if found[word] != nil { shared.insert(word) } }
    return shared.filter { isTelling($0) }
      .sorted { (count(of: $0), found[$0] ?? "") < (count(of: $1), found[$1] ?? "") }
      .compactMap { found[$0] }
  }

  /// The longest runs of Han characters that stand in both texts: shorter ones are rarely
  /// words of their own.
  private static func sharedPhrases(_ text: String, _ other: String) -> [String] {
    let shortest = 4
    let first = Array(text.unicodeScalars)
    let second = Array(other.unicodeScalars)
    guard first.contains(where: \.properties.isIdeographic) else { return [] }
    // The length of the run that ends at a place of each text, row by row.
    var row = [Int](repeating: 0, count: second.count + 1)
    var phrases: [String] = []
    for (place, scalar) in first.enumerated() {
      var next = [Int](repeating: 0, count: second.count + 1)
      if scalar.properties.isIdeographic, !isParticle(scalar) {
        for (otherPlace, otherScalar) in second.enumerated() where otherScalar == scalar {
          next[otherPlace + 1] = row[otherPlace] + 1
        }
      }
      let longest = row.max() ?? 0
      if longest >= shortest, (next.max() ?? 0) <= longest {
        var phrase = String.UnicodeScalarView()
        phrase.append(contentsOf: first[(place - longest)..<place])
        phrases.append(String(phrase))
      }
      row = next
    }
    var seen: Set<String> = []
    return phrases.filter { seen.insert($0).inserted }
      .filter { phrase in !phrases.contains { $0 != phrase && $0.contains(phrase) } }
      .sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// A character that joins words rather than being part of one.
  private static func isParticle(_ scalar: Unicode.Scalar) -> Bool {
    "的了是在和与或及而也不都就把被对为由从到其这那各每个一两三种之者先于让经所有可能会要并用以给向比更".unicodeScalars.contains(scalar)
  }

  private func isTelling(_ word: [UInt8]) -> Bool {
    Int(count(of: word)) * 4 <= max(8, paperCount)
  }
}

private import Foundation

/// The papers that are most like each paper of a collection, by the tags and the words of titles and
/// summaries in all languages: the cosine of their vectors, with rare ones counting more
/// (Salton and Buckley 1988, “Term-weighting approaches in automatic text retrieval”).
struct SimilarPapers: Equatable, Sendable {
  /// The name by which `omit` in `site.yml` leaves them out.
  static let name = "similar"

  /// Up to five indices for each paper, the most similar first.
  private let nearest: [[Int32]]
  /// In how many papers each word or tag stands.
  private let counts: [UInt64: Int32]
  let paperCount: Int

  private static let shown = 5
  /// The heaviest terms of a paper alone are compared.
  private static let mostTerms = 24
  /// So many papers alone are looked at for one term, those in which it weighs most. This bounds the
  /// whole to papers times terms times this, whatever a term's number of papers.
  private static let mostPapers = 160
  private static let tagWeight = 3.0
  private static let titleWeight = 2.0

  /// Finds them. Cost: linear in papers; see the two limits.
  static func found(in site: Site, workers: Int) async throws -> SimilarPapers {
    let original = site.settings.language
    let raw = try await site.papers.concurrentMap(workers: workers) { paper in
      weights(of: paper, original: original)
    }
    var counts: [UInt64: Int32] = [:]
    for terms in raw { for term in terms { counts[term.key, default: 0] += 1 } }
    let total = site.papers.count
    let vectors = raw.map { vector($0, counts: counts, total: total) }
    return SimilarPapers(
      nearest: nearest(vectors),
      counts: counts.filter { $0.value > 1 },
      paperCount: total
    )
  }

  /// In how many papers a word stands.
  func count(of word: [UInt8]) -> Int32 { counts[Self.key(word)] ?? .max }

  /// How many papers have a tag.
  func count(ofTag tag: String) -> Int32 { counts[Self.key("#" + tag)] ?? .max }

  /// The papers like the one with an index.
  func similar(to index: Int) -> [Int] {
    nearest.indices.contains(index) ? nearest[index].map(Int.init) : []
  }

  private struct Term: Sendable {
    let key: UInt64
    var weight: Double
  }

  private static func weights(of paper: Paper, original: Language) -> [Term] {
    var weights: [UInt64: Double] = [:]
    for tag in paper.tags { weights[key("#" + tag.value)] = tagWeight }
    for language in [original] + paper.translations.keys.sorted(by: { $0.tag < $1.tag }) {
      let own = language == original ? nil : paper.translations[language]
      let title = language == original ? paper.title : own?.title
      let summary = language == original ? paper.summary : own?.summary
      if let title {
        TextWords.forEach(in: title) { word, _ in weights[key(word), default: 0] += titleWeight }
      }
      if let summary {
        TextWords.forEach(in: summary.text) { word, _ in weights[key(word), default: 0] += 1 }
      }
    }
    return weights.map { Term(key: $0.key, weight: 1 + log($0.value)) }
      .sorted { $0.key < $1.key }
  }

  /// The heaviest terms, rarer ones heavier, as a vector of length 1.
  private static func vector(_ terms: [Term], counts: [UInt64: Int32], total: Int) -> [Term] {
    let weighed = terms.compactMap { term -> Term? in
      let count = counts[term.key] ?? 0
      guard count > 1 else { return nil }
      return Term(key: term.key, weight: term.weight * rarity(count, of: total))
    }
    let heaviest = weighed.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(mostTerms)
    let length = heaviest.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    return heaviest.map { Term(key: $0.key, weight: $0.weight / length) }
  }

  private static func rarity(_ count: Int32, of total: Int) -> Double {
    log(1 + Double(total) / Double(count))
  }

  private static func nearest(_ vectors: [[Term]]) -> [[Int32]] {
    var lists: [UInt64: [(paper: Int32, weight: Double)]] = [:]
    for (paper, terms) in vectors.enumerated() {
      for term in terms { lists[term.key, default: []].append((Int32(paper), term.weight)) }
    }
    for (key, list) in lists where list.count > mostPapers {
      lists[key] = Array(
        list.sorted { ($1.weight, $0.paper) < ($0.weight, $1.paper) }.prefix(mostPapers)
      )
    }
    var scores = [Double](repeating: 0, count: vectors.count)
    return vectors.enumerated().map { paper, terms in
      var touched: [Int32] = []
      for term in terms {
        for entry in lists[term.key] ?? [] where Int(entry.paper) != paper {
          if scores[Int(entry.paper)] == 0 { touched.append(entry.paper) }
          scores[Int(entry.paper)] += entry.weight * term.weight
        }
      }
      var best: [(score: Double, paper: Int32)] = []
      for other in touched {
        let score = scores[Int(other)]
        scores[Int(other)] = 0
        let place = best.firstIndex { (score, $0.paper) > ($0.score, other) } ?? best.count
        guard place < shown else { continue }
        best.insert((score, other), at: place)
        if best.count > shown { best.removeLast() }
      }
      return best.map(\.paper)
    }
  }

  private static func key(_ text: String) -> UInt64 { key(Array(text.utf8)) }

  /// FNV-1a, the same in every run.
  private static func key(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}

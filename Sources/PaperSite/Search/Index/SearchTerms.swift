/// The terms of a whole collection with the papers that have them.
struct SearchTerms: Sendable {
  /// One word that a term stands for.
  struct Word: Sendable {
    let text: [UInt8]
    /// The number of papers that have it.
    let count: Int
    /// Whether it stands in a title or another short field.
    let isShort: Bool
  }

  private(set) var keys = ByteTable()
  /// By the number of the key; papers rise.
  private(set) var postings: [[Posting]] = []
  private var words = ByteTable()
  private var wordTerms: [Int] = []
  private var wordCounts: [Int] = []
  private var isShortWord: [Bool] = []

  /// Takes over what was collected from the papers that follow those before.
  mutating func add(_ collector: TermCollector) {
    let terms = keys.numbers(of: collector.terms)
    growPostings()
    for (term, posting) in collector.postings { postings[terms[term]].append(posting) }
    for (index, word) in words.numbers(of: collector.words).enumerated() {
      if word == wordTerms.count {
        wordTerms.append(terms[collector.wordTerms[index]])
        wordCounts.append(0)
        isShortWord.append(false)
      }
      wordCounts[word] += collector.wordCounts[index]
      if collector.isShortWord[index] { isShortWord[word] = true }
    }
  }

  /// Adds a key for papers by which hits are filtered.
  mutating func add(filter key: String, papers: some Sequence<Int>) {
    let number = keys.number(of: Array(key.utf8))
    growPostings()
    postings[number] = papers.map { Posting(paper: $0, impact: 1, marks: []) }
  }

  private mutating func growPostings() {
    while postings.count < keys.count { postings.append([]) }
  }

  /// The words of each term, by the number of its key, most frequent first.
  func wordsByTerm() -> [[Word]] {
    var result = [[Word]](repeating: [], count: keys.count)
    for number in 0..<words.count {
      result[wordTerms[number]].append(
        Word(
          text: Array(words[number]),
          count: wordCounts[number],
          isShort: isShortWord[number]
        )
      )
    }
    for index in result.indices where result[index].count > 1 {
      result[index].sort { left, right in
        left.count == right.count
          ? left.text.lexicographicallyPrecedes(right.text) : left.count > right.count
      }
    }
    return result
  }
}

extension SearchTerms {
  /// The number of all postings.
  var postingCount: Int { postings.reduce(0) { $0 + $1.count } }

  /// The numbers of all keys that a paper has, sorted as JavaScript compares them.
  var order: [Int] {
    let sorted = (0..<keys.count).filter { !postings[$0].isEmpty }
      .map { (prefix: UTF16Order.prefix(of: keys[$0]), number: $0) }
      .sorted { left, right in
        left.prefix == right.prefix
          ? UTF16Order.precedes(keys[left.number], keys[right.number]) : left.prefix < right.prefix
      }
    return sorted.map(\.number)
  }
}

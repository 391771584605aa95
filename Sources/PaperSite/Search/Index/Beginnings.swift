/// What many keys begin with, so that a word of two letters that is still being typed finds papers
/// without all these keys being read.
struct Beginnings {
  /// A beginning shared by many keys.
  struct Entry {
    /// The beginning, followed by `*`.
    let key: [UInt8]
    let best: [Posting]
    /// The number of papers that have a word with this beginning.
    let count: Int
    /// The keys that most papers have.
    let completions: [Int]
  }

  private(set) var entries: [Entry] = []

  private let terms: SearchTerms
  private var impacts: [UInt8]
  private var marks: [FieldMarks]

  /// So many keys can be read at once; more get an entry.
  private static let fewKeys = 64
  private static let mostPapers = 256
  private static let mostCompletions = 8

  /// The beginnings of words among the keys in `order`, sorted.
  init(of order: [Int], in terms: SearchTerms, papers: Int) {
    self.terms = terms
    self.impacts = Array(repeating: 0, count: papers)
    self.marks = Array(repeating: [], count: papers)
    let words = order.filter { Self.isWord(terms.keys[$0]) }
    guard words.count > Self.fewKeys else { return }
    for length in 1...4 {
      var current: ArraySlice<UInt8> = []
      var members: [Int] = []
      for number in words {
        guard let beginning = Self.beginning(of: terms.keys[number], length) else { continue }
        if beginning != current {
          add(current, members)
          current = beginning
          members.removeAll(keepingCapacity: true)
        }
        members.append(number)
      }
      add(current, members)
    }
    entries.sort { UTF16Order.precedes($0.key[...], $1.key[...]) }
  }

  private mutating func add(_ beginning: ArraySlice<UInt8>, _ members: [Int]) {
    guard members.count > Self.fewKeys else { return }
    var papers: [Int] = []
    for number in members {
      for posting in terms.postings[number] {
        let paper = posting.paper
        if impacts[paper] == 0 { papers.append(paper) }
        let begins = posting.marks.contains(.beginning)
        impacts[paper] = max(impacts[paper], UInt8(begins ? Posting.highest : posting.impact))
        marks[paper].formUnion(posting.marks)
      }
    }
    papers.sort()
    let postings = papers.map { paper in
      Posting(paper: paper, impact: Int(impacts[paper]), marks: marks[paper])
    }
    for paper in papers {
      impacts[paper] = 0
      marks[paper] = []
    }
    let completions = members.sorted { left, right in
      let (first, second) = (terms.postings[left].count, terms.postings[right].count)
      return first == second
        ? UTF16Order.precedes(terms.keys[left], terms.keys[right]) : first > second
    }
    entries.append(
      Entry(
        key: Array(beginning) + [UInt8(ascii: "*")],
        best: postings.split(atMost: Self.mostPapers).best,
        count: papers.count,
        completions: Array(completions.prefix(Self.mostCompletions))
      )
    )
  }

  /// Stop words, filters and pinyin are no words here.
  private static func isWord(_ key: ArraySlice<UInt8>) -> Bool {
    key.first != UInt8(ascii: "~") && !key.contains(UInt8(ascii: ":"))
      && (key.count > SearchTerm.longestStopTerm || !SearchTerm.stopTerms.contains(Array(key)))
  }

  /// The first characters: one of Han or kana, two to four of others.
  private static func beginning(of key: ArraySlice<UInt8>, _ length: Int) -> ArraySlice<UInt8>? {
    let isUnspaced =
      key[key.startIndex] >= 0xE3
      && UTF8Decoding.scalar(in: Array(key.prefix(4)), at: 0).0.isUnspaced
    guard isUnspaced == (length == 1) else { return nil }
    var count = 0
    for index in key.indices where key[index] & 0xC0 != 0x80 {
      if count == length { return key[..<index] }
      count += 1
    }
    return count == length ? key : nil
  }
}

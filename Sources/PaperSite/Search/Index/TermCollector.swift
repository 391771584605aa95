/// Takes in the texts of papers, one after another, and collects their terms.
struct TermCollector: Sendable {
  /// Terms as they stand in the index.
  private(set) var terms = ByteTable()
  /// Folded words.
  private(set) var words = ByteTable()
  /// The term of each word.
  private(set) var wordTerms: [Int] = []
  /// The number of papers that have each word.
  private(set) var wordCounts: [Int] = []
  /// Whether each word stands in a title or another short field.
  private(set) var isShortWord: [Bool] = []
  /// Terms and postings, paper by paper.
  private(set) var postings: [(term: Int, posting: Posting)] = []
  private(set) var lengths: FieldLengths
  var folding: SearchFolding

  private let averages: FieldLengths?
  private let pinyin: Pinyin
  private var tokens = SearchTokens()
  private var folded: [UInt8] = []
  private var scratch: [UInt8] = []

  /// What is known of a term in the paper at hand.
  private struct State {
    var frequency = 0.0
    var marks: FieldMarks = []
    var isTouched = false
  }

  private var touched: [Int] = []
  private var states: [State] = []
  private var lastPaper: [Int] = []
  private var paper = -1

  // Of the field at hand.
  private var fieldTerms: [(term: Int, share: Double)] = []
  private var fieldLength = 0

  /// A collector; without `averages` it only measures the lengths of fields.
  init(
    languages: Int,
    averages: FieldLengths?,
    folding: SearchFolding,
    pinyin: Pinyin
  ) {
    self.lengths = FieldLengths(languages: languages)
    self.averages = averages
    self.folding = folding
    self.pinyin = pinyin
  }

  /// Begins the paper with this number.
  mutating func begin(_ paper: Int) {
    self.paper = paper
  }

  /// Adds one field, which may consist of several texts.
  mutating func add(_ texts: [[UInt8]], as field: SearchField) {
    fieldTerms.removeAll(keepingCapacity: true)
    fieldLength = 0
    for text in texts { take(text, of: field) }
    lengths.add(fieldLength, of: field)
    guard let averages, !fieldTerms.isEmpty else { return }
    let share = field.lengthShare
    let norm = 1 - share + share * Double(fieldLength) / averages.average(of: field)
    // A field of extras alone, such as a lone mark, has no length.
    let weight = field.weight / max(norm, 0.1)
    for (term, share) in fieldTerms {
      touch(term, adding: weight * share, field.mark)
    }
  }

  /// Marks the terms of a summary, which stands in a field that was added.
  mutating func mark(_ summary: [UInt8]) {
    guard averages != nil else { return }
    folding.fold(summary, into: &folded)
    tokens.scan(folded)
    for index in tokens.tokens.indices {
      let term = term(of: tokens.tokens[index], isShort: false)
      if states[term].isTouched { states[term].marks.insert(.summary) }
    }
  }

  /// Ends the paper that was begun.
  mutating func end() {
    for term in touched {
      postings.append(
        (
          term,
          Posting(
            paper: paper,
            impact: Posting.impact(of: states[term].frequency),
            marks: states[term].marks
          )
        )
      )
      states[term] = State()
    }
    touched.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ text: [UInt8], of field: SearchField) {
    folding.fold(text, into: &folded)
    tokens.scan(folded, singles: field.isShort)
    for index in tokens.tokens.indices {
      let token = tokens.tokens[index]
      if token.kind == .word || token.kind == .unspaced { fieldLength += 1 }
      guard averages != nil else { continue }
      let term = term(of: token, isShort: field.isShort)
      fieldTerms.append((term, token.kind == .single ? 0.5 : 1))
      if index == 0, field == .title || field == .short {
        touch(term, adding: 0, .beginning)
      }
    }
    guard averages != nil, field.isShort, field != .venue, !pinyin.isEmpty else { return }
    for key in pinyin.keys(of: folded, isName: field == .authors) {
      let term = terms.number(of: key)
      growTerms()
      fieldTerms.append((term, 0.5))
    }
  }

  private mutating func term(of token: SearchToken, isShort: Bool) -> Int {
    let range = token.start..<token.end
    guard token.kind == .word || token.kind == .extra else {
      let term = terms.number(of: range, in: tokens.bytes)
      growTerms()
      return term
    }
    let word = words.number(of: range, in: tokens.bytes)
    if word == wordTerms.count {
      scratch.removeAll(keepingCapacity: true)
      scratch.append(contentsOf: tokens.bytes[range])
      wordTerms.append(terms.number(of: SearchTerm.term(of: scratch)))
      growTerms()
      wordCounts.append(0)
      isShortWord.append(false)
      lastPaper.append(-1)
    }
    if lastPaper[word] != paper {
      lastPaper[word] = paper
      wordCounts[word] += 1
    }
    if isShort { isShortWord[word] = true }
    return wordTerms[word]
  }

  private mutating func growTerms() {
    if states.count < terms.count { states.append(State()) }
  }

  private mutating func touch(_ term: Int, adding frequency: Double, _ marks: FieldMarks) {
    states[term].frequency += frequency
    states[term].marks.formUnion(marks)
    if !states[term].isTouched {
      states[term].isTouched = true
      touched.append(term)
    }
  }
}

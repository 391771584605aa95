/// A part of a paper that is searched, and how much a word there counts.
enum SearchField: Hashable, Sendable {
  case title, short, authors, venue, tags
  /// Summary and body in the site's language with this place in its list.
  case text(Int)

  /// How much a word counts (*w*), and how much that depends on the field's length (*b*).
  var weight: Double {
    switch self {
    case .title: 3
    case .short, .authors, .tags: 2
    case .venue, .text: 1
    }
  }

  var lengthShare: Double {
    switch self {
    case .title, .short, .authors, .tags: 0.5
    case .venue: 0.3
    case .text: 0.75
    }
  }

  /// Whether the field is short: its single characters are searched as well, and it helps with
  /// typing mistakes and in pinyin.
  var isShort: Bool {
    switch self {
    case .text: false
    default: true
    }
  }

  /// What a posting says of where its term stands.
  var mark: FieldMarks {
    switch self {
    case .title, .short: .title
    case .authors: .authors
    case .venue: .venue
    case .tags: .tags
    case .text: []
    }
  }

  /// The place in a list of all fields.
  var number: Int {
    switch self {
    case .title: 0
    case .short: 1
    case .authors: 2
    case .venue: 3
    case .tags: 4
    case .text(let language): 5 + language
    }
  }
}

/// Where a term stands in a paper; the first five are written into the index.
struct FieldMarks: OptionSet, Sendable {
  let rawValue: UInt8

  static let title = FieldMarks(rawValue: 1)
  static let authors = FieldMarks(rawValue: 2)
  static let venue = FieldMarks(rawValue: 4)
  static let tags = FieldMarks(rawValue: 8)
  static let summary = FieldMarks(rawValue: 16)
  /// At the beginning of a title or short name.
  static let beginning = FieldMarks(rawValue: 32)
}

/// The lengths of fields in words, to take the average of.
struct FieldLengths: Sendable {
  private var sums: [Double]
  private var counts: [Double]

  init(languages: Int) {
    sums = Array(repeating: 0, count: 5 + languages)
    counts = sums
  }

  mutating func add(_ length: Int, of field: SearchField) {
    guard length > 0 else { return }
    sums[field.number] += Double(length)
    counts[field.number] += 1
  }

  mutating func add(_ other: FieldLengths) {
    for index in sums.indices {
      sums[index] += other.sums[index]
      counts[index] += other.counts[index]
    }
  }

  /// The average over the papers that have the field.
  func average(of field: SearchField) -> Double {
    let count = counts[field.number]
    return count == 0 ? 1 : sums[field.number] / count
  }
}

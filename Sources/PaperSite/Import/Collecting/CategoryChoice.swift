/// Which of the headings above an entry is its category, and which are tags.
///
/// The topmost heading is the category. Where one topmost heading holds all others that have
/// headings of their own, it is only a lid, and the next level counts.
struct CategoryChoice {
  private let lids: Set<ReadingList.Heading>

  init(paths: [[ReadingList.Heading]]) {
    var lids: Set<ReadingList.Heading> = []
    var paths = paths
    for _ in 0..<4 {
      let divided = Set(paths.filter { $0.count > 1 }.map { $0[0] })
      guard divided.count == 1, let lid = divided.first else { break }
      let below = Set(paths.filter { $0.count > 1 }.map { $0[1] })
      let others = Set(paths.compactMap(\.first)).subtracting([lid])
      // A section with papers of its own, or beside others of its kind, is a category.
      let hasOwn = paths.contains { $0.count == 1 && $0[0] == lid }
      guard below.count >= 2, !hasOwn, others.isEmpty,
        below.allSatisfy(\.isSection) || below.count >= 3 && !below.contains(where: \.isSection)
      else { break }
      lids.insert(lid)
      paths = paths.map { $0.first == lid && $0.count > 1 ? Array($0.dropFirst()) : $0 }
    }
    self.lids = lids
  }

  /// The category and the tags for an entry under these headings.
  func choice(for path: [ReadingList.Heading]) -> (category: ReadingList.Heading?, tags: [String]) {
    var rest = path[...]
    while let first = rest.first, lids.contains(first), rest.count > 1 { rest.removeFirst() }
    // A year is no subject, unless there is nothing else.
    let subjects = rest.filter { !$0.isPeriod }
    guard let category = subjects.first ?? rest.first else { return (nil, []) }
    let tags = subjects.dropFirst().filter { $0.text != category.text }
      .map(\.text).filter { $0.count <= 60 && HeadingFacts.isSubject($0) }
    return (category, tags)
  }
}

extension HeadingFacts {
  /// Whether a heading names a subject rather than a time or a remark in brackets.
  static func isSubject(_ text: String) -> Bool {
    text.contains(where: \.isLetter) && !(EntryFacts(text).map { $0.authors == nil } ?? false)
  }
}

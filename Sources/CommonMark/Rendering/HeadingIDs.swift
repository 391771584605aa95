/// Gives each heading an id that no other element of the text has.
///
/// An id of a footnote holds a colon, which no heading's id does.
struct HeadingIDs {
  private let prefix: String
  private var taken: Set<String> = []
  /// The last number tried for a repeated text, so that many of one text take linear time.
  private var lastNumbers: [String: Int] = [:]

  init(prefix: String) {
    self.prefix = prefix
  }

  /// A new id for a heading's slug; an empty one becomes `section`, a repeated one gets a number.
  mutating func id(for slug: String) -> String {
    // An id holds no white space (HTML, section 3.2.6), and a colon would make it a footnote's.
    let isSafe = slug.utf8.allSatisfy { !$0.isSpace && $0 != UInt8(ascii: ":") }
    let base = slug.isEmpty || !isSafe ? "section" : slug
    if taken.insert(base).inserted { return prefix + base }
    var number = lastNumbers[base] ?? 1
    while true {
      number += 1
      let candidate = "\(base)-\(number)"
      if taken.insert(candidate).inserted {
        lastNumbers[base] = number
        return prefix + candidate
      }
    }
  }
}

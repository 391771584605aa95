/// The postings of one key as three texts: gaps between papers, impacts, marks.
struct PostingColumns {
  private(set) var gaps: [UInt8] = []
  private(set) var impacts: [UInt8] = []
  private(set) var marks: [UInt8] = []

  init(_ postings: some Collection<Posting>) {
    gaps.reserveCapacity(postings.count * 2)
    impacts.reserveCapacity(postings.count)
    marks.reserveCapacity(postings.count)
    var previous = -1
    for posting in postings {
      DigitText.append(posting.paper - previous - 1, to: &gaps)
      previous = posting.paper
      impacts.append(DigitText.digit(posting.impact))
      marks.append(DigitText.digit(Int(posting.marks.rawValue & 31)))
    }
    Self.dropRepeats(&impacts)
    Self.dropRepeats(&marks)
  }

  /// The number of bytes of all three.
  var size: Int { gaps.count + impacts.count + marks.count }

  /// A text goes on with its last digit, so the repeats at its end need not stand there.
  private static func dropRepeats(_ text: inout [UInt8]) {
    while text.count > 1, text[text.count - 1] == text[text.count - 2] { text.removeLast() }
  }
}

extension [Posting] {
  /// The postings with the highest impacts, of equals those of newer papers, and the others; both
  /// by paper.
  func split(atMost limit: Int) -> (best: [Posting], rest: [Posting]) {
    guard count > limit else { return (self, []) }
    var counts = [Int](repeating: 0, count: Posting.highest + 1)
    for posting in self { counts[posting.impact] += 1 }
    var lowest = Posting.highest
    var places = limit
    while counts[lowest] <= places {
      places -= counts[lowest]
      lowest -= 1
    }
    var best: [Posting] = []
    var rest: [Posting] = []
    best.reserveCapacity(limit)
    rest.reserveCapacity(count - limit)
    for posting in self {
      if posting.impact > lowest {
        best.append(posting)
      } else if posting.impact == lowest, places > 0 {
        places -= 1
        best.append(posting)
      } else {
        rest.append(posting)
      }
    }
    return (best, rest)
  }
}

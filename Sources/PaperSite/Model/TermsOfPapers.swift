/// The terms of one kind that each paper has, as numbers: indices into the site's terms.
package struct TermsOfPapers: Sendable {
  /// Where each paper's terms begin in `numbers`, and where the last one's end.
  private var starts: [Int32] = [0]
  private var numbers: [Int32] = []

  /// Puts together what the terms say of their papers, in a counting pass.
  init(_ terms: [Term], paperCount: Int) {
    var starts = [Int32](repeating: 0, count: paperCount + 1)
    for term in terms { for paper in term.papers { starts[paper + 1] += 1 } }
    for paper in 0..<paperCount { starts[paper + 1] += starts[paper] }
    var next = starts
    numbers = [Int32](repeating: 0, count: Int(starts[paperCount]))
    for (number, term) in terms.enumerated() {
      for paper in term.papers {
        numbers[Int(next[paper])] = Int32(number)
        next[paper] += 1
      }
    }
    self.starts = starts
  }

  /// The terms of a paper.
  package subscript(paper: Int) -> ArraySlice<Int32> {
    numbers[Int(starts[paper])..<Int(starts[paper + 1])]
  }

  /// The terms that papers have, most frequent first and then in their own order.
  package func mostFrequent(in papers: [Int], limit: Int) -> [(term: Int, count: Int)] {
    var counts: [Int32: Int] = [:]
    for paper in papers {
      for term in self[paper] { counts[term, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
      .map { (Int($0.key), $0.value) }
  }
}

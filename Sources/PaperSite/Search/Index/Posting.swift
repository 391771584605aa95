/// That a term stands in a paper, where, and how much it weighs there.
struct Posting: Sendable {
  /// The paper's number, the impact in five bits, the marks in six.
  private let bits: UInt32

  /// The most papers that an index can hold.
  static let mostPapers = 1 << 21
  /// The highest impact.
  static let highest = 31

  init(paper: Int, impact: Int, marks: FieldMarks) {
    bits = UInt32(paper) << 11 | UInt32(impact) << 6 | UInt32(marks.rawValue)
  }

  /// The impact of a weighted frequency: BM25's saturation with k1 = 1.2, in 31 steps.
  static func impact(of frequency: Double) -> Int {
    let share = frequency / (frequency + 1.2)
    return max(1, min(highest, Int((Double(highest) * share).rounded())))
  }

  var paper: Int { Int(bits >> 11) }
  var impact: Int { Int(bits >> 6 & 31) }
  var marks: FieldMarks { FieldMarks(rawValue: UInt8(bits & 63)) }
}

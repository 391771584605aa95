/// A calendar date known to the year, the month or the day (ISO 8601, reduced precision).
package struct PartialDate: Hashable, Sendable {
  package let year: Int
  /// 1 to 12; nil when only the year is known.
  package let month: Int?
  /// 1 to 31; nil when only the month is known.
  package let day: Int?

  /// The date written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else, and for a day that
  /// the Gregorian calendar lacks.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = parts.map(\.utf8.count)
    guard [[4], [4, 2], [4, 2, 2]].contains(lengths),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers[0] >= 1000 else { return nil }
    self.init(
      year: numbers[0],
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  /// The date with these parts; nil when the calendar lacks it.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard (1...Self.days(in: month, of: year)).contains(day) else { return nil } }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as known.
  package var description: String {
    let twoDigits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return ([String(year)] + [month, day].compactMap(\.self).map(twoDigits))
      .joined(separator: "-")
  }
}

extension PartialDate: Comparable {
  /// By the earliest day that the date can mean: a year sorts before its months, a month before its
  /// days.
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

/// A moment as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
struct HTTPDate: Hashable, Comparable, Sendable {
  /// Seconds since 1970.
  let seconds: Int

  init(seconds: Int) {
    self.seconds = seconds
  }

  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The date in the one form that is sent today; nil for anything else, which a condition then
  /// ignores as it has to.
  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", parts[0].hasSuffix(","), let day = Int(parts[1]),
      let month = Self.months.firstIndex(of: String(parts[2])), let year = Int(parts[3]),
      (1...31).contains(day), (1970...9999).contains(year)
    else { return nil }
    let time = parts[4].split(separator: ":").compactMap { Int($0) }
    guard time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]),
      (0...60).contains(time[2])
    else { return nil }
    let date = Self.dayNumber(year: year, month: month + 1, day: day)
    seconds = date * 86400 + time[0] * 3600 + time[1] * 60 + time[2]
  }

  /// The date written out.
  var text: String {
    let day = seconds / 86400
    let second = seconds % 86400
    let (year, month, dayOfMonth) = Self.date(ofDay: day)
    let time = [second / 3600, second / 60 % 60, second % 60].map(Self.twoDigits)
    return
      "\(Self.days[day % 7]), \(Self.twoDigits(dayOfMonth)) \(Self.months[month - 1]) \(year) "
      + time.joined(separator: ":") + " GMT"
  }

  static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  /// Days since 1970 of a date in the Gregorian calendar, counted in years that start in March, so
  /// that the leap day is the last.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }

  private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    var year = 1970
    while dayNumber(year: year + 1, month: 1, day: 1) <= day { year += 1 }
    var month = 1
    while month < 12, dayNumber(year: year, month: month + 1, day: 1) <= day { month += 1 }
    return (year, month, day - dayNumber(year: year, month: month, day: 1) + 1)
  }
}

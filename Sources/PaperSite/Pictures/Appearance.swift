/// When the papers of a collection appeared: columns of months, or of years, in a lane for each
/// category.
struct Appearance: Sendable {
  /// Years, or months counted from the year 0.
  enum Unit: Sendable {
    case month, year
  }

  /// The papers of one category, each in its home category alone.
  struct Lane: Sendable {
    /// The category's index; nil for what further categories hold.
    let category: Int?
    /// The papers of each column, oldest first.
    var columns: [[Int]]

    var count: Int { columns.reduce(0) { $0 + $1.count } }
  }

  let unit: Unit
  /// The number of the first column: a year, or twelve times the year plus the month from 0.
  let first: Int
  let lanes: [Lane]
  /// How many papers stand in the first column though they are older.
  let older: Int
  let undated: Int

  var columnCount: Int { lanes.first?.columns.count ?? 0 }

  /// Months are shown up to so many, then years.
  private static let mostMonths = 84
  private static let mostYears = 40
  private static let mostLanes = 8

  /// The picture's numbers; nil when fewer than two papers have a date. Cost: linear in papers.
  init?(of site: Site) {
    let dates = site.papers.map(\.effectiveDate)
    let years = dates.compactMap { $0?.year }
    guard let earliest = years.min(), let latest = years.max(), years.count >= 2 else { return nil }
    let unit: Unit = (latest - earliest + 1) * 12 <= Self.mostMonths ? .month : .year
    func column(_ date: PartialDate) -> Int {
      // A year alone stands in its middle.
      unit == .year ? date.year : date.year * 12 + (date.month ?? 7) - 1
    }
    let last = dates.lazy.compactMap { $0.map(column) }.max() ?? 0
    let oldest = dates.lazy.compactMap { $0.map(column) }.min() ?? 0
    let first = unit == .year ? max(oldest, last - Self.mostYears + 1) : oldest

    // The largest categories have a lane each, in the categories' own order.
    let sizes = site.papersByCategory.indices.sorted {
      (site.papersByCategory[$1].count, $0) < (site.papersByCategory[$0].count, $1)
    }
    let shown = sizes.prefix(Self.mostLanes).sorted()
    var lanes = shown.map {
      Lane(category: $0, columns: Array(repeating: [], count: last - first + 1))
    }
    var rest = Lane(category: nil, columns: Array(repeating: [], count: last - first + 1))
    let place = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
    var older = 0
    // The papers come newest first.
    for index in site.papers.indices.reversed() {
      guard let date = dates[index] else { continue }
      if column(date) < first { older += 1 }
      let column = max(column(date), first) - first
      let home = site.papers[index].categories.lazy
        .compactMap { site.categoryIndex[$0.value] }.first
      if let lane = home.flatMap({ place[$0] }) {
        lanes[lane].columns[column].append(index)
      } else {
        rest.columns[column].append(index)
      }
    }
    self.unit = unit
    self.first = first
    self.lanes = (lanes + [rest]).filter { $0.count > 0 }
    self.older = older
    self.undated = dates.count { $0 == nil }
  }

  /// The largest number of papers in one column of one lane.
  var highest: Int { lanes.flatMap { $0.columns.map(\.count) }.max() ?? 0 }

  /// The year and, for months, the month of a column.
  func date(ofColumn column: Int) -> PartialDate? {
    let number = first + column
    return unit == .year
      ? PartialDate(year: number) : PartialDate(year: number / 12, month: number % 12 + 1)
  }
}

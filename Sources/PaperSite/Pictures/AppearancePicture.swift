import Templates

/// The picture of when the papers appeared: a dot for each, or columns where there are many.
struct AppearancePicture: TemplateRepresentable {
  let title: String
  let text: String
  let height: Int
  let axisY: Int
  let lanes: [LaneView]
  let ticks: [TickView]
  let dots: [DotView]
  let columns: [ColumnView]
  let notes: [String]
  let table: PictureTableView

  static let fields: TemplateFields<Self> = [
    .text("title", \.title), .text("text", \.text), .number("height", \.height),
    .number("axisY", \.axisY), .list("lanes", \.lanes), .list("ticks", \.ticks),
    .list("dots", \.dots), .list("columns", \.columns), .texts("notes", \.notes),
    .record("table", \.table),
  ]

  /// The line of a category, with its name above it.
  struct LaneView: TemplateRepresentable {
    let label: String
    let hue: Int
    let labelY: Int
    let y: Int

    static let fields: TemplateFields<Self> = [
      .text("label", \.label), .number("hue", \.hue), .number("labelY", \.labelY),
      .number("y", \.y),
    ]
  }

  /// The line at which a year begins.
  struct TickView: TemplateRepresentable {
    let label: String
    let x: String
    let labelX: String
    /// Whether the number ends at its place, because there is no room behind it.
    let isLast: Bool

    static let fields: TemplateFields<Self> = [
      .text("label", \.label), .text("x", \.x), .text("labelX", \.labelX),
      .flag("isLast", \.isLast),
    ]
  }

  /// A paper.
  struct DotView: TemplateRepresentable {
    let label: String
    let url: String
    let hue: Int
    let x: String
    let y: Int

    static let fields: TemplateFields<Self> = [
      .text("label", \.label), .text("url", \.url), .number("hue", \.hue), .text("x", \.x),
      .number("y", \.y),
    ]
  }

  /// The papers of a month or year, where they are too many for dots.
  struct ColumnView: TemplateRepresentable {
    let label: String
    let url: String?
    let hue: Int
    let x: String
    let width: String
    let y: Int
    let height: Int

    static let fields: TemplateFields<Self> = [
      .text("label", \.label), .optionalText("url", \.url), .number("hue", \.hue), .text("x", \.x),
      .text("width", \.width), .number("y", \.y), .number("height", \.height),
    ]
  }
}

extension AppearancePicture {
  private static let mostDots = 240
  private static let mostInColumn = 8
  private static let dotSpace = 12
  private static let labelSpace = 22
  private static let columnSpace = 44

  /// The picture in the language of a page; nil when fewer than two papers have a date.
  init?(with maker: PageMaker) {
    guard let appearance = Appearance(of: maker.site) else { return nil }
    let site = maker.site
    let hasDots =
      appearance.lanes.reduce(0) { $0 + $1.count } <= Self.mostDots
      && appearance.highest <= Self.mostInColumn
    let share = 1 / Double(appearance.columnCount)
    var lanes: [LaneView] = []
    var dots: [DotView] = []
    var columns: [ColumnView] = []
    var y = 0
    for lane in appearance.lanes {
      let hue = lane.category.map(PageMaker.hue) ?? 8
      let highest = max(1, lane.columns.map(\.count).max() ?? 1)
      let name =
        lane.category.map { site.categories[$0].texts[maker.language].title }
        ?? maker.strings.text("picture_other_categories")
      let labelY = y + 14
      y += Self.labelSpace + (hasDots ? highest * Self.dotSpace + 4 : Self.columnSpace)
      lanes.append(LaneView(label: name, hue: hue, labelY: labelY, y: y))
      for (column, papers) in lane.columns.enumerated() where !papers.isEmpty {
        if hasDots {
          for (position, index) in papers.enumerated() {
            dots.append(
              DotView(
                label: maker.datedName(of: site.papers[index]),
                url: maker.path(.paper(site.papers[index].id)),
                hue: hue,
                x: PictureLength.percent((Double(column) + 0.5) * share),
                y: y - 8 - position * Self.dotSpace
              )
            )
          }
        } else {
          let height = max(2, papers.count * Self.columnSpace / highest)
          columns.append(
            ColumnView(
              label: maker.columnLabel(column, of: appearance, count: papers.count, in: name),
              url: maker.yearURL(ofColumn: column, of: appearance),
              hue: hue,
              x: PictureLength.percent((Double(column) + 0.1) * share),
              width: PictureLength.percent(0.8 * share),
              y: y - height,
              height: height
            )
          )
        }
      }
      y += 8
    }
    title = maker.strings.text("picture_appearance")
    text = maker.appearanceText(appearance)
    axisY = y + 14
    height = y + 20
    self.lanes = lanes
    self.dots = dots
    self.columns = columns
    ticks = Self.ticks(of: appearance, share: share)
    notes = [
      appearance.older > 0
        ? maker.strings.count("picture_older", appearance.older) : nil,
      appearance.undated > 0 ? maker.strings.count("picture_undated", appearance.undated) : nil,
    ].compactMap(\.self)
    table = Self.table(of: appearance, hasLinks: hasDots, with: maker)
  }

  /// A line at the start of each year, or of some where there are many.
  private static func ticks(of appearance: Appearance, share: Double) -> [TickView] {
    let isYears = appearance.unit == .year
    let step = isYears ? max(1, (appearance.columnCount + 7) / 8) : 1
    return (0..<appearance.columnCount).compactMap { column in
      guard let date = appearance.date(ofColumn: column),
        isYears ? column % step == 0 : date.month == 1 || column == 0
      else { return nil }
      // Where little of the last year is shown, its number stands at the end; little of the first
      // year has no number.
      let rest = isYears ? 12 : 13 - (date.month ?? 1)
      let isLast = !isYears && appearance.columnCount - column < 6
      return TickView(
        label: rest < 4 ? "" : String(date.year),
        x: PictureLength.percent(Double(column) * share),
        labelX: PictureLength.percent(isLast ? 1 : Double(column) * share + 0.006),
        isLast: isLast
      )
    }
  }

  private static func table(
    of appearance: Appearance,
    hasLinks: Bool,
    with maker: PageMaker
  ) -> PictureTableView {
    let site = maker.site
    let rows = (0..<appearance.columnCount).compactMap { column -> PictureTableView.RowView? in
      guard let date = appearance.date(ofColumn: column),
        appearance.lanes.contains(where: { !$0.columns[column].isEmpty })
      else { return nil }
      return PictureTableView.RowView(
        heading: LinkView(
          label: maker.date(date).text,
          url: maker.yearURL(ofColumn: column, of: appearance)
        ),
        cells: appearance.lanes.map { lane in
          let papers = lane.columns[column]
          guard hasLinks else {
            return .init(papers.isEmpty ? "" : ThemeStrings.grouped(papers.count))
          }
          return .init(
            papers.map {
              LinkView(
                label: site.papers[$0].name(in: maker.language, default: maker.original),
                url: maker.path(.paper(site.papers[$0].id))
              )
            }
          )
        }
      )
    }
    let names = appearance.lanes.map { lane in
      lane.category.map { site.categories[$0].texts[maker.language].title }
        ?? maker.strings.text("picture_other_categories")
    }
    let unit = appearance.unit == .month ? "picture_month" : "kind_year"
    return PictureTableView(head: [maker.strings.text(unit)] + names, rows: rows)
  }
}

extension PageMaker {
  /// “ReAct, 6 October 2022”.
  func datedName(of paper: Paper) -> String {
    let name = paper.name(in: language, default: original)
    guard let date = paper.effectiveDate else { return name }
    return strings.text("picture_dated", ["name": name, "date": self.date(date).text])
  }

  fileprivate func yearURL(ofColumn column: Int, of appearance: Appearance) -> String? {
    appearance.date(ofColumn: column).flatMap { site.term(.year, named: String($0.year)) }.map {
      path(.term(.year, $0.id, page: 1))
    }
  }

  fileprivate func columnLabel(
    _ column: Int,
    of appearance: Appearance,
    count: Int,
    in name: String
  ) -> String {
    let date = appearance.date(ofColumn: column).map { self.date($0).text } ?? ""
    return strings.text(
      "picture_column",
      ["name": name, "date": date, "papers": strings.count("count_papers", count)]
    )
  }

  fileprivate func appearanceText(_ appearance: Appearance) -> String {
    let ends = [0, appearance.columnCount - 1].compactMap { appearance.date(ofColumn: $0) }
      .map { date($0).text }
    return strings.text(
      "picture_appearance_text",
      [
        "from": ends.first ?? "", "to": ends.last ?? "",
        "papers": strings.count(
          "count_papers",
          appearance.lanes.reduce(0) { $0 + $1.count }
        ),
        "lanes": appearance.lanes.map { lane in
          let name =
            lane.category.map { site.categories[$0].texts[language].title }
            ?? strings.text("picture_other_categories")
          return strings.text(
            "picture_lane",
            ["name": name, "papers": strings.count("count_papers", lane.count)]
          )
        }.joined(separator: strings.text("picture_separator")),
      ]
    )
  }
}

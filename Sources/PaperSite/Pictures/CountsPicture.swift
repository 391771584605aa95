import Templates

/// A picture of how many papers there are of each kind: bars with names.
struct CountsPicture: TemplateRepresentable {
  let id: String
  let title: String
  let text: String
  let height: Int
  let bars: [BarView]
  let notes: [String]
  let table: PictureTableView

  static let fields: TemplateFields<Self> = [
    .text("id", \.id), .text("title", \.title), .text("text", \.text),
    .number("height", \.height), .list("bars", \.bars), .texts("notes", \.notes),
    .record("table", \.table),
  ]

  /// A bar: a row of parts, one for each category where those differ.
  struct BarView: TemplateRepresentable {
    let label: String
    let url: String?
    let count: String
    let labelY: Int
    let y: Int
    let parts: [PartView]

    static let fields: TemplateFields<Self> = [
      .text("label", \.label), .optionalText("url", \.url), .text("count", \.count),
      .number("labelY", \.labelY), .number("y", \.y), .list("parts", \.parts),
    ]
  }

  /// A part of a bar.
  struct PartView: TemplateRepresentable {
    let x: String
    let width: String
    let hue: Int?

    static let fields: TemplateFields<Self> = [
      .text("x", \.x), .text("width", \.width), .optionalNumber("hue", \.hue),
    ]
  }

  /// A bar before it has a place.
  struct Entry {
    let label: String
    let url: String?
    /// How many papers, by hue; nil for none.
    let counts: [(hue: Int?, count: Int)]

    var total: Int { counts.reduce(0) { $0 + $1.count } }
  }

  private static let barSpace = 38

  init?(id: String, title: String, entries: [Entry], notes: [String], with maker: PageMaker) {
    guard let largest = entries.map(\.total).max(), largest > 0 else { return nil }
    self.id = id
    self.title = title
    self.notes = notes
    text = entries.map { entry in
      maker.strings.text(
        "picture_lane",
        ["name": entry.label, "papers": maker.strings.count("count_papers", entry.total)]
      )
    }.joined(separator: maker.strings.text("picture_separator"))
    height = entries.count * Self.barSpace
    bars = entries.enumerated().map { position, entry in
      var start = 0
      let parts = entry.counts.filter { $0.count > 0 }.map { hue, count in
        defer { start += count }
        return PartView(
          x: PictureLength.percent(Double(start) / Double(largest)),
          width: PictureLength.percent(Double(count) / Double(largest)),
          hue: hue
        )
      }
      return BarView(
        label: entry.label.shortened(toWidth: 40),
        url: entry.url,
        count: ThemeStrings.grouped(entry.total),
        labelY: position * Self.barSpace + 14,
        y: position * Self.barSpace + 20,
        parts: parts
      )
    }
    table = PictureTableView(
      head: [title, maker.strings.text("papers")],
      rows: entries.map { entry in
        PictureTableView.RowView(
          heading: LinkView(label: entry.label, url: entry.url),
          cells: [.init(ThemeStrings.grouped(entry.total))]
        )
      }
    )
  }
}

extension CountsPicture {
  private static let mostYears = 20
  private static let mostGroups = 12

  /// The pictures by year, by category and by venue.
  static func all(with maker: PageMaker) -> [CountsPicture] {
    [byYear(maker), byCategory(maker), byVenue(maker)].compactMap(\.self)
  }

  /// The latest years, oldest first, each divided by category.
  private static func byYear(_ maker: PageMaker) -> CountsPicture? {
    let site = maker.site
    let years = site.terms[.year] ?? []
    let entries = years.prefix(mostYears).reversed().map { year in
      var counts: [Int: Int] = [:]
      for index in year.papers {
        let home = site.papers[index].categories.lazy
          .compactMap { site.categoryIndex[$0.value] }.first
        counts[home ?? -1, default: 0] += 1
      }
      return Entry(
        label: year.name,
        url: maker.path(.term(.year, year.id, page: 1)),
        counts: counts.sorted { $0.key < $1.key }.map {
          (hue: $0.key < 0 ? nil : PageMaker.hue($0.key), count: $0.value)
        }
      )
    }
    return CountsPicture(
      id: "by_year",
      title: maker.strings.text("picture_by_year"),
      entries: entries,
      notes: note(years.count - entries.count, "count_years", with: maker),
      with: maker
    )
  }

  private static func byCategory(_ maker: PageMaker) -> CountsPicture? {
    let site = maker.site
    let largest = site.categories.indices.sorted {
      (site.papersByCategory[$1].count, $0) < (site.papersByCategory[$0].count, $1)
    }
    let entries = largest.prefix(mostGroups).sorted().map { index in
      Entry(
        label: site.categories[index].texts[maker.language].title,
        url: maker.path(.category(site.categories[index].id, page: 1)),
        counts: [(hue: PageMaker.hue(index), count: site.papersByCategory[index].count)]
      )
    }
    return CountsPicture(
      id: "by_category",
      title: maker.strings.text("picture_by_category"),
      entries: entries,
      notes: note(site.categories.count - entries.count, "count_categories", with: maker),
      with: maker
    )
  }

  private static func byVenue(_ maker: PageMaker) -> CountsPicture? {
    let venues = maker.site.terms[.venue] ?? []
    let entries = venues.enumerated().sorted {
      ($1.element.papers.count, $0.offset) < ($0.element.papers.count, $1.offset)
    }.prefix(mostGroups).map { _, venue in
      Entry(
        label: venue.name,
        url: maker.path(.term(.venue, venue.id, page: 1)),
        counts: [(hue: nil, count: venue.papers.count)]
      )
    }
    return CountsPicture(
      id: "by_venue",
      title: maker.strings.text("picture_by_venue"),
      entries: entries,
      notes: note(venues.count - entries.count, "count_venues", with: maker),
      with: maker
    )
  }

  /// “18 venues more are not shown”; none when all are.
  private static func note(_ rest: Int, _ key: String, with maker: PageMaker) -> [String] {
    guard rest > 0 else { return [] }
    return [maker.strings.text("picture_more", ["what": maker.strings.count(key, rest)])]
  }
}

import Templates

/// The picture of what one paper builds on, and of what builds on it: a stem with branches.
struct NeighbourhoodPicture: TemplateRepresentable {
  let title: String
  let text: String
  let height: Int
  let rows: [RowView]
  let notes: [String]

  static let fields: TemplateFields<Self> = [
    .text("title", \.title), .text("text", \.text), .number("height", \.height),
    .list("rows", \.rows), .texts("notes", \.notes),
  ]

  /// A paper on its branch, or the one that the page is about.
  struct RowView: TemplateRepresentable {
    let label: String
    let name: String
    let url: String?
    let hue: Int
    let x: Int
    let y: Int
    let textY: Int
    let isHere: Bool
    /// The branch to or from the stem; empty for the paper itself.
    let path: String

    static let fields: TemplateFields<Self> = [
      .text("label", \.label), .text("name", \.name), .optionalText("url", \.url),
      .number("hue", \.hue), .number("x", \.x), .number("y", \.y), .number("textY", \.textY),
      .flag("isHere", \.isHere), .text("path", \.path),
    ]
  }

  /// The most papers on one side.
  private static let limit = 10
  private static let rowHeight = 28
  private static let stem = 22

  /// The picture around a paper; nil when it stands alone.
  init?(of paper: Paper, with maker: PageMaker) {
    let site = maker.site
    let bases = paper.buildsOn.compactMap { site.paper($0.value) }
    let users = (site.builtOnBy[paper.id] ?? []).map { site.papers[$0] }
    guard !bases.isEmpty || !users.isEmpty else { return nil }
    let name = paper.name(in: maker.language, default: maker.original)
    let names = { (papers: [Paper]) in
      papers.map { $0.name(in: maker.language, default: maker.original) }
        .joined(separator: maker.strings.text("list_separator"))
    }
    // Oldest at the top, as on the roadmap.
    let above = bases.prefix(Self.limit).sorted { $0.sortKey < $1.sortKey }
    let below = users.prefix(Self.limit).sorted { $0.sortKey < $1.sortKey }
    let middle = above.count * Self.rowHeight + Self.rowHeight / 2
    func row(_ paper: Paper, at position: Int, x: Int, path: (Int) -> String) -> RowView {
      let y = position * Self.rowHeight + Self.rowHeight / 2
      let isHere = position == above.count
      return RowView(
        label: maker.datedName(of: paper),
        name: paper.name(in: maker.language, default: maker.original).shortened(toWidth: 30),
        url: isHere ? nil : maker.path(.paper(paper.id)),
        hue: maker.hue(of: paper),
        x: x,
        y: y,
        textY: y + 5,
        isHere: isHere,
        path: path(y)
      )
    }
    let stem = Self.stem
    title = maker.strings.text("picture_neighbourhood", ["name": name])
    text = [
      bases.isEmpty
        ? nil : maker.strings.text("picture_bases", ["name": name, "papers": names(bases)]),
      users.isEmpty
        ? nil : maker.strings.text("picture_users", ["name": name, "papers": names(users)]),
    ].compactMap(\.self).joined(separator: " ")
    height = (above.count + below.count + 1) * Self.rowHeight
    rows =
      above.enumerated().map { position, base in
        row(base, at: position, x: 8) { "M8 \($0)Q\(stem) \($0) \(stem) \($0 + 14)V\(middle)" }
      } + [row(paper, at: above.count, x: stem) { _ in "" }]
      + below.enumerated().map { position, user in
        row(user, at: above.count + 1 + position, x: stem + 14) {
          "M\(stem) \(middle)V\($0 - 14)Q\(stem) \($0) \(stem + 14) \($0)"
        }
      }
    let rest = max(0, bases.count - above.count) + max(0, users.count - below.count)
    notes =
      rest > 0
      ? [maker.strings.text("picture_more", ["what": maker.strings.count("count_papers", rest)])]
      : []
  }
}

extension Paper {
  /// What papers are sorted by, oldest first.
  fileprivate var sortKey: (String, String) { (effectiveDate?.description ?? "9", id.text) }
}

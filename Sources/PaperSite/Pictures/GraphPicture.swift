import Templates

/// The picture of what builds on what: boxes in columns, the older ones on the left.
struct GraphPicture: TemplateRepresentable {
  let title: String
  let text: String
  let width: Int
  let height: Int
  let nodes: [NodeView]
  let lines: [LineView]
  let notes: [String]
  let table: PictureTableView

  static let fields: TemplateFields<Self> = [
    .text("title", \.title), .text("text", \.text), .number("width", \.width),
    .number("height", \.height), .list("nodes", \.nodes), .list("lines", \.lines),
    .texts("notes", \.notes), .record("table", \.table),
  ]

  /// A paper as a box.
  struct NodeView: TemplateRepresentable {
    let label: String
    let name: String
    let year: String
    let url: String
    let hue: Int
    let x: Int
    let y: Int
    let textX: Int
    let nameY: Int
    let yearY: Int

    static let fields: TemplateFields<Self> = [
      .text("label", \.label), .text("name", \.name), .text("year", \.year), .text("url", \.url),
      .number("hue", \.hue), .number("x", \.x), .number("y", \.y), .number("textX", \.textX),
      .number("nameY", \.nameY), .number("yearY", \.yearY),
    ]
  }

  /// A line from a paper to one that builds on it.
  struct LineView: TemplateRepresentable {
    let path: String
    let hue: Int

    static let fields: TemplateFields<Self> = [.text("path", \.path), .number("hue", \.hue)]
  }

  /// The most papers that one picture shows.
  private static let limit = 60
  private static let boxWidth = 176
  private static let boxHeight = 44
  private static let columnWidth = 236
  private static let rowHeight = 58

  /// The picture of the whole collection; nil when nothing builds on anything.
  init?(with maker: PageMaker) {
    let site = maker.site
    let graph = BuildsOnGraph(of: site, limit: Self.limit)
    guard !graph.edges.isEmpty else { return nil }
    let layout = LayeredLayout(nodes: graph.papers.count, edges: graph.edges)
    let left = { (layer: Int) in layer * Self.columnWidth + 1 }
    let middle = { (height: Double) in Int((height * Double(Self.rowHeight)).rounded()) }
    let hues = graph.papers.map { maker.hue(of: site.papers[$0]) }

    title = maker.strings.text("picture_graph")
    text = maker.strings.text(
      "picture_graph_text",
      [
        "papers": maker.strings.count("count_papers", graph.papers.count),
        "lines": maker.strings.count("picture_lines", graph.edges.count),
      ]
    )
    width = left(layout.layerCount - 1) + Self.boxWidth + 1
    height = middle(layout.height)
    nodes = graph.papers.enumerated().map { place, index in
      let paper = site.papers[index]
      let x = left(layout.layers[place])
      let y = middle(layout.heights[place]) - Self.boxHeight / 2
      return NodeView(
        label: maker.datedName(of: paper),
        name: paper.name(in: maker.language, default: maker.original).shortened(toWidth: 19),
        year: paper.effectiveDate.map { String($0.year) } ?? "",
        url: maker.path(.paper(paper.id)),
        hue: hues[place],
        x: x,
        y: y,
        textX: x + 14,
        nameY: y + 19,
        yearY: y + 35
      )
    }
    lines = zip(graph.edges, layout.bends).map { edge, bends in
      var x = left(layout.layers[edge.from]) + Self.boxWidth
      var y = middle(layout.heights[edge.from])
      var path = "M\(x) \(y)"
      func curve(toX endX: Int, y endY: Int) {
        let half = (endX - x) / 2
        path += "C\(x + half) \(y) \(endX - half) \(endY) \(endX) \(endY)"
        (x, y) = (endX, endY)
      }
      for (step, height) in bends.enumerated() {
        let column = left(layout.layers[edge.from] + step + 1)
        curve(toX: column, y: middle(height))
        path += "H\(column + Self.boxWidth)"
        x = column + Self.boxWidth
      }
      curve(toX: left(layout.layers[edge.to]), y: middle(layout.heights[edge.to]))
      return LineView(path: path, hue: hues[edge.from])
    }
    let alone = site.papers.count - graph.papers.count - graph.omitted
    notes = [
      graph.omitted > 0
        ? maker.strings.text(
          "picture_most_connected",
          [
            "shown": maker.strings.count("count_papers", graph.papers.count),
            "omitted": maker.strings.count("count_papers", graph.omitted),
          ]
        ) : nil,
      alone > 0 ? maker.strings.count("picture_alone", alone) : nil,
    ].compactMap(\.self)
    table = Self.table(of: graph, with: maker)
  }

  private static func table(of graph: BuildsOnGraph, with maker: PageMaker) -> PictureTableView {
    let links = graph.papers.map { maker.link(to: maker.site.papers[$0]) }
    return PictureTableView(
      head: ["kind_paper", "builds_on", "built_on_by"].map { maker.strings.text($0) },
      rows: links.indices.map { place in
        PictureTableView.RowView(
          heading: links[place],
          cells: [
            .init(graph.edges.filter { $0.to == place }.map { links[$0.from] }),
            .init(graph.edges.filter { $0.from == place }.map { links[$0.to] }),
          ]
        )
      }
    )
  }
}

extension PageMaker {
  /// The hue of a paper: that of its home category.
  func hue(of paper: Paper) -> Int {
    Self.hue(paper.categories.lazy.compactMap { site.categoryIndex[$0.value] }.first ?? 7)
  }
}

/// Places the nodes of a directed graph in layers, so that every edge leads from one layer to a
/// later one and few edges cross (Sugiyama, Tagawa and Toda 1981, “Methods for visual understanding
/// of hierarchical system structures”).
struct LayeredLayout: Sendable {
  /// The layer of each node: the length of the longest way to it.
  let layers: [Int]
  /// The middle of each node, from the top, in units of node heights.
  let heights: [Double]
  /// For each edge, in their order, where it passes the layers between its ends.
  let bends: [[Double]]

  var layerCount: Int { (layers.max() ?? -1) + 1 }
  /// How high the whole is, in units of node heights.
  let height: Double

  /// A layout of an acyclic graph of so many nodes; edges that would close a circle are ignored.
  init(nodes count: Int, edges: [(from: Int, to: Int)]) {
    let layers = Self.layers(count, edges)
    // Each edge over several layers is cut by a node without a box in each layer between.
    var all = layers
    var pieces: [(from: Int, to: Int)] = []
    var chains: [[Int]] = []
    for edge in edges {
      var chain: [Int] = []
      var last = edge.from
      if layers[edge.from] < layers[edge.to] {
        for layer in (layers[edge.from] + 1)..<max(layers[edge.from] + 1, layers[edge.to]) {
          all.append(layer)
          chain.append(all.count - 1)
          pieces.append((last, all.count - 1))
          last = all.count - 1
        }
        pieces.append((last, edge.to))
      }
      chains.append(chain)
    }
    var rows = [[Int]](repeating: [], count: (layers.max() ?? -1) + 1)
    for (node, layer) in all.enumerated() { rows[layer].append(node) }
    var before = [[Int]](repeating: [], count: all.count)
    var after = before
    for piece in pieces {
      after[piece.from].append(piece.to)
      before[piece.to].append(piece.from)
    }
    Self.sort(&rows, before: before, after: after)
    let sizes = all.indices.map { $0 < count ? 1.0 : 0.6 }
    let heights = Self.heights(rows, sizes: sizes, before: before, after: after)
    self.layers = layers
    self.heights = Array(heights[..<count])
    bends = chains.map { $0.map { heights[$0] } }
    height = heights.indices.map { heights[$0] + sizes[$0] / 2 }.max() ?? 0
  }

  private static func layers(_ count: Int, _ edges: [(from: Int, to: Int)]) -> [Int] {
    var layers = [Int](repeating: 0, count: count)
    // A way without a circle has fewer steps than there are nodes.
    for _ in 0..<max(1, count) {
      var isStable = true
      for edge in edges where layers[edge.to] <= layers[edge.from] && layers[edge.from] + 1 < count
      {
        layers[edge.to] = layers[edge.from] + 1
        isStable = false
      }
      if isStable { break }
    }
    return layers
  }

  /// Orders each layer by where its neighbours stand, forth and back.
  private static func sort(_ rows: inout [[Int]], before: [[Int]], after: [[Int]]) {
    var places = [Int](repeating: 0, count: before.count)
    func note(_ row: [Int]) { for (place, node) in row.enumerated() { places[node] = place } }
    rows.forEach(note)
    for round in 0..<12 {
      let isForth = round % 2 == 0
      for index in isForth ? Array(rows.indices) : rows.indices.reversed() {
        let keys = rows[index].map { node -> Double in
          let near = (isForth ? before : after)[node]
          guard !near.isEmpty else { return Double(places[node]) }
          return Double(near.reduce(0) { $0 + places[$1] }) / Double(near.count)
        }
        rows[index] = zip(rows[index], keys).enumerated()
          .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
          .map(\.element.0)
        note(rows[index])
      }
    }
  }

  /// The middle of each node: near its neighbours, without overlapping those beside it.
  private static func heights(
    _ rows: [[Int]],
    sizes: [Double],
    before: [[Int]],
    after: [[Int]]
  ) -> [Double] {
    var heights = [Double](repeating: 0, count: sizes.count)
    for row in rows {
      var end = 0.0
      for node in row {
        heights[node] = end + sizes[node] / 2
        end += sizes[node]
      }
    }
    for round in 0..<16 {
      for row in round % 2 == 0 ? rows : rows.reversed() {
        let wishes = row.map { node -> Double in
          let near = before[node] + after[node]
          return near.isEmpty
            ? heights[node] : near.reduce(0) { $0 + heights[$1] } / Double(near.count)
        }
        place(row, at: wishes, sizes: sizes, in: &heights)
      }
    }
    let top = heights.indices.map { heights[$0] - sizes[$0] / 2 }.min() ?? 0
    return heights.map { $0 - top }
  }

  /// Puts a layer's nodes where they wish to be as nearly as their order and sizes allow: runs of
  /// nodes that touch move together (pool adjacent violators).
  private static func place(
    _ row: [Int],
    at wishes: [Double],
    sizes: [Double],
    in heights: inout [Double]
  ) {
    struct Run {
      var nodes: [Int]
      var size: Double
      /// The sum of where each node would have the run's start.
      var sum: Double
      var start: Double { sum / Double(nodes.count) }
    }
    var runs: [Run] = []
    for (node, wish) in zip(row, wishes) {
      var run = Run(nodes: [node], size: sizes[node], sum: wish - sizes[node] / 2)
      while let last = runs.last, last.start + last.size > run.start {
        runs.removeLast()
        run = Run(
          nodes: last.nodes + run.nodes,
          size: last.size + run.size,
          sum: last.sum + run.sum - last.size * Double(run.nodes.count)
        )
      }
      runs.append(run)
    }
    for run in runs {
      var end = run.start
      for node in run.nodes {
        heights[node] = end + sizes[node] / 2
        end += sizes[node]
      }
    }
  }
}

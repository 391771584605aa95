import Testing

@testable import PaperSite

@Suite struct LayeredLayoutTests {
  @Test func `Every line leads to a later layer`() {
    let edges = [(from: 0, to: 1), (from: 1, to: 2), (from: 0, to: 2), (from: 3, to: 2)]
    let layout = LayeredLayout(nodes: 4, edges: edges)
    #expect(layout.layers == [0, 1, 2, 0])
    for edge in edges { #expect(layout.layers[edge.from] < layout.layers[edge.to]) }
  }

  @Test func `A line passes the layers between its ends`() {
    let layout = LayeredLayout(
      nodes: 3,
      edges: [(from: 0, to: 1), (from: 1, to: 2), (from: 0, to: 2)]
    )
    #expect(layout.bends.map(\.count) == [0, 0, 1])
    #expect(abs(layout.bends[2][0] - layout.heights[1]) >= 0.79)
  }

  @Test func `No two papers of a layer overlap`() {
    let edges = (0..<40).map { (from: $0 % 7, to: 7 + $0 % 11) }
    let layout = LayeredLayout(nodes: 18, edges: edges)
    for layer in 0..<layout.layerCount {
      let heights = layout.heights.indices.filter { layout.layers[$0] == layer }
        .map { layout.heights[$0] }.sorted()
      for (first, second) in zip(heights, heights.dropFirst()) {
        #expect(second - first > 0.999)
      }
    }
  }

  @Test func `Two lines do not cross where they need not`() {
    let layout = LayeredLayout(nodes: 4, edges: [(from: 0, to: 3), (from: 1, to: 2)])
    #expect((layout.heights[0] < layout.heights[1]) == (layout.heights[3] < layout.heights[2]))
  }

  @Test func `A circle ends the search for layers`() {
    let layout = LayeredLayout(nodes: 2, edges: [(from: 0, to: 1), (from: 1, to: 0)])
    #expect(layout.layerCount <= 2)
  }

  @Test func `Nothing has no layers`() {
    #expect(LayeredLayout(nodes: 0, edges: []).layerCount == 0)
  }
}

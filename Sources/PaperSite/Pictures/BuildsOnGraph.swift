/// What builds on what, as a graph of papers: those with a connection, and the lines between them.
struct BuildsOnGraph: Sendable {
  /// Indices into the site's papers.
  let papers: [Int]
  /// From a paper to one that builds on it, as places in `papers`.
  let edges: [(from: Int, to: Int)]
  /// How many papers with a connection are left out.
  let omitted: Int

  /// The graph of a collection: the papers with the most connections, up to a limit. Cost: linear
  /// in papers and their references, plus the sorting of those with any.
  init(of site: Site, limit: Int) {
    var degrees: [Int: Int] = [:]
    for (index, paper) in site.papers.enumerated() {
      for basis in paper.buildsOn {
        guard let base = site.paperIndex[basis.value], base != index else { continue }
        degrees[index, default: 0] += 1
        degrees[base, default: 0] += 1
      }
    }
    let byDegree = degrees.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    // Oldest first, as they are drawn.
    papers = byDegree.prefix(limit).sorted(by: >)
    omitted = degrees.count - papers.count
    let places = Dictionary(uniqueKeysWithValues: papers.enumerated().map { ($1, $0) })
    edges = papers.enumerated().flatMap { place, index in
      site.papers[index].buildsOn.compactMap { site.paperIndex[$0.value] }
        .compactMap { places[$0] }.filter { $0 != place }.map { (from: $0, to: place) }
    }
  }
}

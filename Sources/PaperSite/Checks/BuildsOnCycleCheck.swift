import Diagnostics

/// No paper builds on itself by way of others.
enum BuildsOnCycleCheck: Check {
  static func diagnostics(for content: LoadedContent) -> [Diagnostic] {
    let papers = Dictionary(
      content.papers.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    // Papers that nothing unresolved lies below are taken off until none is left but cycles
    // (Kahn 1962, “Topological sorting of large networks”).
    var open = papers.mapValues { paper in
      Set(paper.buildsOn.map(\.value).filter { papers[$0] != nil && $0 != paper.id })
    }
    var users: [ContentID: [ContentID]] = [:]
    for (id, bases) in open { for base in bases { users[base, default: []].append(id) } }
    var done = open.filter { $0.value.isEmpty }.map(\.key)
    while let id = done.popLast() {
      open[id] = nil
      for user in users[id] ?? [] {
        open[user]?.remove(id)
        if open[user]?.isEmpty == true { done.append(user) }
      }
    }
    return open.keys.sorted().compactMap { id in
      guard let paper = papers[id],
        let reference = paper.buildsOn.first(where: { reaches(id, from: $0.value, in: open) })
      else { return nil }
      return Diagnostic(
        .error,
        code: "reference.cycle",
        "“\(id)” builds on “\(reference.value)”, which builds on “\(id)” in turn",
        at: paper.position(reference.place),
        hint: "a paper can build on earlier ones only"
      )
    }
  }

  private static func reaches(
    _ goal: ContentID,
    from start: ContentID,
    in bases: [ContentID: Set<ContentID>]
  ) -> Bool {
    var seen: Set<ContentID> = []
    var open = [start]
    while let id = open.popLast() {
      if id == goal { return true }
      if seen.insert(id).inserted { open += bases[id] ?? [] }
    }
    return false
  }
}

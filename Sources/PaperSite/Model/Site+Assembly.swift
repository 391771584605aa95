extension Site {
  /// Assembles loaded content: sorts it and groups it. Cost: linear in papers and their terms.
  package init(assembling content: LoadedContent, includingDrafts: Bool = false) {
    let papers = content.papers
      .filter { includingDrafts || !$0.isDraft }
      .sorted(by: Self.newestFirst)
    let categories = content.categories.sorted {
      ($0.order ?? .max, $0.id.text) < ($1.order ?? .max, $1.id.text)
    }
    let paperIndex = Dictionary(
      papers.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let categoryIndex = Dictionary(
      categories.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )

    var papersByCategory = [[Int]](repeating: [], count: categories.count)
    var builtOnBy: [ContentID: [Int]] = [:]
    for (index, paper) in papers.enumerated() {
      for category in paper.categories {
        guard let place = categoryIndex[category.value] else { continue }
        if papersByCategory[place].last != index { papersByCategory[place].append(index) }
      }
      for basis in paper.buildsOn where builtOnBy[basis.value]?.last != index {
        builtOnBy[basis.value, default: []].append(index)
      }
    }

    self.settings = content.settings
    self.papers = papers
    self.categories = categories
    self.tagLabels = content.tagLabels
    self.roadmap = content.roadmap
    self.ownPages = content.ownPages.filter { includingDrafts || !$0.isDraft }
      .sorted { $0.id < $1.id }
    self.images = content.images
    self.paperIndex = paperIndex
    self.categoryIndex = categoryIndex
    self.papersByCategory = papersByCategory
    self.builtOnBy = builtOnBy
    self.hasResults = papers.contains { !$0.results.isEmpty }
    self.roadmapSteps = content.roadmap.map(Self.steps) ?? [:]
    let terms = Self.terms(of: papers)
    self.terms = terms
    self.termsOfPapers = terms.mapValues { TermsOfPapers($0, paperCount: papers.count) }
    self.termIndex = terms.mapValues { group in
      Dictionary(
        group.enumerated().map { ($1.name, $0) },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  /// The order of lists: newest first, undated papers last, then by id.
  private static func newestFirst(_ left: Paper, _ right: Paper) -> Bool {
    switch (left.effectiveDate, right.effectiveDate) {
    case (let first?, let second?) where first != second: first > second
    case (.some, nil): true
    case (nil, .some): false
    default: left.id < right.id
    }
  }

  private static func terms(of papers: [Paper]) -> [TermKind: [Term]] {
    var groups: [TermKind: [String: [Int]]] = [:]
    for (index, paper) in papers.enumerated() {
      func add(_ kind: TermKind, _ name: String) {
        if groups[kind]?[name]?.last != index {
          groups[kind, default: [:]][name, default: []].append(index)
        }
      }
      for tag in paper.tags { add(.tag, tag.value) }
      for author in paper.authors { add(.author, author) }
      if let venue = paper.venue { add(.venue, venue) }
      if let year = paper.effectiveDate?.year { add(.year, String(year)) }
    }
    var terms: [TermKind: [Term]] = [:]
    for kind in TermKind.allCases {
      let group = groups[kind] ?? [:]
      let ids = URLID.unique(for: group.keys)
      terms[kind] = group.compactMap { name, papers in
        ids[name].map { Term(kind: kind, id: $0, name: name, papers: papers) }
      }
      .sorted { left, right in
        kind == .year ? left.name > right.name : (left.id, left.name) < (right.id, right.name)
      }
    }
    return terms
  }

  private static func steps(of roadmap: Roadmap) -> [ContentID: RoadmapPlace] {
    var places: [ContentID: RoadmapPlace] = [:]
    var overall = 0
    for (stageIndex, stage) in roadmap.stages.enumerated() {
      for (stepIndex, step) in stage.steps.enumerated() {
        let place = RoadmapPlace(stage: stageIndex, step: stepIndex, stepOverall: overall)
        for paper in step.papers where places[paper.value] == nil { places[paper.value] = place }
        overall += 1
      }
    }
    return places
  }
}

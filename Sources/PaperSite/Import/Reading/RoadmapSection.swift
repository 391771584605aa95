import CommonMark

/// A part of a list that says in which order to read.
struct RoadmapSection {
  /// Its heading, and those below.
  let sections: [ListSection]

  var line: Int { sections.first?.line ?? 1 }
}

extension ReadingListReader {
  /// The end of the roadmap that starts at a section; nil if it is none.
  func endOfRoadmap(from index: Int, in sections: [ListSection]) -> Int? {
    let heading = sections[index].plainHeading.withoutSigns.lowercased()
    guard Self.roadmapNames.contains(where: heading.contains),
      sections[index].level < ListTree.summaryLevel
    else { return nil }
    var end = index + 1
    while end < sections.count,
      sections[end].level > sections[index].level
    {
      end += 1
    }
    let part = sections[index..<end]
    let hasSteps = part.contains { section in
      section.blocks.contains { block in
        switch block.kind {
        case .list, .table, .code: true
        default: false
        }
      }
    }
    return hasSteps ? end : nil
  }

  private static let roadmapNames = [
    "reading roadmap", "roadmap", "reading path", "reading order", "reading plan", "learning path",
    "where to start", "reading guide", "阅读路线", "学习路线", "阅读顺序", "路线图", "阅读路径", "学习路径", "阅读计划",
  ]
}

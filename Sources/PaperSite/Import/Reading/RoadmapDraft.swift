/// A roadmap as a list tells of it, before its papers are looked up.
struct RoadmapDraft {
  var title: String
  var description: String?
  var stages: [Stage] = []
  var tracks: [Track] = []

  struct Stage {
    var title: String
    var duration: Roadmap.DayRange?
    var goal: String?
    var steps: [Step] = []
    var line: Int
  }

  struct Step {
    var papers: [Mention]
    var why: String?
    var line: Int
  }

  struct Track {
    var title: String
    var papers: [Mention]
    var why: String?
    var line: Int
  }

  /// How a step names a paper.
  enum Mention: Hashable {
    /// By the id of its entry.
    case id(ContentID)
    /// By an address of its own.
    case link(ListLink)
    /// By its title or the name people say.
    case name(String)
  }
}

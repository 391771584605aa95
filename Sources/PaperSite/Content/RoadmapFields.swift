/// The front matter of the roadmap: stages of steps, and tracks.
enum RoadmapFields {
  /// The roadmap, or a translation of it, in the making.
  struct Draft {
    var title: String?
    var description: String?
    var stages: [StageDraft] = []
    var tracks: [TrackDraft] = []
  }

  struct StageDraft {
    var id: ContentID?
    var title: String?
    var goal: String?
    var duration: Roadmap.DayRange?
    var steps: [StepDraft] = []
    var place: Place
  }

  struct StepDraft {
    var papers: [Located<ContentID>]?
    var why: String?
    var minutes: Int?
    var after: [Located<ContentID>] = []
    var place: Place
  }

  struct TrackDraft {
    var id: ContentID?
    var title: String?
    var why: String?
    var papers: [Located<ContentID>]?
    var place: Place
  }

  static let whole: [FrontMatterField<Draft>] = [
    FrontMatterField("title", "a text") { $1.title = $2.text($0) },
    FrontMatterField("description", "a sentence") { $1.description = $2.text($0) },
    FrontMatterField("stages", "a list of stages") { node, draft, reader in
      draft.stages = list(node, "a list of stages", with: &reader) {
        read(stage, $0, StageDraft(place: $0.place), "a stage with id, title and steps", &$1)
      }
    },
    FrontMatterField("tracks", "a list of tracks") { node, draft, reader in
      draft.tracks = list(node, "a list of tracks", with: &reader) {
        read(track, $0, TrackDraft(place: $0.place), "a track with id, title and papers", &$1)
      }
    },
  ]

  static let stage: [FrontMatterField<StageDraft>] = [
    FrontMatterField("id", "lower-case letters, digits, hyphens", required: true) {
      $1.id = $2.id($0, of: "stage")
    },
    FrontMatterField("title", "a text", required: true) { $1.title = $2.text($0) },
    FrontMatterField("goal", "a sentence") { $1.goal = $2.text($0) },
    FrontMatterField("duration", "a span of days such as 2-3 days") { node, draft, reader in
      draft.duration = readDuration(node, with: &reader)
    },
    FrontMatterField("steps", "a list of steps") { node, draft, reader in
      draft.steps = list(node, "a list of steps", with: &reader) {
        read(step, $0, StepDraft(place: $0.place), "a step with papers and why", &$1)
      }
    },
  ]

  static let step: [FrontMatterField<StepDraft>] = [
    FrontMatterField("papers", "a list of paper ids") { $1.papers = $2.ids($0, of: "paper") },
    FrontMatterField("why", "a sentence") { $1.why = $2.text($0) },
    FrontMatterField("minutes", "a whole number") { $1.minutes = $2.integer($0, in: 1...10_000) },
    FrontMatterField("after", "a list of ids of papers that are read before") {
      $1.after = $2.ids($0, of: "paper")
    },
  ]

  static let track: [FrontMatterField<TrackDraft>] = [
    FrontMatterField("id", "lower-case letters, digits, hyphens") {
      $1.id = $2.id($0, of: "track")
    },
    FrontMatterField("title", "a text", required: true) { $1.title = $2.text($0) },
    FrontMatterField("why", "a sentence") { $1.why = $2.text($0) },
    FrontMatterField("papers", "a list of paper ids") { $1.papers = $2.ids($0, of: "paper") },
  ]

  private static func list<Item>(
    _ node: YAMLNode,
    _ expected: String,
    with reader: inout FieldReader,
    item: (YAMLNode, inout FieldReader) -> Item?
  ) -> [Item] {
    (reader.items(node, expected) ?? []).compactMap { item($0, &reader) }
  }

  private static func read<Draft>(
    _ fields: [FrontMatterField<Draft>],
    _ node: YAMLNode,
    _ empty: Draft,
    _ expected: String,
    _ reader: inout FieldReader
  ) -> Draft? {
    guard let pairs = reader.pairs(node, expected) else { return nil }
    var draft = empty
    fields.read(pairs, at: node.place, into: &draft, with: &reader)
    return draft
  }

  /// `2-3 days`, `1 day`; an en dash will do.
  private static func readDuration(
    _ node: YAMLNode,
    with reader: inout FieldReader
  ) -> Roadmap.DayRange? {
    guard let text = reader.text(node, "a span of days") else { return nil }
    let words = text.split(separator: " ")
    let numbers = (words.first ?? "").split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == "-" || $0 == "–" }
    ).map { Int($0) }
    if words.count == 2, ["day", "days"].contains(words[1]), (1...2).contains(numbers.count),
      let first = numbers[0], let last = numbers[numbers.count - 1], first >= 1, last <= 10_000,
      first <= last
    {
      return Roadmap.DayRange(days: first...last)
    }
    reader.report(
      code: "front-matter.invalid-duration",
      "expected a span of days such as “2-3 days”, found “\(text.shortened(to: 40))”",
      at: node.place,
      hint: "write “1 day” or “2-3 days”, the smaller number first"
    )
    return nil
  }
}

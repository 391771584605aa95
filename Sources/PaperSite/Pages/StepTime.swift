/// How long a step of the roadmap takes: as given, or estimated.
struct StepTime: Sendable {
  let minutes: Int
  let isEstimated: Bool

  init(of step: Roadmap.Step, on site: Site) {
    isEstimated = step.minutes == nil
    minutes =
      step.minutes
      ?? step.papers.compactMap { site.paper($0.value) }.reduce(0) {
        $0 + Self.minutes(toRead: $1)
      }
  }

  /// An hour for a paper; a quarter more for each point of priority above three, since such a paper
  /// is read with care; half an hour more for a survey, which is longer.
  static func minutes(toRead paper: Paper) -> Int {
    60 + 15 * max(0, (paper.priority ?? 3) - 3) + (isSurvey(paper) ? 30 : 0)
  }

  private static func isSurvey(_ paper: Paper) -> Bool {
    (paper.tags.map(\.value) + paper.categories.map(\.value.text)).contains {
      $0.contains("survey") || $0.contains("review")
    }
  }
}

extension PageMaker {
  /// “90 minutes”, “about 2.5 hours”.
  func text(of time: StepTime) -> String {
    let halves = (time.minutes + 15) / 30
    let text =
      time.minutes < 120
      ? strings.count("minutes_read", time.minutes)
      : strings.count(
        "count_hours",
        halves / 2 + halves % 2,
        ["hours": halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5"]
      )
    return time.isEstimated ? strings.text("about", ["amount": text]) : text
  }
}

import Diagnostics

/// Steps wait for earlier steps only, and none for itself.
enum RoadmapOrderCheck: Check {
  static func diagnostics(for content: LoadedContent) -> [Diagnostic] {
    guard let roadmap = content.roadmap else { return [] }
    let steps = roadmap.stages.flatMap(\.steps)
    let waits = steps.map { step in
      step.after.flatMap { after in
        steps.indices.filter { steps[$0].papers.contains { $0.value == after.value } }
      }
    }
    let names = Set(steps.flatMap { $0.papers.map(\.value.text) }).sorted()
    return steps.enumerated().flatMap { number, step in
      step.after.compactMap { after -> Diagnostic? in
        func report(
          _ severity: Diagnostic.Severity,
          _ code: String,
          _ message: String,
          _ hint: String
        ) -> Diagnostic {
          Diagnostic(
            severity,
            code: code,
            message,
            at: after.place.position(in: roadmap.path),
            hint: hint
          )
        }
        let targets = steps.indices.filter { steps[$0].papers.contains { $0.value == after.value } }
        guard let target = targets.first else {
          return report(
            .error,
            "roadmap.after-no-step",
            "expected a paper of another step, found “\(after.value)”",
            names.suggestion(for: after.value.text) ?? "name a paper that a step has in “papers”"
          )
        }
        if targets.contains(number) {
          return report(
            .error,
            "roadmap.cycle",
            "step \(number + 1) waits for “\(after.value)”, which is a paper of its own",
            "name a paper of an earlier step"
          )
        }
        if targets.contains(where: { reaches(number, from: $0, in: waits) }) {
          return report(
            .error,
            "roadmap.cycle",
            "step \(number + 1) waits for “\(after.value)”, which waits for step \(number + 1) in turn",
            "take one of the two out of “after”"
          )
        }
        guard target > number else { return nil }
        return report(
          .warning,
          "roadmap.order",
          "step \(number + 1) waits for “\(after.value)”, which is step \(target + 1)",
          "move the step behind that one"
        )
      }
    }
  }

  private static func reaches(_ goal: Int, from start: Int, in waits: [[Int]]) -> Bool {
    var seen: Set<Int> = []
    var open = [start]
    while let step = open.popLast() {
      if step == goal { return true }
      if seen.insert(step).inserted { open += waits[step] }
    }
    return false
  }
}

import Diagnostics

/// Stages have steps, steps and tracks have papers, and the papers exist.
enum RoadmapCheck: Check {
  static func diagnostics(for content: LoadedContent) -> [Diagnostic] {
    guard let roadmap = content.roadmap else { return [] }
    let papers = Set(content.papers.map(\.id)).union(content.unreadPapers)
    let names = papers.map(\.text).sorted()
    var diagnostics: [Diagnostic] = []
    func report(
      _ severity: Diagnostic.Severity = .error,
      _ code: String,
      _ message: String,
      _ place: Place,
      _ hint: String
    ) {
      diagnostics.append(
        Diagnostic(severity, code: code, message, at: place.position(in: roadmap.path), hint: hint)
      )
    }
    func checkPapers(_ references: [Located<ContentID>]) {
      for reference in references where !papers.contains(reference.value) {
        report(
          .error,
          "reference.unknown-paper",
          "unknown paper “\(reference.value)”",
          reference.place,
          names.suggestion(for: reference.value.text)
            ?? "an id is the name of a file in content/papers/ without “.md”"
        )
      }
    }
    var seen: [ContentID: Place] = [:]
    for stage in roadmap.stages {
      if stage.steps.isEmpty {
        report(
          .error,
          "roadmap.stage-without-steps",
          "expected at least one step in the stage “\(stage.id)”, found none",
          stage.place,
          "add “steps:” with one “papers: […]” each"
        )
      }
      for step in stage.steps {
        if step.papers.isEmpty {
          report(
            .error,
            "roadmap.step-without-papers",
            "expected at least one paper in this step, found none",
            step.place,
            "add “papers: [id]”"
          )
        }
        checkPapers(step.papers)
        for paper in step.papers {
          if let first = seen.updateValue(paper.place, forKey: paper.value) {
            report(
              .warning,
              "roadmap.repeated-paper",
              "“\(paper.value)” is a step of the roadmap already, in line \(first.line)",
              paper.place,
              "keep one of the two"
            )
          }
        }
      }
    }
    for track in roadmap.tracks {
      if track.papers.isEmpty {
        report(
          .error,
          "roadmap.track-without-papers",
          "expected at least one paper in the track “\(track.id)”, found none",
          track.place,
          "add “papers: [id]”"
        )
      }
      checkPapers(track.papers)
    }
    return diagnostics
  }
}

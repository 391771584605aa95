extension ReadmeExport {
  /// The roadmap: a heading a stage with its numbered steps, and the tracks.
  func roadmapText(_ roadmap: Roadmap) -> String {
    var blocks: [String] = []
    if let description = roadmap.texts[language].description {
      blocks.append(MarkdownEscaping.text(description))
    }
    for (index, stage) in roadmap.stages.enumerated() {
      var title = words.stage(index + 1, MarkdownEscaping.text(stage.title[language]))
      if let duration = stage.duration { title += " (\(words.days(duration.days)))" }
      blocks.append("### " + title)
      if let goal = stage.goal[language] { blocks.append(MarkdownEscaping.text(goal)) }
      let steps = stage.steps.enumerated().map { number, step in
        "\(number + 1). \(papers(step.papers))\(reason(step.why[language]))"
      }
      if !steps.isEmpty { blocks.append(steps.joined(separator: "\n")) }
    }
    if !roadmap.tracks.isEmpty {
      blocks.append("### " + words.tracks)
      let tracks = roadmap.tracks.map { track in
        let title = MarkdownEscaping.text(track.title[language])
        return "- **\(title)**: \(papers(track.papers))\(reason(track.why[language]))"
      }
      blocks.append(tracks.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func papers(_ ids: [Located<ContentID>]) -> String {
    ids.compactMap { site.paper($0.value) }.map { paper in
      let name = paper.name(in: language, default: site.settings.language)
      return "[\(MarkdownEscaping.text(name))](#\(paper.id))"
    }.joined(separator: ", ")
  }

  private func reason(_ why: String?) -> String {
    why.map { " - " + MarkdownEscaping.text($0) } ?? ""
  }
}

/// Looks up the papers that a roadmap names.
struct RoadmapResolver {
  private var byID: [ContentID: ContentID] = [:]
  private var byIdentifier: [PaperLink: ContentID] = [:]
  private var byAddress: [String: ContentID] = [:]
  private var byName: [String: ContentID] = [:]
  /// Names that several papers have.
  private var ambiguous: Set<String> = []

  init(_ papers: [ImportedPaper]) {
    for imported in papers {
      let paper = imported.paper
      byID[paper.id] = paper.id
      for link in paper.links.map(\.value) {
        for identifier in PaperIdentity(title: "", links: [link]).identifiers {
          byIdentifier[identifier] = paper.id
        }
        byAddress[link.address] = paper.id
      }
      var names = [paper.title]
      if let short = paper.short { names.append(short) }
      if let colon = paper.title.firstIndex(where: { $0 == ":" || $0 == "：" }) {
        names.append(String(paper.title[..<colon]))
      }
      for name in Set(names.map(TitleText.comparable)) where !name.isEmpty {
        if let other = byName[name], other != paper.id { ambiguous.insert(name) }
        byName[name] = paper.id
      }
    }
  }

  /// The paper that a mention means; nil where that is not certain.
  func id(of mention: RoadmapDraft.Mention) -> ContentID? {
    switch mention {
    case .id(let id): return byID[id]
    case .link(let link):
      guard let kind = link.kind else { return nil }
      let identifiers = PaperIdentity(title: "", links: [PaperLink(kind: kind, value: link.value)])
        .identifiers
      return identifiers.lazy.compactMap { byIdentifier[$0] }.first ?? byAddress[link.address]
    case .name(let name):
      let key = TitleText.comparable(name)
      guard !ambiguous.contains(key) else { return nil }
      return byName[key]
    }
  }

  /// The roadmap with the papers that were found; the others are reported.
  func roadmap(
    from draft: RoadmapDraft,
    path: String,
    language: Language,
    reporting warnings: inout [ImportedCollection.Warning]
  ) -> Roadmap? {
    func papers(_ mentions: [RoadmapDraft.Mention], line: Int) -> [Located<ContentID>] {
      var found: [ContentID] = []
      for mention in mentions {
        if let id = id(of: mention) {
          if !found.contains(id) { found.append(id) }
        } else {
          warnings.append(
            ImportedCollection.Warning(
              line: line,
              code: "list.unknown-roadmap-paper",
              message:
                "the roadmap names “\(mention.text.shortened(to: 60))”, which is no paper of the list",
              hint: "write the paper's title or its link as in its entry"
            )
          )
        }
      }
      return found.map { Located($0, at: Place(line: line, column: 1)) }
    }
    var usedIDs: Set<ContentID> = []
    func unique(_ title: String, prefix: String) -> ContentID {
      let id = PaperIdentity.made(from: title, prefix: prefix)
      if usedIDs.insert(id).inserted { return id }
      let other = PaperIdentity.made(from: "\(title)-\(usedIDs.count)", prefix: prefix)
      usedIDs.insert(other)
      return other
    }
    let stages = draft.stages.compactMap { stage -> Roadmap.Stage? in
      let steps = stage.steps.compactMap { step -> Roadmap.Step? in
        let papers = papers(step.papers, line: step.line)
        guard !papers.isEmpty else { return nil }
        return Roadmap.Step(
          papers: papers,
          why: Localized(step.why, in: language),
          minutes: nil,
          place: Place(line: step.line, column: 1)
        )
      }
      guard !steps.isEmpty else { return nil }
      return Roadmap.Stage(
        id: unique(stage.title, prefix: "stage"),
        title: Localized(stage.title, in: language),
        goal: Localized(stage.goal, in: language),
        duration: stage.duration,
        steps: steps,
        place: Place(line: stage.line, column: 1)
      )
    }
    guard !stages.isEmpty else { return nil }
    let tracks = draft.tracks.compactMap { track -> Roadmap.Track? in
      let papers = papers(track.papers, line: track.line)
      guard !papers.isEmpty else { return nil }
      return Roadmap.Track(
        id: unique(track.title, prefix: "track"),
        title: Localized(track.title, in: language),
        why: Localized(track.why, in: language),
        papers: papers,
        place: Place(line: track.line, column: 1)
      )
    }
    return Roadmap(
      path: path,
      texts: Localized(
        Roadmap.Texts(title: draft.title, description: draft.description),
        in: language
      ),
      stages: stages,
      tracks: tracks
    )
  }
}

extension RoadmapDraft.Mention {
  /// What was written.
  fileprivate var text: String {
    switch self {
    case .id(let id): "#" + id.text
    case .link(let link): link.address
    case .name(let name): name
    }
  }
}

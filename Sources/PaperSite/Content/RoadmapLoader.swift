import Diagnostics

/// The roadmap, or a translation of it, as one file says.
struct RoadmapFile: Sendable {
  let draft: RoadmapFields.Draft
  let introduction: MarkdownSource
}

/// Reads the roadmap and puts its translations into it.
struct RoadmapLoader {
  let reader: PageFileReader

  /// The roadmap; nil when there is none, or its file could not be read.
  func load(
    _ files: [ContentFolder.File],
    reporting diagnostics: inout [Diagnostic]
  ) -> Roadmap? {
    let originalLanguage = reader.languages[0]
    let read = files.map(reader.roadmap)
    diagnostics += read.flatMap(\.diagnostics)
    guard let original = read.first(where: { $0.file.name.language == nil }) else {
      diagnostics += files.map { file in
        Diagnostic(
          .error,
          code: "translation.without-original",
          "expected “roadmap.md” beside this translation, found none",
          at: SourcePosition(path: file.path),
          hint: "write the original first"
        )
      }
      return nil
    }
    guard case .original(let file)? = original.value else { return nil }
    var roadmap = Roadmap(file, path: original.file.path, language: originalLanguage)
    reportRepeatedIDs(in: roadmap, reporting: &diagnostics)
    for translated in read {
      guard let language = translated.file.name.language,
        case .translation(let file)? = translated.value
      else { continue }
      diagnostics += roadmap.add(file, in: language, path: translated.file.path)
    }
    return roadmap
  }

  private func reportRepeatedIDs(
    in roadmap: Roadmap,
    reporting diagnostics: inout [Diagnostic]
  ) {
    var seen: Set<ContentID> = []
    let ids = roadmap.stages.map { ($0.id, $0.place) } + roadmap.tracks.map { ($0.id, $0.place) }
    for (id, place) in ids where !seen.insert(id).inserted {
      diagnostics.append(
        Diagnostic(
          .error,
          code: "roadmap.duplicate-id",
          "the id “\(id)” stands on the roadmap twice",
          at: place.position(in: roadmap.path),
          hint: "give each stage and track its own id"
        )
      )
    }
  }
}

extension Roadmap {
  /// The roadmap that the original file describes.
  fileprivate init(_ file: RoadmapFile, path: String, language: Language) {
    let draft = file.draft
    self.init(
      path: path,
      texts: Localized(
        Texts(
          title: draft.title,
          description: draft.description,
          introduction: file.introduction
        ),
        in: language
      ),
      stages: draft.stages.compactMap { stage in
        guard let id = stage.id else { return nil }
        return Stage(
          id: id,
          title: Localized(stage.title ?? "", in: language),
          goal: Localized(stage.goal, in: language),
          duration: stage.duration,
          steps: stage.steps.map { step in
            Step(
              papers: step.papers ?? [],
              why: Localized(step.why, in: language),
              minutes: step.minutes,
              after: step.after,
              place: step.place
            )
          },
          place: stage.place
        )
      },
      tracks: draft.tracks.map { track in
        let title = track.title ?? ""
        // A title in Han alone has an id of Han; the anchor then needs another.
        let id =
          track.id ?? ContentID(URLID(for: title).text)
          ?? ContentID("track-" + ContentHash(of: title).short)
        guard let id else { preconditionFailure("a hash makes an id") }
        return Track(
          id: id,
          title: Localized(title, in: language),
          why: Localized(track.why, in: language),
          papers: track.papers ?? [],
          place: track.place
        )
      }
    )
  }

  /// Takes in the texts of a translation, which repeats the ids and counts the steps alike.
  fileprivate mutating func add(
    _ file: RoadmapFile,
    in language: Language,
    path: String
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func report(_ code: String, _ message: String, _ place: Place, _ hint: String) {
      diagnostics.append(
        Diagnostic(.error, code: code, message, at: place.position(in: path), hint: hint)
      )
    }
    texts.translations[language] = Texts(
      title: file.draft.title ?? texts.original.title,
      description: file.draft.description ?? texts.original.description,
      introduction: file.introduction.isEmpty ? nil : file.introduction
    )
    for draft in file.draft.stages {
      guard let id = draft.id else { continue }
      guard let index = stages.firstIndex(where: { $0.id == id }) else {
        report(
          "roadmap.unknown-stage",
          "expected the id of a stage of “\(self.path)”, found “\(id)”",
          draft.place,
          stages.map(\.id.text).suggestion(for: id.text) ?? "repeat the original's ids"
        )
        continue
      }
      stages[index].title.translations[language] = draft.title
      if let goal = draft.goal { stages[index].goal.translations[language] = goal }
      if draft.steps.count > stages[index].steps.count {
        report(
          "roadmap.step-count",
          "expected \(stages[index].steps.count) steps as in the original, found \(draft.steps.count)",
          draft.place,
          "keep the steps in the original's order"
        )
      }
      for (number, step) in draft.steps.prefix(stages[index].steps.count).enumerated() {
        if let why = step.why { stages[index].steps[number].why.translations[language] = why }
      }
    }
    for draft in file.draft.tracks {
      guard let id = draft.id ?? draft.title.flatMap({ ContentID(URLID(for: $0).text) }),
        let index = tracks.firstIndex(where: { $0.id == id })
      else {
        report(
          "roadmap.unknown-track",
          "expected a track with an id of “\(self.path)”, found another",
          draft.place,
          "repeat the original's “id”"
        )
        continue
      }
      tracks[index].title.translations[language] = draft.title
      if let why = draft.why { tracks[index].why.translations[language] = why }
    }
    return diagnostics
  }
}

import Diagnostics
import Templates

/// The reading roadmap as a timeline.
enum RoadmapPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let introduction: HTML?
    let introductionLanguage: String?
    let totalText: String?
    let overview: RoadmapPicture?
    let hasEstimates: Bool
    let stages: [StageView]
    let tracks: [TrackView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .optionalHTML("introduction", \.introduction),
        .optionalText("introductionLanguage", \.introductionLanguage),
        .optionalText("totalText", \.totalText), .optional("overview", \.overview),
        .flag("hasEstimates", \.hasEstimates),
        .list("stages", \.stages),
        .list("tracks", \.tracks), .flag("hasTracks") { !$0.tracks.isEmpty },
      ]
  }

  struct StageView: TemplateRepresentable {
    let id: String
    let number: String
    let icon: String?
    let hue: Int
    let title: String
    let duration: String?
    let goal: String
    let categoryURL: String?
    let textLanguage: String?
    let steps: [StepView]
    let downloads: [DownloadView]

    static let fields: TemplateFields<Self> = [
      .text("id", \.id), .text("number", \.number), .optionalText("icon", \.icon),
      .number("hue", \.hue), .text("title", \.title), .optionalText("duration", \.duration),
      .text("goal", \.goal), .optionalText("categoryURL", \.categoryURL),
      .optionalText("textLanguage", \.textLanguage), .list("steps", \.steps),
      .list("downloads", \.downloads), .flag("hasDownloads") { !$0.downloads.isEmpty },
    ]
  }

  struct StepView: TemplateRepresentable {
    let number: String
    let id: String
    let why: String
    let textLanguage: String?
    let minutes: Int
    let minutesText: String
    let isEstimated: Bool
    let after: [LinkView]
    /// The ids of the steps it waits for, with spaces between.
    let afterIDs: String
    let papers: [RoadmapPaperView]

    static let fields: TemplateFields<Self> = [
      .text("number", \.number), .text("id", \.id), .text("why", \.why),
      .optionalText("textLanguage", \.textLanguage), .number("minutes", \.minutes),
      .text("minutesText", \.minutesText),
      .flag("isEstimated", \.isEstimated), .list("after", \.after),
      .flag("hasAfter") { !$0.after.isEmpty }, .text("afterIDs", \.afterIDs),
      .list("papers", \.papers),
    ]
  }

  struct TrackView: TemplateRepresentable {
    let id: String
    let icon: String?
    let title: String
    let why: String?
    let textLanguage: String?
    let papers: [RoadmapPaperView]

    static let fields: TemplateFields<Self> = [
      .text("id", \.id), .optionalText("icon", \.icon), .text("title", \.title),
      .optionalText("why", \.why), .optionalText("textLanguage", \.textLanguage),
      .list("papers", \.papers),
    ]
  }

  /// A paper as a stop of the roadmap.
  struct RoadmapPaperView: TemplateRepresentable {
    let id: String
    let url: String
    let title: String
    let titleLanguage: String?
    let short: String?
    let authors: String
    let year: String?
    let venueLabel: String?
    let priorityText: String?
    let status: StatusView?
    let summary: HTML
    let summaryLanguage: String?

    static let fields: TemplateFields<Self> = [
      .text("id", \.id), .text("url", \.url), .text("title", \.title),
      .optionalText("titleLanguage", \.titleLanguage), .optionalText("short", \.short),
      .text("authors", \.authors), .optionalText("year", \.year),
      .optionalText("venueLabel", \.venueLabel), .optionalText("priorityText", \.priorityText),
      .optional("status", \.status), .html("summary", \.summary),
      .optionalText("summaryLanguage", \.summaryLanguage),
    ]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    guard let roadmap = renderer.site.roadmap else { return [] }
    return renderer.makers.map { maker in
      maker.page(of: .roadmap, from: SourcePosition(path: roadmap.path), as: \.roadmap) {
        rendering in
        try view(of: roadmap, with: maker, into: &rendering)
      }
    }
  }

  private static func view(
    of roadmap: Roadmap,
    with maker: PageMaker,
    into rendering: inout Rendering
  ) throws -> View {
    let language = maker.language
    let (texts, textLanguage) = roadmap.texts.value(in: language)
    // The introduction stands in a section of its own, below the page's heading and that section's.
    let introduction = try maker.body(
      texts.introduction,
      otherwise: roadmap.texts.original.introduction,
      topHeading: 3,
      into: &rendering
    )
    let frame = maker.frame(
      PageIdentity(
        kind: "roadmap",
        route: .roadmap,
        heading: texts.title ?? roadmap.texts.original.title
          ?? maker.strings.text("title_roadmap"),
        description: texts.description ?? maker.strings.text("description_roadmap"),
        section: .roadmap,
        contentLanguage: textLanguage,
        source: textLanguage == maker.original
          ? roadmap.path : Language.translatedPath(roadmap.path, textLanguage)
      )
    )
    var stepNumber = 0
    let stages = roadmap.stages.enumerated().map { index, stage in
      let steps = stage.steps.map { step in
        stepNumber += 1
        let (why, whyLanguage) = step.why.value(in: language)
        let time = StepTime(of: step, on: maker.site)
        let before = Set(
          step.after.compactMap { maker.site.roadmapSteps[$0.value]?.stepOverall }
        ).sorted().map { $0 + 1 }
        return StepView(
          number: String(stepNumber),
          id: "step-\(stepNumber)",
          why: why ?? "",
          textLanguage: maker.foreign(whyLanguage),
          minutes: time.minutes,
          minutesText: maker.text(of: time),
          isEstimated: time.isEstimated,
          after: before.map {
            LinkView(label: maker.strings.text("step") + " \($0)", url: "#step-\($0)")
          },
          afterIDs: before.map { "step-\($0)" }.joined(separator: " "),
          papers: step.papers.compactMap { maker.site.paper($0.value) }.map {
            paper($0, with: maker)
          }
        )
      }
      let (title, titleLanguage) = stage.title.value(in: language)
      return StageView(
        id: stage.id.text,
        number: String(index),
        icon: maker.site.category(stage.id)?.icon,
        hue: maker.hue(of: stage, at: index),
        title: title,
        duration: stage.duration.map(maker.days),
        goal: stage.goal[language] ?? "",
        categoryURL: maker.site.categoryIndex[stage.id].map { _ in
          maker.path(.category(stage.id, page: 1))
        },
        textLanguage: maker.foreign(titleLanguage),
        steps: steps,
        downloads: Bibliographies.links(to: .stage(index), with: maker)
      )
    }
    let tracks = roadmap.tracks.map { track in
      let (title, titleLanguage) = track.title.value(in: language)
      return TrackView(
        id: track.id.text,
        icon: nil,
        title: title,
        why: track.why[language],
        textLanguage: maker.foreign(titleLanguage),
        papers: track.papers.compactMap { maker.site.paper($0.value) }.map {
          paper($0, with: maker)
        }
      )
    }
    return View(
      frame: frame,
      introduction: introduction.flatMap { $0.isEmpty ? nil : $0.html },
      introductionLanguage: maker.foreign(textLanguage),
      totalText: maker.roadmapTotal,
      overview: RoadmapPicture(of: roadmap, with: maker),
      hasEstimates: stages.contains { $0.steps.contains(where: \.isEstimated) },
      stages: stages,
      tracks: tracks
    )
  }

  private static func paper(_ paper: Paper, with maker: PageMaker) -> RoadmapPaperView {
    let (title, titleLanguage) = paper.title(in: maker.language, default: maker.original)
    let name = paper.name(in: maker.language, default: maker.original)
    // The mistakes in a summary are reported with its card.
    var rendering = Rendering()
    return RoadmapPaperView(
      id: paper.id.text,
      url: maker.path(.paper(paper.id)),
      title: title,
      titleLanguage: maker.foreign(titleLanguage),
      short: name == title ? nil : name,
      authors: maker.authors(of: paper),
      year: paper.effectiveDate.map { String($0.year) },
      venueLabel: paper.venue,
      priorityText: maker.priorityText(of: paper),
      status: maker.status(of: paper),
      summary: maker.summary(of: paper, into: &rendering).html,
      summaryLanguage: paper.summary(in: maker.language, default: maker.original).flatMap {
        maker.foreign($0.language)
      }
    )
  }
}

extension PageMaker {
  /// “14–22 days, 12 steps”; nil when no stage has a duration.
  var roadmapTotal: String? {
    guard let stages = site.roadmap?.stages, !stages.isEmpty else { return nil }
    let steps = strings.count("count_steps", stages.reduce(0) { $0 + $1.steps.count })
    let durations = stages.compactMap(\.duration)
    guard durations.count == stages.count else { return steps }
    let range = Roadmap.DayRange(
      days: durations.reduce(0) {
        $0 + $1.days.lowerBound
      }...durations.reduce(0) {
        $0 + $1.days.upperBound
      }
    )
    return strings.text("roadmap_total", ["days": days(range), "steps": steps])
  }

  /// The hue of a stage: that of the category with its id, or one of its own.
  func hue(of stage: Roadmap.Stage, at index: Int) -> Int {
    Self.hue(site.categoryIndex[stage.id] ?? index)
  }
}

import Templates

/// The roadmap at a glance: a line with a station for each stage and a stop for each step, as long
/// as the days it takes, and the deep dives that branch off at its end.
struct RoadmapPicture: TemplateRepresentable {
  let title: String
  let text: String
  let height: Int
  let lineY: Int
  let segments: [SegmentView]
  let stations: [StationView]
  let branches: [BranchView]

  static let fields: TemplateFields<Self> = [
    .text("title", \.title), .text("text", \.text), .number("height", \.height),
    .number("lineY", \.lineY), .list("segments", \.segments), .list("stations", \.stations),
    .list("branches", \.branches),
  ]

  /// The line of a stage, with its steps.
  struct SegmentView: TemplateRepresentable {
    let x: String
    let endX: String
    let hue: Int
    let stops: [StopView]

    static let fields: TemplateFields<Self> = [
      .text("x", \.x), .text("endX", \.endX), .number("hue", \.hue), .list("stops", \.stops),
    ]
  }

  /// A step.
  struct StopView: TemplateRepresentable {
    let x: String
    let url: String
    let label: String

    static let fields: TemplateFields<Self> = [
      .text("x", \.x), .text("url", \.url), .text("label", \.label),
    ]
  }

  /// The station at which a stage begins.
  struct StationView: TemplateRepresentable {
    let number: String
    let x: String
    let hue: Int
    let url: String
    let name: [NameLineView]
    let label: String
    let duration: String?

    static let fields: TemplateFields<Self> = [
      .text("number", \.number), .text("x", \.x), .number("hue", \.hue), .text("url", \.url),
      .list("name", \.name), .text("label", \.label), .optionalText("duration", \.duration),
    ]
  }

  /// A line of a stage's name.
  struct NameLineView: TemplateRepresentable {
    let line: String
    let lineY: Int

    static let fields: TemplateFields<Self> = [.text("line", \.line), .number("lineY", \.lineY)]
  }

  /// A deep dive.
  struct BranchView: TemplateRepresentable {
    let x: String
    let kneeX: String
    let endX: String
    let y: Int
    let textY: Int
    let url: String
    let name: String

    static let fields: TemplateFields<Self> = [
      .text("x", \.x), .text("kneeX", \.kneeX), .text("endX", \.endX), .number("y", \.y),
      .number("textY", \.textY), .text("url", \.url), .text("name", \.name),
    ]
  }

  private static let start = 0.02
  private static let branchSpace = 26
  /// No stage is drawn shorter than this share of the mean, so that its name has room.
  private static let shortest = 0.95

  /// The picture; nil when the roadmap has no stages.
  init?(of roadmap: Roadmap, with maker: PageMaker) {
    guard !roadmap.stages.isEmpty else { return nil }
    let strings = maker.strings
    let page = maker.path(.roadmap)
    let tracks = roadmap.tracks
    let end = tracks.isEmpty ? 0.98 : 0.8
    let days = roadmap.stages.map { stage in
      stage.duration.map { Double($0.days.lowerBound + $0.days.upperBound) / 2 }
    }
    let known = days.compactMap(\.self)
    let mean = known.isEmpty ? 1 : known.reduce(0, +) / Double(known.count)
    let lengths = days.map { max($0 ?? mean, mean * Self.shortest) }
    let unit = (end - Self.start) / lengths.reduce(0, +)
    let lineY = max(44, tracks.count * Self.branchSpace / 2 + 2)
    self.lineY = lineY
    var x = Self.start
    var number = 0
    var segments: [SegmentView] = []
    var stations: [StationView] = []
    var sentences: [String] = []
    for (index, stage) in roadmap.stages.enumerated() {
      let length = lengths[index] * unit
      let hue = maker.hue(of: stage, at: index)
      let name = stage.title[maker.language]
      let duration = stage.duration.map(maker.days)
      let stops = stage.steps.enumerated().map { position, step in
        number += 1
        let share = Double(position + 1) / Double(stage.steps.count + 1)
        let papers = step.papers.compactMap { maker.site.paper($0.value) }
          .map { $0.name(in: maker.language, default: maker.original) }
        return StopView(
          x: PictureLength.percent(x + length * share),
          url: "\(page)#step-\(number)",
          label: papers.joined(separator: strings.text("list_separator"))
        )
      }
      let facts = [duration, strings.count("count_steps", stage.steps.count)].compactMap(\.self)
      let label = "\(index) \(name)"
      segments.append(
        SegmentView(
          x: PictureLength.percent(x),
          endX: PictureLength.percent(x + length),
          hue: hue,
          stops: stops
        )
      )
      stations.append(
        StationView(
          number: String(index),
          x: PictureLength.percent(x),
          hue: hue,
          url: "\(page)#\(stage.id.text)",
          name: name.lines(ofWidth: 18).enumerated().map {
            NameLineView(line: $1, lineY: lineY + 36 + $0 * 18)
          },
          label: label,
          duration: duration
        )
      )
      sentences.append(
        strings.text(
          "picture_stage",
          ["name": label, "facts": facts.joined(separator: strings.text("list_separator"))]
        )
      )
      x += length
    }
    height = max(lineY + 62, tracks.count * Self.branchSpace + 8)
    title = strings.text("picture_roadmap")
    self.segments = segments
    self.stations = stations
    branches = tracks.enumerated().map { index, track in
      let y = lineY + (index * 2 - tracks.count + 1) * Self.branchSpace / 2
      return BranchView(
        x: PictureLength.percent(end),
        kneeX: PictureLength.percent(end + 0.035),
        endX: PictureLength.percent(end + 0.05),
        y: y,
        textY: y + 5,
        url: "\(page)#\(track.id.text)",
        name: track.title[maker.language].shortened(toWidth: 22)
      )
    }
    if !tracks.isEmpty {
      sentences.append(
        strings.text(
          "picture_tracks",
          [
            "tracks": tracks.map { $0.title[maker.language] }
              .joined(separator: strings.text("list_separator"))
          ]
        )
      )
    }
    text = sentences.joined(separator: " ")
  }
}

import Diagnostics
import Templates

/// The first page: what this is, where to start, what is new and what matters most.
enum HomePage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let stages: [StageView]
    let startURL: String?
    let roadmapText: String?
    let categories: [CategoryRowView]
    let newest: [PaperEntryView]
    let important: [PaperEntryView]
    let appearance: AppearancePicture?
    let numbers: [NumberView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .optionalHTML("lead") { _ in nil }, .list("stages", \.stages),
        .optionalText("startURL", \.startURL), .optionalText("roadmapText", \.roadmapText),
        .list("categories", \.categories), .list("newest", \.newest),
        .list("important", \.important), .optional("appearance", \.appearance),
        .list("numbers", \.numbers),
      ]
  }

  /// A stage of the roadmap in short.
  struct StageView: TemplateRepresentable {
    let number: String
    let title: String
    let url: String
    let duration: String?
    let goal: String
    let paperCount: String
    let hue: Int
    let icon: String?

    static let fields: TemplateFields<Self> = [
      .text("number", \.number), .text("title", \.title), .text("url", \.url),
      .optionalText("duration", \.duration), .text("goal", \.goal),
      .text("paperCount", \.paperCount), .number("hue", \.hue), .optionalText("icon", \.icon),
    ]
  }

  /// A count of something, such as papers.
  struct NumberView: TemplateRepresentable {
    let value: String
    let label: String
    let url: String?

    static let fields: TemplateFields<Self> = [
      .text("value", \.value), .text("label", \.label), .optionalText("url", \.url),
    ]
  }

  static let name: String? = nil
  private static let importantPapers = 5
  private static let newestPapers = 8

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.map { maker in
      maker.page(of: .home, from: SourcePosition(path: "content/site.yml"), as: \.home) {
        rendering in
        view(maker)
      }
    }
  }

  private static func view(_ maker: PageMaker) -> View {
    let site = maker.site
    let frame = maker.frame(
      PageIdentity(
        kind: "home",
        route: .home,
        heading: maker.siteView.title,
        source: "content/site.yml",
        structuredData: [
          .object([
            ("@type", .text("WebSite")), ("name", .text(maker.siteView.title)),
            ("description", .text(maker.siteView.description)),
            ("inLanguage", .text(maker.language.tag)),
            (
              "url",
              maker.renderer.addresses.absolute(maker.path(.home)).map(JSONValue.text) ?? .absent
            ),
          ])
        ]
      )
    )
    let stages = site.roadmap?.stages ?? []
    let numbers: [(key: String, count: Int, route: Route?)] = [
      ("number_papers", site.papers.count, .papers(page: 1)),
      ("number_categories", site.categories.count, .categories),
      (
        "number_steps", stages.reduce(0) { $0 + $1.steps.count },
        site.roadmap == nil ? nil : .roadmap
      ),
      ("number_venues", site.terms[.venue]?.count ?? 0, .terms(.venue)),
    ]
    return View(
      frame: frame,
      stages: stages.enumerated().map { index, stage in
        StageView(
          number: String(index),
          title: stage.title[maker.language],
          url: maker.path(.roadmap) + "#" + stage.id.text,
          duration: stage.duration.map(maker.days),
          goal: stage.goal[maker.language] ?? "",
          paperCount: maker.strings.count(
            "count_papers",
            Set(stage.steps.flatMap { $0.papers.map(\.value) }).count
          ),
          hue: maker.hue(of: stage, at: index),
          icon: site.category(stage.id)?.icon
        )
      },
      startURL: stages.isEmpty ? nil : maker.path(.roadmap),
      roadmapText: maker.roadmapTotal,
      categories: maker.categoryRows(),
      newest: site.papers.prefix(newestPapers).map(maker.entry),
      important: mostImportant(of: site).prefix(importantPapers).map {
        maker.entry(of: site.papers[$0])
      },
      appearance: maker.renderer.hasMap ? AppearancePicture(with: maker) : nil,
      numbers: numbers.filter { $0.count > 0 }.map { number in
        NumberView(
          value: ThemeStrings.grouped(number.count),
          label: maker.strings.count(number.key, number.count),
          url: number.route.map(maker.path)
        )
      }
    )
  }

  /// The papers by reading priority; of equal ones those on the roadmap first, in its order, then
  /// the newest.
  private static func mostImportant(of site: Site) -> [Int] {
    let steps = site.roadmap?.stages.flatMap(\.steps) ?? []
    let order = Dictionary(
      steps.flatMap(\.papers).enumerated().map { ($1.value, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let key = { (index: Int) in
      let paper = site.papers[index]
      return (-(paper.priority ?? 0), order[paper.id] ?? .max, index)
    }
    return site.papers.indices.sorted { key($0) < key($1) }
  }
}

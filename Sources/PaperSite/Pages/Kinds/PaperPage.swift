import Diagnostics
import Templates

/// A paper with all that is known of it.
enum PaperPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let id: String
    let title: String
    let titleLanguage: String?
    let alternateTitle: String?
    let alternateLanguage: String?
    let short: String?
    let authors: [LinkView]
    let hasMoreAuthors: Bool
    let isDraft: Bool
    let affiliations: [String]
    let date: DateView?
    let updated: DateView?
    let added: DateView?
    let venue: LinkView?
    let categories: [CategoryLinkView]
    let tags: [LinkView]
    let links: [SourceLinkView]
    let identifiers: [IdentifierView]
    let priorityText: String?
    let stars: [StarView]
    let status: StatusView?
    let summary: HTML
    let summaryLanguage: String?
    let body: HTML
    let bodyLanguage: String?
    let tableOfContents: [ContentsView]
    let roadmap: PlaceView?
    let tracks: [TrackLinkView]
    let buildsOn: [LinkView]
    let builtOnBy: [LinkView]
    let related: [LinkView]
    let neighbourhood: NeighbourhoodPicture?
    let similar: [SimilarPaperView]
    let previousURL: String?
    let nextURL: String?
    let resultsURL: String?
    let resultsText: String?
    let minutesText: String
    let markdownURL: String?
    let cite: CiteView

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("id", \.id), .text("title", \.title),
        .optionalText("titleLanguage", \.titleLanguage),
        .optionalText("alternateTitle", \.alternateTitle),
        .optionalText("alternateLanguage", \.alternateLanguage), .optionalText("short", \.short),
        .list("authors", \.authors), .flag("hasMoreAuthors", \.hasMoreAuthors),
        .flag("isDraft", \.isDraft),
        .texts("affiliations", \.affiliations), .optional("date", \.date),
        .optional("updated", \.updated), .optional("added", \.added), .optional("venue", \.venue),
        .list("categories", \.categories), .list("tags", \.tags), .list("links", \.links),
        .list("identifiers", \.identifiers), .optionalText("priorityText", \.priorityText),
        .list("stars", \.stars), .optional("status", \.status), .html("summary", \.summary),
        .optionalText("summaryLanguage", \.summaryLanguage), .html("body", \.body),
        .optionalText("bodyLanguage", \.bodyLanguage),
        .list("tableOfContents", \.tableOfContents),
        .flag("hasContents") { !$0.tableOfContents.isEmpty }, .optional("roadmap", \.roadmap),
        .list("tracks", \.tracks), .flag("hasTracks") { !$0.tracks.isEmpty },
        .list("buildsOn", \.buildsOn), .flag("hasBuildsOn") { !$0.buildsOn.isEmpty },
        .list("builtOnBy", \.builtOnBy), .flag("hasBuiltOnBy") { !$0.builtOnBy.isEmpty },
        .list("related", \.related), .flag("hasRelated") { !$0.related.isEmpty },
        .optional("neighbourhood", \.neighbourhood), .list("similar", \.similar),
        .flag("hasSimilar") { !$0.similar.isEmpty }, .optionalText("previousURL", \.previousURL),
        .optionalText("nextURL", \.nextURL),
        .optionalText("resultsURL", \.resultsURL),
        .optionalText("resultsText", \.resultsText),
        .text("minutesText", \.minutesText), .optionalText("markdownURL", \.markdownURL),
        .record("cite", \.cite),
      ]
  }

  /// An identifier, such as a DOI.
  struct IdentifierView: TemplateRepresentable {
    let label: String
    let value: String
    let url: String

    static let fields: TemplateFields<Self> = [
      .text("label", \.label), .text("value", \.value), .text("url", \.url),
    ]
  }

  /// Where the paper stands on the roadmap.
  struct PlaceView: TemplateRepresentable {
    let stageTitle: String
    let stageURL: String
    let stepText: String
    let why: String
    let whyLanguage: String?
    let hue: Int
    let previous: LinkView?
    let next: LinkView?

    static let fields: TemplateFields<Self> = [
      .text("stageTitle", \.stageTitle), .text("stageURL", \.stageURL),
      .text("stepText", \.stepText), .text("why", \.why),
      .optionalText("whyLanguage", \.whyLanguage), .number("hue", \.hue),
      .optional("previous", \.previous), .optional("next", \.next),
    ]
  }

  /// A track that the paper is in.
  struct TrackLinkView: TemplateRepresentable {
    let title: String
    let url: String

    static let fields: TemplateFields<Self> = [.text("title", \.title), .text("url", \.url)]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.flatMap { maker in
      maker.site.papers.map { paper in
        maker.page(of: .paper(paper.id), from: SourcePosition(path: paper.path), as: \.paper) {
          rendering in
          try view(of: paper, with: maker, into: &rendering)
        }
      }
    }
  }

  /// The page at a path, found without listing the others; nil when there is none.
  static func file(at path: String, of renderer: SiteRenderer) -> OutputFile? {
    let parts = path.split(separator: "/")
    guard parts.count >= 3, parts.last == "index.html", let id = ContentID(parts[parts.count - 2]),
      let paper = renderer.site.paper(id)
    else { return nil }
    for language in renderer.site.settings.languages
    where renderer.addresses.file(of: .paper(id), in: language) == path {
      let maker = renderer.maker(for: language)
      return maker.page(of: .paper(id), from: SourcePosition(path: paper.path), as: \.paper) {
        rendering in
        try view(of: paper, with: maker, into: &rendering)
      }
    }
    return nil
  }

  private static func view(
    of paper: Paper,
    with maker: PageMaker,
    into rendering: inout Rendering
  ) throws -> View {
    let site = maker.site
    let original = maker.original
    let (title, titleLanguage) = paper.title(in: maker.language, default: original)
    let alternate = maker.alternateTitle(of: paper)
    let summary = maker.summary(of: paper, into: &rendering)
    let source = paper.body(in: maker.language, default: original)
    let body = try source.map {
      try maker.renderer.bodies.body(
        $0.source,
        in: maker.language,
        skippingFirstParagraph: $0.startsWithSummary,
        into: &rendering
      )
    }
    let contentLanguage = source?.language ?? titleLanguage
    let name = paper.name(in: maker.language, default: original)
    let summaryLanguage = paper.summary(in: maker.language, default: original)?.language
    let reference = Reference(to: paper, in: maker.language, of: site)
    var identity = PageIdentity(
      kind: "paper",
      route: .paper(paper.id),
      heading: title,
      description: summary.text.shortened(to: 300),
      trail: [(maker.strings.text("title_papers"), .papers(page: 1))],
      section: .papers,
      contentLanguage: contentLanguage,
      source: source?.source.path ?? paper.path
    )
    identity.metadata = ScholarMetadata.fields(of: reference, with: maker)
    identity.structuredData = [
      ScholarlyArticle.data(of: paper, as: reference, abstract: summary.text, with: maker)
    ]
    identity.openGraphType = "article"
    let place = place(of: paper, with: maker)
    let index = site.paperIndex[paper.id] ?? 0
    let neighbours = [index - 1, index + 1].map { other in
      site.papers.indices.contains(other) ? maker.path(.paper(site.papers[other].id)) : nil
    }
    let related = paper.related.compactMap { site.paper($0.value) }
    return View(
      frame: maker.frame(identity),
      id: paper.id.text,
      title: title,
      titleLanguage: maker.foreign(titleLanguage),
      alternateTitle: alternate?.text,
      alternateLanguage: alternate?.language.tag,
      short: name == title ? nil : name,
      authors: paper.authors.compactMap { author in
        site.term(.author, named: author).map {
          LinkView(label: author, url: maker.path(.term(.author, $0.id, page: 1)))
        }
      },
      hasMoreAuthors: paper.hasMoreAuthors,
      isDraft: paper.isDraft,
      affiliations: paper.affiliations,
      date: paper.effectiveDate.map(maker.date),
      updated: paper.updated.map(maker.date),
      added: paper.added.map(maker.date),
      venue: maker.venueLink(of: paper),
      categories: maker.categoryLinks(of: paper),
      tags: maker.tagLinks(of: paper),
      links: maker.sourceLinks(of: paper),
      identifiers: paper.links.map(\.value).filter(\.kind.isIdentifier).map { link in
        IdentifierView(
          label: maker.strings.text("link_\(link.kind.rawValue)"),
          value: link.value,
          url: link.address
        )
      },
      priorityText: maker.priorityText(of: paper),
      stars: maker.stars(of: paper),
      status: maker.status(of: paper),
      summary: summary.html,
      summaryLanguage: summaryLanguage.flatMap(maker.foreign),
      body: body?.html ?? .empty,
      bodyLanguage: (source?.language).flatMap(maker.foreign),
      tableOfContents: ContentsView.contents(of: body?.headings ?? []),
      roadmap: place,
      tracks: (site.roadmap?.tracks ?? []).filter { track in
        track.papers.contains { $0.value == paper.id }
      }.map {
        TrackLinkView(
          title: $0.title[maker.language],
          url: maker.path(.roadmap) + "#" + $0.id.text
        )
      },
      buildsOn: paper.buildsOn.compactMap { site.paper($0.value) }.map(maker.link),
      builtOnBy: (site.builtOnBy[paper.id] ?? []).map { maker.link(to: site.papers[$0]) },
      related: related.map(maker.link),
      neighbourhood: NeighbourhoodPicture(of: paper, with: maker),
      similar: maker.similarPapers(to: paper),
      // On the roadmap its order, elsewhere that of the list of all papers.
      previousURL: place == nil ? neighbours[0] : place?.previous?.url,
      nextURL: place == nil ? neighbours[1] : place?.next?.url,
      resultsURL: paper.results.isEmpty || !maker.renderer.hasResults
        ? nil : maker.path(.results) + "#result_\(paper.id)_1",
      resultsText: paper.results.isEmpty
        ? nil : maker.strings.count("count_results", paper.results.count),
      minutesText: maker.strings.count(
        "minutes_read",
        ReadingTime.minutes(of: summary.text + "\n" + (body?.text ?? ""))
      ),
      markdownURL: maker.markdownPath(.paper(paper.id)),
      cite: maker.citing(paper, as: reference)
    )
  }

  private static func place(of paper: Paper, with maker: PageMaker) -> PlaceView? {
    guard let roadmap = maker.site.roadmap, let place = maker.site.roadmapSteps[paper.id] else {
      return nil
    }
    let stage = roadmap.stages[place.stage]
    let order = roadmap.stages.flatMap { $0.steps.flatMap { $0.papers.map(\.value) } }
      .compactMap(maker.site.paper)
    let index = order.firstIndex { $0.id == paper.id }
    let steps = roadmap.stages.reduce(0) { $0 + $1.steps.count }
    let (why, whyLanguage) = stage.steps[place.step].why.value(in: maker.language)
    return PlaceView(
      stageTitle: stage.title[maker.language],
      stageURL: maker.path(.roadmap) + "#" + stage.id.text,
      stepText: maker.strings.text(
        "step_of",
        ["current": String(place.stepOverall + 1), "total": String(steps)]
      ),
      why: why ?? "",
      whyLanguage: why == nil ? nil : maker.foreign(whyLanguage),
      hue: maker.hue(of: stage, at: place.stage),
      previous: index.flatMap { $0 > 0 ? maker.link(to: order[$0 - 1]) : nil },
      next: index.flatMap { $0 + 1 < order.count ? maker.link(to: order[$0 + 1]) : nil }
    )
  }
}

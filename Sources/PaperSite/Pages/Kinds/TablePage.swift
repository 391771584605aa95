import Diagnostics
import Templates

/// All papers as one table that can be sorted and filtered.
enum TablePage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let countText: String
    let cutText: String?
    let categories: [ChoiceView]
    let tags: [ChoiceView]
    let years: [ChoiceView]
    let venues: [ChoiceView]
    let rows: [RowView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("countText", \.countText), .optionalText("cutText", \.cutText),
        .list("categories", \.categories), .list("tags", \.tags), .list("years", \.years),
        .list("venues", \.venues), .list("rows", \.rows),
      ]
  }

  /// A value that the table can be narrowed down to.
  struct ChoiceView: TemplateRepresentable {
    let id: String
    let label: String
    let count: Int

    static let fields: TemplateFields<Self> = [
      .text("id", \.id), .text("label", \.label), .number("count", \.count),
    ]
  }

  /// A paper as a row.
  struct RowView: TemplateRepresentable {
    let id: String
    let url: String
    let title: String
    let titleLanguage: String?
    let short: String?
    let authors: String
    let categories: [CategoryLinkView]
    let categoryIDs: String
    let tagIDs: String
    let date: DateView?
    let year: String?
    let venue: LinkView?
    let venueID: String?
    let priority: Int?
    let priorityText: String?
    let stars: [StarView]
    let code: SourceLinkView?
    let status: StatusView?

    static let fields: TemplateFields<Self> = [
      .text("id", \.id), .text("url", \.url), .text("title", \.title),
      .optionalText("titleLanguage", \.titleLanguage), .optionalText("short", \.short),
      .text("authors", \.authors), .list("categories", \.categories),
      .text("categoryIDs", \.categoryIDs), .text("tagIDs", \.tagIDs), .optional("date", \.date),
      .optionalText("year", \.year), .optional("venue", \.venue),
      .optionalText("venueID", \.venueID), .optionalNumber("priority", \.priority),
      .optionalText("priorityText", \.priorityText), .list("stars", \.stars),
      .optional("code", \.code), .optional("status", \.status),
    ]
  }

  static let name: String? = "table"
  /// The most rows that a browser sorts at ease; what is older stands in the lists.
  private static let mostRows = 2_000

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    guard renderer.hasTable else { return [] }
    return renderer.makers.map { maker in
      maker.page(of: .table, from: SourcePosition(path: "content/papers"), as: \.table) { _ in
        view(maker)
      }
    }
  }

  private static func view(_ maker: PageMaker) -> View {
    let site = maker.site
    let rest = site.papers.count - mostRows
    return View(
      frame: maker.frame(
        PageIdentity(
          kind: "table",
          route: .table,
          heading: maker.strings.text("title_table"),
          description: maker.strings.text("description_table"),
          trail: [(maker.strings.text("title_papers"), .papers(page: 1))],
          section: .table
        )
      ),
      countText: maker.strings.count("count_papers", site.papers.count),
      cutText: rest > 0
        ? maker.strings.count(
          "table_cut",
          rest,
          ["shown": ThemeStrings.grouped(mostRows)]
        ) : nil,
      categories: site.categories.enumerated().map { index, category in
        ChoiceView(
          id: category.id.text,
          label: category.texts[maker.language].title,
          count: site.papersByCategory[index].count
        )
      },
      tags: choices(.tag, with: maker),
      years: choices(.year, with: maker),
      venues: choices(.venue, with: maker),
      rows: site.papers.prefix(mostRows).map { row($0, with: maker) }
    )
  }

  private static func choices(_ kind: TermKind, with maker: PageMaker) -> [ChoiceView] {
    (maker.site.terms[kind] ?? []).prefix(mostRows).map {
      ChoiceView(
        id: $0.id.text,
        label: maker.site.label(of: $0, in: maker.language),
        count: $0.papers.count
      )
    }
  }

  private static func row(_ paper: Paper, with maker: PageMaker) -> RowView {
    let (title, titleLanguage) = paper.title(in: maker.language, default: maker.original)
    let short = paper.name(in: maker.language, default: maker.original)
    return RowView(
      id: paper.id.text,
      url: maker.path(.paper(paper.id)),
      title: title,
      titleLanguage: maker.foreign(titleLanguage),
      short: short == title ? nil : short,
      authors: maker.authors(of: paper),
      categories: maker.categoryLinks(of: paper),
      categoryIDs: paper.categories.map(\.value.text).joined(separator: " "),
      tagIDs: paper.tags.compactMap { maker.site.term(.tag, named: $0.value)?.id.text }
        .joined(separator: " "),
      date: paper.effectiveDate.map(maker.date),
      year: paper.effectiveDate.map { String($0.year) },
      venue: maker.venueLink(of: paper),
      venueID: paper.venue.flatMap { maker.site.term(.venue, named: $0)?.id.text },
      priority: paper.priority,
      priorityText: maker.priorityText(of: paper),
      stars: maker.stars(of: paper),
      code: maker.sourceLinks(of: paper).first { $0.kind == "code" },
      status: maker.status(of: paper)
    )
  }
}

extension SiteRenderer {
  /// Whether there is a table of all papers.
  var hasTable: Bool { makes(TablePage.self) && !site.papers.isEmpty }
}

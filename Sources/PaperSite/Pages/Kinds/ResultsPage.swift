import Diagnostics
import Templates

/// What the papers report in numbers: a matrix of data sets by systems, and every number with its
/// condition.
enum ResultsPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let countText: String
    let fileURL: String
    let matrix: MatrixView?
    let rows: [RowView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("countText", \.countText), .text("fileURL", \.fileURL),
        .optional("matrix", \.matrix), .list("rows", \.rows),
      ]
  }

  /// The data sets that more than one paper reports on, as columns.
  struct MatrixView: TemplateRepresentable {
    let columns: [String]
    let systems: [SystemView]

    static let fields: TemplateFields<Self> = [
      .texts("columns", \.columns), .list("systems", \.systems),
    ]
  }

  /// A system with its numbers.
  struct SystemView: TemplateRepresentable {
    let label: String
    let cells: [CellView]

    static let fields: TemplateFields<Self> = [
      .text("label", \.label), .list("cells", \.cells),
    ]
  }

  /// The numbers of a system on a data set.
  struct CellView: TemplateRepresentable {
    let values: [ValueView]

    static let fields: TemplateFields<Self> = [.list("values", \.values)]
  }

  /// A number that leads to its row.
  struct ValueView: TemplateRepresentable {
    let text: String
    let url: String
    let setting: String?

    static let fields: TemplateFields<Self> = [
      .text("text", \.text), .text("url", \.url), .optionalText("setting", \.setting),
    ]
  }

  /// A number with all that belongs to it.
  struct RowView: TemplateRepresentable {
    let id: String
    let dataset: String
    let metric: String
    let system: String
    let value: String
    let valueText: String
    let setting: String?
    let source: String?
    let paper: LinkView
    let paperID: String
    let year: String?
    let status: StatusView?

    static let fields: TemplateFields<Self> = [
      .text("id", \.id), .text("dataset", \.dataset), .text("metric", \.metric),
      .text("system", \.system), .text("value", \.value), .text("valueText", \.valueText),
      .optionalText("setting", \.setting), .optionalText("source", \.source),
      .record("paper", \.paper), .text("paperID", \.paperID), .optionalText("year", \.year),
      .optional("status", \.status),
    ]
  }

  static let name: String? = "results"
  /// The most columns that a matrix can have and still be read.
  private static let mostColumns = 12

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    guard renderer.hasResults else { return [] }
    return renderer.makers.map { maker in
      maker.page(of: .results, from: SourcePosition(path: "content/papers"), as: \.results) { _ in
        let results = maker.reportedResults
        return View(
          frame: maker.frame(
            PageIdentity(
              kind: "results",
              route: .results,
              heading: maker.strings.text("title_results"),
              description: maker.strings.text("description_results"),
              section: .results
            )
          ),
          countText: maker.strings.count("count_results", results.count),
          fileURL: renderer.addresses.path(ofFile: ResultsFile.path(for: maker)),
          matrix: matrix(of: results, separator: maker.strings.text("list_separator")),
          rows: results.map { row($0, with: maker) }
        )
      }
    }
  }

  private static func row(_ result: ReportedResult, with maker: PageMaker) -> RowView {
    RowView(
      id: result.anchor,
      dataset: result.dataset,
      metric: result.metric,
      system: result.system,
      value: result.value.text,
      valueText: result.valueText,
      setting: result.setting,
      source: result.source,
      paper: maker.link(to: result.paper),
      paperID: result.paper.id.text,
      year: result.paper.effectiveDate.map { String($0.year) },
      status: maker.status(of: result.paper)
    )
  }

  /// Data sets by systems, where two papers or more report on a data set; nil where none has two.
  private static func matrix(of results: [ReportedResult], separator: String) -> MatrixView? {
    struct Column: Hashable {
      let dataset: String
      let metric: String
    }
    var papers: [Column: Set<ContentID>] = [:]
    for result in results {
      let column = Column(dataset: result.dataset, metric: result.metric)
      papers[column, default: []].insert(result.paper.id)
    }
    let columns = papers.filter { $0.value.count > 1 }
      .sorted {
        ($1.value.count, $0.key.dataset, $0.key.metric)
          < ($0.value.count, $1.key.dataset, $1.key.metric)
      }
      .prefix(mostColumns).map(\.key)
    guard !columns.isEmpty else { return nil }
    let shown = results.filter {
      columns.contains(Column(dataset: $0.dataset, metric: $0.metric))
    }.sorted {
      ($0.paper.effectiveDate?.description ?? "9", $0.system)
        < ($1.paper.effectiveDate?.description ?? "9", $1.system)
    }
    var systems: [String] = []
    for result in shown where !systems.contains(result.system) { systems.append(result.system) }
    return MatrixView(
      columns: columns.map { $0.dataset + separator + $0.metric },
      systems: systems.map { system in
        SystemView(
          label: system,
          cells: columns.map { column in
            CellView(
              values: shown.filter {
                $0.system == system && $0.dataset == column.dataset && $0.metric == column.metric
              }.map { ValueView(text: $0.valueText, url: "#" + $0.anchor, setting: $0.setting) }
            )
          }
        )
      }
    )
  }
}

import Diagnostics

/// The results as a table for programs, in each language, beside the page that shows them.
enum ResultsFile: OutputKind {
  static let name: String? = "results"

  /// The file of a language, relative to the output folder.
  static func path(for maker: PageMaker) -> String {
    (maker.renderer.addresses.languageParts(maker.language) + Route.results.parts
      + ["results.csv"]).joined(separator: "/")
  }

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    guard renderer.hasResults else { return [] }
    return renderer.makers.map { maker in
      OutputFile(path: path(for: maker), origin: SourcePosition(path: "content/papers")) {
        rendering in
        var table = CSVWriter()
        table.line([
          "dataset", "metric", "value", "unit", "system", "setting", "source", "paper", "title",
          "year", "url",
        ])
        for result in maker.reportedResults {
          let url = maker.path(.paper(result.paper.id))
          table.line([
            result.dataset, result.metric, result.value.text, result.unit ?? "", result.system,
            result.setting ?? "", result.source ?? "", result.paper.id.text,
            result.paper.title(in: maker.language, default: maker.original).text,
            result.paper.effectiveDate.map { String($0.year) } ?? "",
            renderer.addresses.absolute(url) ?? url,
          ])
        }
        rendering.bytes = table.bytes
      }
    }
  }
}

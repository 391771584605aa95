/// A number with the paper that reports it, in the words of one language.
struct ReportedResult: Sendable {
  let paper: Paper
  /// The place among the paper's results, from 1.
  let number: Int
  let dataset: String
  let metric: String
  let value: DecimalNumber
  let unit: String?
  let system: String
  let setting: String?
  let source: String?

  /// The id of its row on the page of results.
  var anchor: String { "result_\(paper.id.text)_\(number)" }

  /// The number with its unit: `67.2%`, `3.1 hours`.
  var valueText: String {
    guard let unit else { return value.text }
    return unit == "%" ? value.text + "%" : value.text + " " + unit
  }
}

extension PageMaker {
  /// All results of the collection: by data set and measure, the oldest paper first.
  var reportedResults: [ReportedResult] {
    site.papers.reversed().flatMap(reportedResults)
      .enumerated().sorted {
        ($0.element.dataset.lowercased(), $0.element.metric, $0.offset)
          < ($1.element.dataset.lowercased(), $1.element.metric, $1.offset)
      }.map(\.element)
  }

  private func reportedResults(of paper: Paper) -> [ReportedResult] {
    paper.results.enumerated().map { index, result in
      ReportedResult(
        paper: paper,
        number: index + 1,
        dataset: result.dataset,
        metric: result.metric[language],
        value: result.value,
        unit: result.unit,
        system: result.system?[language] ?? paper.name(in: language, default: original),
        setting: result.setting?[language],
        source: result.source?[language]
      )
    }
  }
}

extension SiteRenderer {
  /// Whether there is a page of results: it is wanted, and a paper reports some.
  var hasResults: Bool { makes(ResultsPage.self) && site.hasResults }
}

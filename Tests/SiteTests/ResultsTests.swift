import Foundation
import Testing

/// The page of results, the table of all papers, and what stands beside them.
@Suite struct ResultsTests {
  private func built(_ papers: [(id: String, text: String)]) throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    for paper in papers {
      try site.write(
        "---\ntitle: Paper \(paper.id)\nauthors: [Ada One]\ndate: 2022\ncategories: [methods]\n\(paper.text)\n---\nText.\n",
        to: "content/papers/\(paper.id).md"
      )
    }
    let result = try SiteProcess.run(["build"], in: site.path)
    try #require(result.exitCode == 0, "\(result.errors)")
    return site
  }

  private let two = [
    (
      id: "third",
      text: """
      results:
        - {dataset: MedQA, metric: accuracy, value: 67.0, unit: '%', setting: five-shot}
        - {dataset: Alpha, metric: F1, value: 0.5}
      """
    ),
    (id: "fourth", text: "results: [{dataset: MedQA, metric: accuracy, value: 9, unit: '%'}]"),
  ]

  @Test func `Each number leads to its paper and stands with its condition`() throws {
    let page = try built(two).text(of: "public/results/index.html")
    #expect(
      page.contains(
        "<tr id=\"result_third_1\" data-paper=\"third\"><th scope=\"row\">MedQA</th><td>accuracy</td>"
          + "<td>Paper third</td><td class=\"is-number\" data-value=\"67.0\">67.0%</td>"
          + "<td>five-shot</td><td><a href=\"/small/papers/third/\">Paper third</a>"
      )
    )
    #expect(page.contains("<a href=\"#result_third_1\">67.0%</a> <small>five-shot</small>"))
    #expect(!page.contains("<th scope=\"col\">Alpha, F1</th>"))
  }

  @Test func `The same stands beside it for programs`() throws {
    let table = try built(two).text(of: "public/results/results.csv")
    #expect(
      table.split(separator: "\r\n").map(String.init) == [
        "dataset,metric,value,unit,system,setting,source,paper,title,year,url",
        "Alpha,F1,0.5,,Paper third,,,third,Paper third,2022,https://example.org/small/papers/third/",
        "MedQA,accuracy,67.0,%,Paper third,five-shot,,third,Paper third,2022,https://example.org/small/papers/third/",
        "MedQA,accuracy,9,%,Paper fourth,,,fourth,Paper fourth,2022,https://example.org/small/papers/fourth/",
      ]
    )
  }

  @Test func `No formula gets into a spreadsheet`() throws {
    let site = try built([
      (
        "third",
        "results: [{dataset: '=HYPERLINK(\"x\")', metric: '@SUM, a', value: -1.5, system: '+1'}]"
      )
    ])
    let line = try site.text(of: "public/results/results.csv").split(separator: "\r\n")[1]
    #expect(line.hasPrefix("\"'=HYPERLINK(\"\"x\"\")\",\"'@SUM, a\",-1.5,,'+1,"))
  }

  @Test func `Without results there is no page and no link to it`() throws {
    let site = try built([])
    #expect(!FileManager.default.fileExists(atPath: site.path + "/public/results"))
    #expect(!(try site.text(of: "public/index.html")).contains("/results/"))
  }

  @Test func `The table holds every paper with what it can be narrowed down by`() throws {
    let site = try built([("third", "priority: 4\ntags: [reasoning]\nlinks: {code: https://a.b/c}")]
    )
    let page = try site.text(of: "public/table/index.html")
    let rows = HTMLScanner.tags(in: page).filter {
      $0.name == "tr" && $0.attributes["data-paper"] != nil
    }
    #expect(rows.map { $0.attributes["data-paper"] } == ["third", "second", "first"])
    #expect(rows[0].attributes["data-category"] == "methods")
    #expect(rows[0].attributes["data-tag"] == "reasoning")
    #expect(rows[0].attributes["data-priority"] == "4")
    #expect(page.contains("aria-label=\"Code of Paper third\""))
  }

  @Test func `A long table is cut and says so`() throws {
    let site = try built((0..<2_010).map { ("p\($0)", "") })
    let page = try site.text(of: "public/table/index.html")
    #expect(
      page.contains("The table shows the newest 2,000 papers; 12 older ones stand in the lists.")
    )
  }

  @Test func `Similar papers say what they have in common`() throws {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    let texts = [
      "one": "Radiology reports are summarised by a transformer.",
      "two": "A transformer reads radiology images.",
      "three": "Cooking recipes for the winter kitchen.",
      "four": "Winter recipes with cabbage and kitchen tools.",
    ]
    for (id, text) in texts {
      try site.write(
        "---\ntitle: The \(id)\nauthors: [Ada One]\ndate: 2022\ncategories: [methods]\n---\n\(text)\n",
        to: "content/papers/\(id).md"
      )
    }
    let result = try SiteProcess.run(["build"], in: site.path)
    try #require(result.exitCode == 0, "\(result.errors)")
    let page = try site.text(of: "public/papers/one/index.html")
    #expect(page.contains("<a href=\"/small/papers/two/\">The two</a>"))
    #expect(page.contains("Shared words: radiology, transformer."))
    #expect(!page.contains("<a href=\"/small/papers/three/\">"))
  }
}

import Foundation
import Testing

/// The roadmap's page as readers, scripts and printers find it.
@Suite struct RoadmapTests {
  private func roadmap(steps: String, papers: [(id: String, text: String)] = []) throws -> String {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    for paper in papers {
      try site.write(
        "---\ntitle: Paper \(paper.id)\nauthors: [Ada One]\ndate: 2022\ncategories: [methods]\n\(paper.text)\n---\nText.\n",
        to: "content/papers/\(paper.id).md"
      )
    }
    try site.write(
      "---\ntitle: Roadmap\nstages:\n  - id: start\n    title: Start\n    steps:\n\(steps)---\nRead on.\n",
      to: "content/roadmap.md"
    )
    let result = try SiteProcess.run(["build"], in: site.path)
    try #require(result.exitCode == 0, "\(result.errors)")
    return try site.text(of: "public/roadmap/index.html")
  }

  @Test func `A step takes the minutes given, or an estimate that says so`() throws {
    let page = try roadmap(
      steps:
        "      - {papers: [first], minutes: 45}\n      - {papers: [third]}\n      - {papers: [second, fourth]}\n",
      papers: [("third", "priority: 5"), ("fourth", "tags: [reasoning]\npriority: 4")]
    )
    let steps = HTMLScanner.tags(in: page).filter {
      $0.attributes["class"] == "timeline-step"
    }
    #expect(steps.map { $0.attributes["data-minutes"] } == ["45", "90", "135"])
    #expect(page.contains("<span class=\"timeline-minutes\">45 minutes</span>"))
    #expect(page.contains("<span class=\"timeline-minutes\">about 90 minutes</span>"))
    #expect(page.contains("<span class=\"timeline-minutes\">about 2.5 hours</span>"))
    #expect(page.contains("Times with “about” are estimates"))
  }

  @Test func `A step names the steps that it waits for`() throws {
    let page = try roadmap(
      steps: "      - {papers: [first]}\n      - {papers: [second], after: [first]}\n"
    )
    #expect(page.contains("id=\"step-2\" data-minutes=\"60\" data-after=\"step-1\""))
    #expect(page.contains("After <a href=\"#step-1\">Step 1</a>"))
  }

  @Test func `The roadmap has the summary of each paper, for print`() throws {
    let page = try roadmap(steps: "      - {papers: [first]}\n")
    #expect(page.contains("<p class=\"roadmap-paper-summary\">"))
  }

  @Test func `A mistake is reported with the page and its file`() throws {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    let settings = try site.text(of: "content/site.yml")
    try site.write(
      settings + "repository: https://github.com/a/b\n",
      to: "content/site.yml"
    )
    _ = try SiteProcess.run(["build"], in: site.path)
    let page = try site.text(of: "public/papers/second/index.html")
    #expect(
      page.contains(
        "https://github.com/a/b/issues/new?title=Mistake%20on%20the%20page%20%E2%80%9CA%20Second%20Paper%E2%80%9D"
          + "&amp;body=https%3A%2F%2Fexample.org%2Fsmall%2Fpapers%2Fsecond%2F%0Acontent%2Fpapers%2Fsecond.md"
      )
    )
  }
}

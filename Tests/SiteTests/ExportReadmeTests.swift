import Foundation
import Testing

/// `site export readme`.
@Suite struct ExportReadmeTests {
  private func smallSite() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    return site
  }

  @Test func `A collection becomes a list with contents, roadmap, sections and an invitation`()
    throws
  {
    let site = try smallSite()
    let result = try SiteProcess.run(["export", "readme"], in: site.path)
    #expect(result.exitCode == 0)
    #expect(
      result.output == """
        # Small Papers [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)

        Website: <https://example.org/small/>

        ## Contents

        - [Roadmap](#roadmap)
        - [Methods](#methods)

        ## Roadmap

        ### Stage 1: Start (1-2 days)

        1. [A First Paper](#first) - It comes first.

        ## Methods

        - <a id="second"></a>**A Second Paper** - Ben Example. 2021-06. `Reasoning`

          The second paper says more than [the first](#first).

        - <a id="first"></a>[A First Paper](https://arxiv.org/abs/2005.00001) - Ada Example. 2020-05-01. `Reasoning`

          The first paper says one thing.

        ## Contributing

        Contributions are welcome. Please open an issue or a pull request.

        """
    )
  }

  @Test func `A paper of two categories has its whole entry in the first`() throws {
    let site = try smallSite()
    try site.write("---\ntitle: Data\norder: 1\n---\n", to: "content/categories/data.md")
    try site.write(
      "---\ntitle: Third\nauthors: [C]\ndate: 2022\ncategories: [methods, data]\nlinks:\n  doi: 10.1000/x\n  code: https://example.org/c\n---\nIt says.\n",
      to: "content/papers/third.md"
    )
    let text = try SiteProcess.run(["export", "readme"], in: site.path).output
    #expect(
      text.contains("## Data\n\n- [Third](https://doi.org/10.1000/x) - C. 2022.\n\n## Methods")
    )
    #expect(
      text.contains(
        "- <a id=\"third\"></a>[Third](https://doi.org/10.1000/x) - C. 2022. [[Code](https://example.org/c)]\n\n  It says.\n"
      )
    )
  }

  @Test func `The name people say comes first, unless the title begins with it`() throws {
    let site = try smallSite()
    let rest = "authors: [C]\ndate: 2022\ncategories: [methods]\n---\nIt says.\n"
    try site.write("---\ntitle: Long Title\nshort: Name\n\(rest)", to: "content/papers/third.md")
    try site.write("---\ntitle: \"Nam: A\"\nshort: Nam\n\(rest)", to: "content/papers/fourth.md")
    let text = try SiteProcess.run(["export", "readme"], in: site.path).output
    #expect(text.contains("- <a id=\"third\"></a>**Name**: **Long Title** - C."))
    #expect(text.contains("- <a id=\"fourth\"></a>**Nam: A** - C."))
  }

  @Test func `Strange titles mark nothing up`() throws {
    let site = try smallSite()
    try site.write(
      "---\ntitle: \"[x](javascript:alert(1)) <script> *a*\"\nauthors: [\"<b>\"]\ndate: 2022\ncategories: [methods]\nstatus: retracted\n---\nIt says.\n",
      to: "content/papers/third.md"
    )
    let text = try SiteProcess.run(["export", "readme"], in: site.path).output
    #expect(
      text.contains(
        "**\\[x\\](javascript:alert(1)) \\<script\\> \\*a\\*** - \\<b\\>. 2022. **Retracted**."
      )
    )
  }

  @Test func `A list that has drifted from the collection is told, line and all`() throws {
    let site = try smallSite()
    let missing = try SiteProcess.run(["export", "readme", "--check"], in: site.path)
    #expect(missing.exitCode == 1)
    #expect(missing.errors.hasPrefix("README.md: error: expected the exported list"))
    let written = try SiteProcess.run(
      ["export", "readme", "--output", "README.md"],
      in: site.path
    )
    #expect(written.output == "Wrote README.md\n")
    let same = try SiteProcess.run(["export", "readme", "--check"], in: site.path)
    #expect(same.exitCode == 0)
    #expect(same.output == "README.md is what the collection gives\n")
    let text = try site.text(of: "README.md")
    try site.write(text.replacing("Ben Example", with: "Ben E."), to: "README.md")
    let drifted = try SiteProcess.run(["export", "readme", "--check"], in: site.path)
    #expect(drifted.exitCode == 1)
    #expect(drifted.errors.hasPrefix("README.md:18: error: expected “- <a id=\"second\"></a>"))
    #expect(try site.text(of: "README.md").contains("Ben E."))
  }

  @Test func `The shipped collection is exported in both its languages`() throws {
    for language in ["en", "zh"] {
      let result = try SiteProcess.run(
        ["export", "readme", "--language", language],
        in: SiteProcess.packageRoot
      )
      #expect(result.exitCode == 0)
      let papers = try FileManager.default.contentsOfDirectory(
        atPath: SiteProcess.packageRoot + "/content/papers"
      ).filter { !$0.hasSuffix(".zh.md") }
      #expect(result.output.split(separator: "<a id=").count - 1 == papers.count)
      // Every link within the list leads to a heading or an entry.
      let headings = result.output.split(separator: "\n").filter { $0.hasPrefix("## ") }
        .map { $0.dropFirst(3).lowercased().replacing(" ", with: "-") }
      let entries = result.output.matches(of: /<a id="([^"]*)">/).map { String($0.1) }
      let links = result.output.matches(of: /\]\(#([^)]*)\)/).map { String($0.1) }
      #expect(links.count > papers.count / 2)
      #expect(Set(links).subtracting(headings + entries) == [])
    }
  }

  @Test func `A language that the site lacks is refused`() throws {
    let site = try smallSite()
    let result = try SiteProcess.run(["export", "readme", "--language", "fr"], in: site.path)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("expected a language of the site (en), found “fr”"))
  }
}

import Foundation
import Testing

@Suite struct ExportCitationsTests {
  private func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: X\nbase_url: https://example.org/\n", to: "content/site.yml")
    try folder.write("---\ntitle: C\n---\n", to: "content/categories/c.md")
    try folder.write("---\ntitle: D\n---\n", to: "content/categories/d.md")
    let papers = [("b", "Ann Zed", "c", "one"), ("a", "Bob Young", "d", "two")]
    for (id, author, category, tag) in papers {
      try folder.write(
        """
        ---
        title: Paper \(id.uppercased())
        authors: [\(author)]
        date: 2023
        venue: Nature 2023
        categories: [\(category)]
        tags: [\(tag)]
        ---
        Text.

        """,
        to: "content/papers/\(id).md"
      )
    }
    return folder
  }

  @Test func `References go to standard output, or to a file that can be checked`() throws {
    let folder = try project()
    let printed = try SiteProcess.run(["export", "apa"], in: folder.path)
    #expect(
      printed.output == "Young, B. (2023). Paper A. Nature.\nZed, A. (2023). Paper B. Nature.\n"
    )
    let options = ["export", "vancouver", "--output", "list.txt"]
    #expect(try SiteProcess.run(options, in: folder.path).output == "Wrote list.txt\n")
    #expect(
      try folder.text(of: "list.txt")
        == "1. Young B. Paper A. Nature. 2023.\n2. Zed A. Paper B. Nature. 2023.\n"
    )
    #expect(try SiteProcess.run(options + ["--check"], in: folder.path).exitCode == 0)
    try folder.write("old", to: "list.txt")
    #expect(try SiteProcess.run(options + ["--check"], in: folder.path).exitCode == 1)
  }

  @Test func `Only the papers of a category or tag are written`() throws {
    let folder = try project()
    let arguments = [["--category", "c"], ["--tag", "one"]]
    for filter in arguments {
      let result = try SiteProcess.run(["export", "bibtex"] + filter, in: folder.path)
      #expect(result.output.hasPrefix("@article{b,\n  author = {Zed, Ann},\n"))
      #expect(!result.output.contains("@article{a,"))
    }
    let unknown = try SiteProcess.run(["export", "ris", "--category", "e"], in: folder.path)
    #expect(unknown.exitCode == 64)
    #expect(unknown.errors.contains("expected a category of the collection, found “e”"))
  }
}

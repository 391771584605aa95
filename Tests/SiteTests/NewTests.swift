import Foundation
import Testing

/// `site new`.
@Suite struct NewTests {
  private func smallSite() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    return site
  }

  @Test(arguments: [[], ["--language", "zh", "--title", "论文: 精选 #1"]])
  func `A new site builds at once and has no mistake`(options: [String]) throws {
    let folder = try TemporaryFolder()
    let made = try SiteProcess.run(["new", "site", "my-papers"] + options, in: folder.path)
    #expect(made.exitCode == 0)
    let check = try SiteProcess.run(["check", "--strict"], in: folder.path + "/my-papers")
    #expect(check.errors == "")
    #expect(check.exitCode == 0)
    let build = try SiteProcess.run(["build", "--strict"], in: folder.path + "/my-papers")
    #expect(build.exitCode == 0)
    #expect(folder.has("my-papers/public/papers/attention/index.html"))
    let title = options.isEmpty ? "My papers" : "论文: 精选 #1"
    #expect(try folder.text(of: "my-papers/public/index.html").contains("<title>\(title)"))
  }

  @Test func `A new site is made in an empty folder alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "notes.txt")
    let result = try SiteProcess.run(["new", "site", "."], in: folder.path)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("found “notes.txt”"))
    #expect(try TemporaryFolder.files(in: folder.path) == ["notes.txt"])
  }

  @Test func `A folder with a repository and nothing else is empty enough`() throws {
    let folder = try TemporaryFolder()
    try folder.write("ref: refs/heads/main\n", to: ".git/HEAD")
    let result = try SiteProcess.run(["new", "site", "."], in: folder.path)
    #expect(result.exitCode == 0)
    #expect(folder.has("content/site.yml"))
  }

  @Test func `A new paper takes the first category and names what is missing`() throws {
    let site = try smallSite()
    let result = try SiteProcess.run(["new", "paper", "tool-use"], in: site.path)
    #expect(result.exitCode == 0)
    #expect(result.output == "Wrote content/papers/tool-use.md\n")
    let text = try site.text(of: "content/papers/tool-use.md")
    #expect(text.hasPrefix("---\ntitle: Tool use\n"))
    #expect(text.contains("\ncategories: [methods]\n"))
    let check = try SiteProcess.run(["check"], in: site.path)
    #expect(check.exitCode == 0)
    #expect(check.errors.contains("[paper.no-authors]"))
    #expect(check.errors.contains("[paper.no-summary]"))
  }

  @Test func `What is given stands in the file, whatever it looks like`() throws {
    let site = try smallSite()
    let result = try SiteProcess.run(
      [
        "new", "paper", "third", "--title", "Yes: a \"title\"", "--author", "Ada One", "--author",
        "Ben: Two", "--date", "2024-05", "--venue", "ACL 2024", "--link", "arxiv=2405.00001",
        "--link", "code=https://example.org/a", "--draft",
      ],
      in: site.path
    )
    #expect(result.exitCode == 0)
    let text = try site.text(of: "content/papers/third.md")
    #expect(text.contains("title: \"Yes: a \\\"title\\\"\"\n"))
    #expect(text.contains("authors:\n  - Ada One\n  - \"Ben: Two\"\ndate: 2024-05\n"))
    #expect(text.contains("links:\n  arxiv: \"2405.00001\"\n  code: https://example.org/a\n"))
    let check = try SiteProcess.run(["check", "--drafts"], in: site.path)
    #expect(check.exitCode == 0)
  }

  @Test(arguments: [
    (["paper", "Third Paper"], 64, "lower-case letters"),
    (["paper", "../third"], 64, "lower-case letters"),
    (["paper", "third", "--link", "arxiv=nonsense"], 64, "kind=value"),
    (["paper", "third", "--category", "methodz"], 1, "did you mean “methods”?"),
    (["paper", "first"], 1, "expected no file “content/papers/first.md”, found one"),
    (["page", "papers"], 1, "which the site itself uses"),
    (["paper", "first", "--language", "fr"], 1, "expected another language of the site"),
  ])
  func `What cannot be is refused and nothing is written`(
    arguments: [String],
    exitCode: Int32,
    message: String
  ) throws {
    let site = try smallSite()
    let before = try TemporaryFolder.contents(of: site.path)
    let result = try SiteProcess.run(["new"] + arguments, in: site.path)
    #expect(result.exitCode == exitCode)
    #expect(result.errors.contains(message))
    #expect(try TemporaryFolder.contents(of: site.path) == before)
  }

  @Test func `A new category comes last and a page gets its place`() throws {
    let site = try smallSite()
    _ = try SiteProcess.run(["new", "category", "open-questions"], in: site.path)
    _ = try SiteProcess.run(["new", "page", "contact", "--title", "Write to us"], in: site.path)
    #expect(
      try site.text(of: "content/categories/open-questions.md").contains(
        "title: Open questions\norder: "
      )
    )
    #expect(
      try site.text(of: "content/pages/contact.md").hasPrefix(
        "---\ntitle: Write to us\nnavigation: "
      )
    )
    #expect(try SiteProcess.run(["check"], in: site.path).exitCode == 0)
  }
}

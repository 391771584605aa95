import Foundation
import Testing

/// `site import --issue`: the text comes from strangers.
@Suite struct ImportIssueTests {
  private func smallSite() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    return site
  }

  private func `import`(
    _ issue: String,
    into site: TemporaryFolder,
    _ options: [String] = []
  ) throws -> ProcessResult {
    try site.write(issue, to: "issue.md")
    return try SiteProcess.run(["import", "--issue", "issue.md"] + options, in: site.path)
  }

  private func text(of file: String, in site: TemporaryFolder) throws -> String {
    try site.text(of: file).replacing(/added: \d{4}-\d\d-\d\d\n/, with: "")
  }

  @Test func `The answers of the form become a paper`() throws {
    let site = try smallSite()
    let result = try `import`(
      """
      ### Title

      ToolNet: Learning to Call Tools

      ### Links

      https://arxiv.org/abs/2401.12345v2, https://github.com/example/toolnet
      https://openreview.net/forum?id=aBc_1-2

      ### Authors

      Ada Example, Ben Example and Cai Example, et al.

      ### Date

      2024/01/20

      ### Venue

      ICLR 2024

      ### Category

      methods

      ### Tags

      reasoning, unheard of

      ### Summary

      It says **one** thing.

      ### Not a label

      It is part of the text.
      """.replacing("\n", with: "\r\n"),
      into: site
    )
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output == "Wrote content/papers/toolnet.md\n")
    #expect(result.errors == "note: this is no tag of content/tags.yml: “unheard of”\n")
    #expect(
      try text(of: "content/papers/toolnet.md", in: site) == """
        ---
        title: "ToolNet: Learning to Call Tools"
        short: ToolNet
        authors:
          - Ada Example
          - Ben Example
          - Cai Example
          - et al.
        date: 2024-01-20
        venue: ICLR 2024
        categories: [methods]
        tags: [reasoning]
        links:
          arxiv: "2401.12345"
          code: https://github.com/example/toolnet
          openreview: aBc_1-2
        ---

        It says **one** thing.

        ### Not a label

        It is part of the text.

        """
    )
    #expect(try SiteProcess.run(["check", "--strict"], in: site.path).errors == "")
  }

  @Test func `The form in Chinese is read as well`() throws {
    let site = try smallSite()
    let result = try `import`(
      "### 标题\n\n大模型综述\n\n### 链接\n\n10.1000/x\n\n### 作者\n\n张三、李四 等\n王五\n\n### 日期\n\n_No response_\n\n### 分类\n\n别的\n\n### 简介\n\n一句话。\n",
      into: site
    )
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output == "Wrote content/papers/doi-10-1000-x.md\n")
    #expect(result.errors == "note: this is no category, so “methods” was taken: “别的”\n")
    let text = try site.text(of: "content/papers/doi-10-1000-x.md")
    #expect(text.contains("title: 大模型综述\n"))
    #expect(!text.contains("date:"))
    #expect(text.hasSuffix("---\n\n一句话。\n"))
  }

  @Test func `Text of strangers stays text, whatever it holds`() throws {
    let site = try smallSite()
    let before = try TemporaryFolder.files(in: site.path + "/content")
    let result = try `import`(
      """
      ### Title

      ../../etc/passwd $(touch pwned) `id` "; draft: true

      ### Links

      javascript:alert(1) https://user@example.org/ https://example.org/"><script>

      ### Authors

      <img src=x onerror=alert(1)>; x: [y]

      ### Date

      yesterday

      ### Summary

      ---
      draft: true
      ---
      <script>alert(1)</script> [x](javascript:alert(1))
      """,
      into: site
    )
    #expect(result.exitCode == 0, "\(result.errors)")
    let name = "etc-passwd-touch-pwned-id-draft.md"
    #expect(result.output == "Wrote content/papers/\(name)\n")
    #expect(
      try Set(TemporaryFolder.files(in: site.path + "/content"))
        == Set(before + ["papers/\(name)"])
    )
    #expect(!site.has("pwned"))
    #expect(result.errors.contains("this is no id and no address: “javascript:alert(1)”"))
    #expect(result.errors.contains("this is no date: “yesterday”"))
    let text = try site.text(of: "content/papers/\(name)")
    #expect(
      text.hasPrefix(
        "---\ntitle: \"../../etc/passwd $(touch pwned) `id` \\\"; draft: true\"\nauthors:\n  - \"<img src=x onerror=alert(1)>\"\n  - \"x: [y]\"\nadded: "
      )
    )
    // What is wrong in the text is found by the check, as in any file.
    let check = try SiteProcess.run(["check"], in: site.path)
    #expect(check.errors.contains("warning: expected Markdown, found raw HTML “<script>alert(1)"))
  }

  @Test func `A label that comes again cannot change an answer`() throws {
    let site = try smallSite()
    _ = try `import`(
      "### Title\n\nOne\n\n### Summary\n\nText.\n\n### Title\n\nTwo\n",
      into: site
    )
    let text = try site.text(of: "content/papers/one.md")
    #expect(text.contains("title: One\n"))
    #expect(text.hasSuffix("Text.\n\n### Title\n\nTwo\n"))
  }

  @Test(arguments: [
    ("A text without the form.", "found none under “### Title”"),
    ("### Title\n\n_No response_\n", "found none under “### Title”"),
    (
      "### Title\n\nX\n\n### Links\n\n2005.00001\n",
      "content/papers/first.md: this paper is here already"
    ),
    ("### Title\n\nA first paper!\n", "content/papers/first.md: this paper is here already"),
  ])
  func `What is no suggestion, or no new one, is refused`(issue: String, message: String) throws {
    let site = try smallSite()
    let before = try TemporaryFolder.contents(of: site.path + "/content")
    let result = try `import`(issue, into: site)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains(message))
    #expect(try TemporaryFolder.contents(of: site.path + "/content") == before)
  }

  @Test func `A dry run writes nothing, and JSON tells the same`() throws {
    let site = try smallSite()
    let before = try TemporaryFolder.contents(of: site.path + "/content")
    let result = try `import`(
      "### Title\n\nOne \"x\"\n\n### Date\n\nsoon\n",
      into: site,
      ["--dry-run", "--format", "json"]
    )
    #expect(result.exitCode == 0)
    #expect(
      result.output
        == #"{"path":"content/papers/one-x.md","notes":["this is no date: “soon”"]}"# + "\n"
    )
    #expect(try TemporaryFolder.contents(of: site.path + "/content") == before)
  }
}

import Foundation
import Testing

/// `site init-ci`.
@Suite struct InitCITests {
  private func smallSite() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    return site
  }

  @Test func `Workflows and form are written, and again nothing`() throws {
    let site = try smallSite()
    let result = try SiteProcess.run(["init-ci"], in: site.path)
    #expect(result.exitCode == 0)
    #expect(
      result.output == """
        Wrote .github/workflows/check.yml
        Wrote .github/workflows/publish.yml
        Wrote .github/workflows/suggest.yml
        Wrote .github/ISSUE_TEMPLATE/suggest-a-paper.yml

        """
    )
    let again = try SiteProcess.run(["init-ci"], in: site.path)
    #expect(again.exitCode == 0)
    #expect(again.output.contains(".github/workflows/check.yml is there already\n"))
  }

  @Test func `A workflow of one's own is kept unless --force is given`() throws {
    let site = try smallSite()
    try site.write("mine", to: ".github/workflows/check.yml")
    let kept = try SiteProcess.run(["init-ci"], in: site.path)
    #expect(kept.errors.contains(".github/workflows/check.yml is there already, and differs"))
    #expect(try site.text(of: ".github/workflows/check.yml") == "mine")
    _ = try SiteProcess.run(["init-ci", "--force"], in: site.path)
    #expect(try site.text(of: ".github/workflows/check.yml").contains("run: site check\n"))
  }

  @Test func `The form offers the categories and asks in the site's language`() throws {
    let site = try smallSite()
    try site.write("---\ntitle: \"Data: all & sundry\"\n---\n", to: "content/categories/data.md")
    _ = try SiteProcess.run(["init-ci"], in: site.path)
    let form = try site.text(of: ".github/ISSUE_TEMPLATE/suggest-a-paper.yml")
    #expect(
      form.contains(
        """
          - type: dropdown
            id: category
            attributes:
              label: Category
              options:
                - "Data: all & sundry"
                - Methods
        """
      )
    )
    try site.write("title: 论文\nlanguage: zh\n", to: "content/site.yml")
    _ = try SiteProcess.run(["init-ci", "--force"], in: site.path)
    let chinese = try site.text(of: ".github/ISSUE_TEMPLATE/suggest-a-paper.yml")
    #expect(chinese.contains("name: 推荐论文\n"))
    #expect(chinese.contains("label: 标题\n"))
  }

  @Test func `No text of an issue becomes part of a command`() throws {
    let site = try smallSite()
    _ = try SiteProcess.run(["init-ci"], in: site.path)
    let folders = [site.path + "/.github", SiteProcess.packageRoot + "/.github"]
    for folder in folders {
      for file in try TemporaryFolder.files(in: folder) where file.hasSuffix(".yml") {
        let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
        var scriptIndent: Int?
        for line in text.split(separator: "\n") {
          let indent = line.prefix { $0 == " " }.count
          if let script = scriptIndent, indent <= script { scriptIndent = nil }
          if line.contains("run: |") { scriptIndent = indent }
          if scriptIndent != nil || line.contains("run:") {
            #expect(!line.contains("${{"), "\(file): \(line)")
          }
        }
      }
    }
  }

  @Test func `A list gets workflows of its own`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# List\n", to: "README.md")
    let result = try SiteProcess.run(["init-ci", "--from", "README.md"], in: folder.path)
    #expect(result.exitCode == 0)
    #expect(
      try folder.text(of: ".github/workflows/check.yml").contains(
        "run: site check --from README.md\n"
      )
    )
    #expect(
      try folder.text(of: ".github/workflows/publish.yml").hasSuffix(
        "site.yml@main\n    with:\n      from: \"README.md\"\n"
      )
    )
    #expect(!folder.has(".github/ISSUE_TEMPLATE"))
    let strange = try SiteProcess.run(["init-ci", "--from", "$(id).md"], in: folder.path)
    #expect(strange.exitCode == 64)
  }
}

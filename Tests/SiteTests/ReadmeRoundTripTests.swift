import Foundation
import Testing

/// `site import` of what `site export readme` gives.
@Suite struct ReadmeRoundTripTests {
  /// The shipped collection as a list, in a folder with nothing else.
  private func exported() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let result = try SiteProcess.run(
      ["export", "readme", "--output", folder.path + "/README.md"],
      in: SiteProcess.packageRoot
    )
    #expect(result.exitCode == 0, "\(result.errors)")
    return folder
  }

  @Test func `The shipped collection comes back from its own list`() throws {
    let folder = try exported()
    let result = try SiteProcess.run(["import", "README.md"], in: folder.path)
    #expect(result.exitCode == 0, "\(result.errors)")
    // Ids, titles, authors, dates, venues, categories, tags and identifiers, as references have them.
    let before = try SiteProcess.run(["export", "csl-json"], in: SiteProcess.packageRoot)
    let after = try SiteProcess.run(["export", "csl-json"], in: folder.path)
    #expect(before.output.count > 10_000)
    #expect(after.output == before.output)
    #expect(try SiteProcess.run(["check"], in: folder.path).exitCode == 0)
    // The roadmap: every stage, step, track and reason, in order.
    let lines = { (text: String) in
      text.split(separator: "\n").filter { $0.hasPrefix("### ") || $0.contains(" - ") }
        .filter { !$0.contains("<a id=") }.map { $0.replacing(/\[[^\]]*\]/, with: "") }
    }
    let again = try SiteProcess.run(["export", "readme"], in: folder.path)
    #expect(lines(again.output) == lines(try folder.text(of: "README.md")))
  }

  @Test func `Importing the list of a collection into it changes nothing`() throws {
    let folder = try exported()
    let content = SiteProcess.packageRoot + "/content"
    for file in try TemporaryFolder.files(in: content) {
      try folder.write(
        try Data(contentsOf: URL(fileURLWithPath: content + "/" + file)),
        to: "content/" + file
      )
    }
    let before = try TemporaryFolder.contents(of: folder.path + "/content/papers")
    let result = try SiteProcess.run(["import", "README.md"], in: folder.path)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try TemporaryFolder.contents(of: folder.path + "/content/papers") == before)
  }
}

import CommonMark
import Foundation
import Testing

/// The examples of the CommonMark specification, read from the folder that `SPEC_CASES` names.
@Suite struct CommonMarkSpecificationTests {
  struct Example: Decodable {
    let markdown: String
    let html: String
    let number: Int
  }

  static let folder = ProcessInfo.processInfo.environment["SPEC_CASES"]

  @Test(.enabled(if: folder != nil, "SPEC_CASES names no folder with the specification's cases"))
  func `Every example gives what cmark gives, but for raw HTML, which is shown as text`() throws {
    let file = URL(fileURLWithPath: (Self.folder ?? "") + "/commonmark-0.30.json")
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
    var failed: [Int] = []
    var passed = 0
    var withHTML = 0
    for example in examples {
      var options = MarkdownOptions()
      options.allowedSchemes.formUnion(["made-up-scheme", "localhost", "a+b+c", "irc", "b"])
      var output: [UInt8] = []
      let document = MarkdownDocument(parsing: Array(example.markdown.utf8), path: "a.md")
      let report = document.render(into: &output, options: options, resolver: WrittenLinks())
      let html = String(decoding: output, as: UTF8.self)
        .replacing(#/<h([1-6]) id="[^"]*">/#) { "<h\($0.output.1)>" }
      if report.problems.contains(where: { $0.kind == .rawHTML }) || example.html.contains("<!--") {
        withHTML += 1
        #expect(!html.contains("<script"))
      } else if html == example.html {
        passed += 1
      } else {
        failed.append(example.number)
      }
    }
    print("CommonMark 0.30: \(passed) passed, \(failed.count) failed, \(withHTML) with raw HTML")
    #expect(failed == [])
  }
}

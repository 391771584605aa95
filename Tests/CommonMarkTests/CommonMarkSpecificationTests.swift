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

  /// The expected HTML as we write it: HTML's own empty elements, without XML's slash.
  static func normal(_ html: String) -> String { html.replacing(" />", with: ">") }

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
      } else if html == Self.normal(example.html) {
        passed += 1
      } else {
        failed.append(example.number)
      }
    }
    print("CommonMark 0.30: \(passed) passed, \(failed.count) failed, \(withHTML) with raw HTML")
    // These five show bare addresses as text, which GitHub's extension, on in our dialect, links.
    #expect(failed == [601, 605, 607, 610, 611])
  }

  @Test(
    .enabled(if: folder != nil, "SPEC_CASES names no folder with the specification's cases"),
    arguments: ["gfm-0.29-extensions"]
  )
  func `The examples of GitHub's extensions give what they should`(name: String) throws {
    struct Extension: Decodable {
      let markdown: String
      let html: String
    }
    let file = URL(fileURLWithPath: "\(Self.folder ?? "")/\(name).json")
    let examples = try JSONDecoder().decode([Extension].self, from: Data(contentsOf: file))
    var failed: [String] = []
    for example in examples {
      var output: [UInt8] = []
      let document = MarkdownDocument(parsing: Array(example.markdown.utf8), path: "a.md")
      let report = document.render(
        into: &output,
        options: MarkdownOptions(),
        resolver: WrittenLinks()
      )
      if report.problems.contains(where: { $0.kind == .rawHTML }) { continue }
      let html = String(decoding: output, as: UTF8.self)
        .replacing("<div class=\"table-scroll\" tabindex=\"0\">", with: "")
        .replacing("</div>\n", with: "").replacing("</div>", with: "")
        .replacing("class=\"align-", with: "align=\"")
        .replacing(" class=\"task\"", with: "").replacing("<label>", with: "")
        .replacing("</label>", with: "")
        .replacing(
          "<input type=\"checkbox\" disabled>",
          with: "<input disabled=\"\" type=\"checkbox\">"
        )
        .replacing(
          "<input type=\"checkbox\" checked disabled>",
          with: "<input checked=\"\" disabled=\"\" type=\"checkbox\">"
        )
      if html.filter({ !$0.isWhitespace }) != Self.normal(example.html).filter({ !$0.isWhitespace })
      {
        failed.append(example.markdown)
      }
    }
    print("\(name): \(examples.count - failed.count) passed, \(failed.count) failed")
    // One example links an FTP address, a scheme that no page of a site may lead to.
    #expect(failed.allSatisfy { $0.contains("ftp://") })
  }
}

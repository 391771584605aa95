import CommonMark
import Foundation

/// A case of a public specification: a text and its HTML.
struct SpecificationCase: Decodable {
  let number: Int
  let section: String
  let markdown: String
  let html: String

  /// The folder of the public specifications' cases, where somebody has them at hand.
  static let folder = ProcessInfo.processInfo.environment["SPEC_CASES"]

  /// Why a test of these cases is skipped.
  static let whySkipped = "the public cases are read from the folder named in SPEC_CASES"

  /// The text of a file of that folder.
  static func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(folder ?? "")/\(file)", encoding: .utf8)
  }

  /// All cases of a file.
  static func all(in file: String) throws -> [SpecificationCase] {
    try JSONDecoder().decode([SpecificationCase].self, from: Data(text(of: file).utf8))
  }

  /// Whether our HTML is the expected one, written our way.
  var passes: Bool {
    html == "<IGNORE>\n" || Self.written(ourWay: html) == Self.withoutAdditions(ours)
  }

  /// Our HTML; every scheme of the examples is allowed.
  var ours: String {
    CommonMarkTests.html(markdown) { options in
      options.allowedSchemes.formUnion([
        "ftp", "irc", "a+b+c", "made-up-scheme", "localhost",
      ])
    }
  }

  /// Expected HTML with void elements and Boolean attributes in the form that HTML prefers.
  private static func written(ourWay html: String) -> String {
    html.replacing(" />", with: ">").replacing("=\"\"", with: "")
      .replacing("<input disabled type=\"checkbox\">", with: "<input type=\"checkbox\" disabled>")
      .replacing(
        "<input checked disabled type=\"checkbox\">",
        with: "<input type=\"checkbox\" checked disabled>"
      )
      .replacing("alt>", with: "alt=\"\">").replacing("href>", with: "href=\"\">")
  }

  /// Our HTML without what we add: ids of headings, classes, labels, the frame of a table.
  private static func withoutAdditions(_ html: String) -> String {
    html.replacing(#/<(h[1-6]) id="[^"]*">/#) { "<\($0.1)>" }
      .replacing(#/ class="align-([a-z]+)"/#) { " align=\"\($0.1)\"" }
      .replacing("<div class=\"table-scroll\" tabindex=\"0\"><table>", with: "<table>")
      .replacing("</table></div>", with: "</table>")
      .replacing("<li class=\"task\"><label>", with: "<li>")
      .replacing("<p><label>", with: "<p>").replacing("</label>", with: "")
      .replacing(#/ aria-label="[^"]*"/#, with: "")
      .replacing(#/fn(ref)?:([0-9])/#) { "fn\($0.1 ?? "")\($0.2)" }
  }
}

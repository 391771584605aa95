import CommonMark
import Testing

@Suite(
  .enabled(if: SpecificationCase.folder != nil, Comment(rawValue: SpecificationCase.whySkipped))
)
struct SpecificationTests {
  /// The examples whose raw HTML we show as text or drop.
  static let rawHTML = Set(148...191).union([
    21, 31, 201, 308, 309, 344, 474, 475, 476, 490, 493, 523, 535, 612, 613, 614, 615, 616, 622,
    624, 627, 628, 629, 630, 631, 642, 643,
  ])

  /// The examples with an address without brackets, which GitHub's extension makes a link.
  static let bareURLs: Set<Int> = [601, 605, 607, 610, 611]

  @Test func `CommonMark's examples give what cmark gives, but for raw HTML and bare addresses`()
    throws
  {
    let cases = try SpecificationCase.all(in: "commonmark-0.30.json")
    #expect(cases.count == 652)
    let failed = Set(cases.filter { !$0.passes }.map(\.number))
    #expect(failed == Self.rawHTML.union(Self.bareURLs))
  }

  @Test func `GitHub's examples pass, but for the tag filter`() throws {
    let cases = try SpecificationCase.all(in: "gfm-0.29-extensions.json")
    #expect(cases.count == 24)
    #expect(cases.filter { !$0.passes }.map(\.section) == ["Disallowed Raw HTML (extension)"])
  }

  @Test func `The cases of cmark-gfm's extensions pass, but for raw HTML`() throws {
    let cases = try SpecificationCase.all(in: "cmark-gfm-extensions.json")
    #expect(cases.count == 28)
    #expect(cases.filter { !$0.passes }.map(\.section) == ["Embedded HTML", "HTML tag filter"])
  }

  @Test func `No example brings in an element that we do not write`() throws {
    let known: Set<Substring> = [
      "p", "em", "strong", "code", "pre", "a", "img", "br", "hr", "ul", "ol", "li", "blockquote",
      "h1", "h2", "h3", "h4", "h5", "h6", "div", "table", "thead", "tbody", "tr", "th", "td", "del",
      "sup", "section", "span", "label", "input",
    ]
    for file in ["commonmark-0.30.json", "gfm-0.29-extensions.json", "cmark-gfm-extensions.json"] {
      for example in try SpecificationCase.all(in: file) {
        let names = Set(example.ours.matches(of: #/<\/?([^\s>]*)/#).map(\.output.1))
        #expect(names.isSubset(of: known), "example \(example.number) of \(file)")
      }
    }
  }

  /// What the amendment says of each published input: all delimiters are used, but for those beside
  /// punctuation that is not CJK. Symbols such as `∇` are punctuation from CommonMark 0.31 on only.
  @Test(arguments: [
    ("strong.md", "**", "strong", 0), ("korean.md", "**", "strong", 0),
    ("pseudo-emoji.md", "**", "strong", 0), ("non-bmp.md", "**", "strong", 4),
    ("gfm-strikethrough.md", "~~", "del", 0),
  ])
  func `The amendment's inputs use every delimiter that it says they use`(
    file: String,
    delimiter: String,
    element: String,
    literal: Int
  ) throws {
    let inputs = try SpecificationCase.text(of: "cjk-friendly/\(file)").split(separator: "\n")
    var unused = 0
    for input in inputs {
      let output = html(String(input))
      let runs = input.ranges(of: delimiter).count
      let left = output.ranges(of: delimiter).count
      #expect(output.ranges(of: "<\(element)>").count * 2 + left == runs, "\(input)")
      if left > 0 { unused += 1 }
    }
    #expect(unused == literal)
  }

  @Test func `The amendment's inputs with underscores use every delimiter`() throws {
    let inputs = try SpecificationCase.text(of: "cjk-friendly/underscore-cjk-punct.md")
    let output = html(inputs)
    #expect(!output.contains("_"))
    #expect(output.ranges(of: "<strong>").count == 5)
    #expect(output.ranges(of: "<em>").count == 2)
  }
}

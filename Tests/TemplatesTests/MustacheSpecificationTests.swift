import Diagnostics
import Testing

@testable import Templates

/// Runs the cases of the public Mustache specification for the modules that we support.
///
/// Where a case relies on a missing name or a missing partial showing nothing, our stricter rule
/// holds: the template is refused.
@Suite(
  .enabled(
    if: !MustacheCases.modules.isEmpty,
    "the specification's cases are read from the folder in SPEC_CASES, which is not set"
  )
)
struct MustacheSpecificationTests {
  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  /// The cases that our stricter rules refuse, with the mistake that is reported instead.
  static let refused = [
    "interpolation/Basic Context Miss Interpolation": "template.unknown-name",
    "interpolation/Triple Mustache Context Miss Interpolation": "template.unknown-name",
    "interpolation/Ampersand Context Miss Interpolation": "template.unknown-name",
    "interpolation/Dotted Names - Broken Chains": "template.unknown-name",
    "interpolation/Dotted Names - Broken Chain Resolution": "template.unknown-name",
    "interpolation/Dotted Names - Context Precedence": "template.unknown-name",
    "interpolation/Dotted Names are never single keys": "template.unknown-name",
    "inverted/Context Misses": "template.unknown-name",
    // What an inverted section shows cannot name a part of what is not there.
    "inverted/Context": "template.unknown-name",
    "inverted/List": "template.unknown-name",
    "inverted/Dotted Names - Broken Chains": "template.unknown-name",
    "sections/Context Misses": "template.unknown-name",
    "sections/Dotted Names - Broken Chains": "template.unknown-name",
    "~inheritance/Negative Sections": "template.unknown-name",
    "partials/Failed Lookup": "template.missing-partial",
    // `<{{#nodes}}` could make a tag of what is shown.
    "partials/Recursion": "template.split-markup",
  ]

  @Test(arguments: modules)
  func `The specification's cases come out as it says`(module: String) throws {
    let cases = try #require(MustacheCases.modules[module])
    for example in cases {
      let name = "\(module)/\(example.name)"
      let (output, codes) = result(of: example, format: ".html")
      if let code = Self.refused[name] {
        #expect(output == nil, "\(name)")
        #expect(Set(codes) == [code], "\(name)")
      } else {
        #expect(output == example.expected, "\(name): \(codes)")
      }
    }
  }

  @Test func `Without markup to follow the recursion case comes out as the specification says`()
    throws
  {
    let cases = try #require(MustacheCases.modules["partials"])
    let example = try #require(cases.first { $0.name == "Recursion" })
    #expect(result(of: example, format: ".txt").output == example.expected)
  }

  private func result(
    of example: MustacheCases.Case,
    format: String
  ) -> (output: String?, codes: [String]) {
    let partials = example.partials ?? [:]
    let isRaw = ([example.template] + partials.values).contains {
      $0.contains("{{{") || $0.contains("{{&")
    }
    let sources = (partials.map { ($0.key, $0.value) } + [("main", example.template)]).map {
      TemplateSource(name: $0.0 + format, path: $0.0 + format, bytes: Array($0.1.utf8))
    }
    let value = example.data.value(isRaw: isRaw)
    let library = TemplateLibrary(sources)
    let (program, diagnostics) = library.program("main" + format, for: value.shape)
    var output: [UInt8] = []
    program?.render(value, into: &output)
    return (
      program.map { _ in String(decoding: output, as: UTF8.self) },
      (library.diagnostics + diagnostics).map(\.code)
    )
  }
}

import Diagnostics

@testable import Templates

/// A main template with the templates it uses, tried on one record of data.
struct TemplateFixture {
  var main: String
  var ending = ".html"
  var others: [String: String] = [:]
  var data: [(name: String, value: TemplateValue)] = []

  private var library: TemplateLibrary {
    TemplateLibrary(
      others.merging(["main": main]) { $1 }.map {
        TemplateSource(name: $0.key + ending, path: $0.key + ending, bytes: Array($0.value.utf8))
      }
    )
  }

  /// What the main template shows; nil if it is refused.
  var output: String? {
    let value = TemplateValue.record(TemplateRecord(data))
    var bytes: [UInt8] = []
    let program = library.program("main" + ending, for: value.shape).program
    program?.render(value, into: &bytes)
    return program.map { _ in String(decoding: bytes, as: UTF8.self) }
  }

  /// All mistakes.
  var diagnostics: [Diagnostic] {
    let library = library
    let shape = TemplateValue.record(TemplateRecord(data)).shape
    return (library.diagnostics + library.program("main" + ending, for: shape).diagnostics).sorted()
  }

  /// The mistakes as printed, each with its hint in brackets.
  var mistakes: [String] {
    diagnostics.map { mistake in
      let hint = mistake.hint.map { " (\($0))" } ?? ""
      return "\(mistake.position): \(mistake.message) [\(mistake.code)]\(hint)"
    }
  }
}

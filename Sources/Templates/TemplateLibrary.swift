package import Diagnostics

/// All templates of a theme by name, each parsed once.
package struct TemplateLibrary: Sendable {
  /// The names that every template may use beside those of its view.
  package let globals: TemplateRecordShape
  let templates: [String: ParsedTemplate]

  /// Parses the sources; of two with one name the first counts.
  package init(_ sources: [TemplateSource], globals: TemplateRecordShape = TemplateRecordShape([]))
  {
    self.globals = globals
    templates = Dictionary(
      sources.map { ($0.name, TemplateParser.parsed($0)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The mistakes in the syntax of all templates, whether used or not.
  package var diagnostics: [Diagnostic] { templates.values.flatMap(\.diagnostics).sorted() }

  /// The template of a name, checked against a kind of view; nil when there are mistakes.
  ///
  /// The name may leave out the ending of an HTML template: `paper` or `paper.html`. Mistakes in
  /// the syntax are in `diagnostics` of the library; those returned are about what the templates
  /// name. A partial that several templates use may bring the same mistake into each.
  package func template<View: TemplateRepresentable>(
    _ name: String,
    for view: View.Type
  ) -> (template: CompiledTemplate<View>?, diagnostics: [Diagnostic]) {
    let (program, diagnostics) = program(name, for: .record(TemplateRecordShape(of: view)))
    return (program.map(CompiledTemplate.init(program:)), diagnostics)
  }

  /// The template of a name, checked against a shape.
  func program(
    _ name: String,
    for shape: TemplateShape
  ) -> (program: TemplateProgram?, diagnostics: [Diagnostic]) {
    let format = TemplateFormat(ofName: name)
    guard let template = parsed(name, format: format) else {
      let missing = Diagnostic(
        .error,
        code: "template.missing",
        "no template is called “\(name)”",
        at: SourcePosition(path: name),
        hint: suggestion(for: name)
      )
      return (nil, [missing])
    }
    guard template.diagnostics.isEmpty else { return (nil, []) }
    var compiler = TemplateCompiler(library: self, format: format)
    let program = compiler.program(template, for: shape)
    return (program, compiler.diagnostics.sorted())
  }
}

extension TemplateLibrary {
  /// The template that a tag means: its name as written, or with the ending of the format.
  func parsed(_ name: String, format: TemplateFormat) -> ParsedTemplate? {
    templates[name] ?? templates[name + format.ending]
  }

  /// “did you mean …?” for a name that no template has.
  func suggestion(for name: String) -> String? {
    let names = templates.keys.sorted()
    let withoutEnding = names.map { name in
      name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
    return (names + withoutEnding).suggestion(for: name)
  }

  /// The blocks that a template and those it inherits from offer; nil if one is missing.
  func blockNames(of name: String, format: TemplateFormat) -> Set<String>? {
    var names: Set<String> = []
    var seen: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard let template = parsed(next, format: format) else { return nil }
      guard seen.insert(template.source.name).inserted else { continue }
      names.formUnion(template.blockNames)
      waiting += template.parents
    }
    return names
  }
}

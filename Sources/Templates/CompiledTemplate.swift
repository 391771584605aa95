/// A template that has been checked against a kind of view and renders it without looking up a name.
package struct CompiledTemplate<View: TemplateRepresentable>: Sendable {
  let program: TemplateProgram

  /// Appends the page of a view to the output.
  ///
  /// `globals` must have the shape that the library was made with.
  package func render(
    _ view: View,
    globals: TemplateRecord = .empty,
    into output: inout [UInt8]
  ) {
    program.render(.record(TemplateRecord(view)), globals: globals, into: &output)
  }

  /// The page of a view, as markup that other templates can show.
  package func html(for view: View, globals: TemplateRecord = .empty) -> HTML {
    var bytes: [UInt8] = []
    render(view, globals: globals, into: &bytes)
    return HTML(bytes: bytes)
  }
}

/// A template that has been checked against a kind of view and renders it without looking up a name.
@usableFromInline
package struct CompiledTemplate<View: TemplateRepresentable>: Sendable {
  @usableFromInline
  let program: TemplateProgram

  init(program: TemplateProgram) {
    self.program = program
  }

  /// This template for known globals: what depends on nothing else becomes plain bytes.
  ///
  /// `globals` must have the shape that the library was made with.
  package func with(globals: TemplateRecord) -> Self {
    Self(program: TemplateFolding(of: program, with: globals).program)
  }

  // Inlinable, as are the ways from a view to its values: where the kind of view is known they cost
  // a quarter of what they cost through its metadata.
  /// Appends the page of a view to the output.
  @inlinable
  package func render(_ view: View, into output: inout [UInt8]) {
    program.render(.record(TemplateRecord(view)), into: &output)
  }

  /// The page of a view, as markup that other templates can show.
  @inlinable
  package func html(for view: View) -> HTML {
    var bytes: [UInt8] = []
    render(view, into: &bytes)
    return HTML(bytes: bytes)
  }
}

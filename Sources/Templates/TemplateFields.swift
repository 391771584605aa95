/// The table of what a kind of view offers to templates.
@usableFromInline
package struct TemplateFields<Root: Sendable>: Sendable, ExpressibleByArrayLiteral {
  @usableFromInline
  let fields: [TemplateField<Root>]

  package init(_ fields: [TemplateField<Root>]) {
    precondition(
      Set(fields.map(\.name)).count == fields.count,
      "the names of a view differ from each other"
    )
    self.fields = fields
  }

  @usableFromInline
  package init(arrayLiteral fields: TemplateField<Root>...) {
    self.init(fields)
  }

  /// This table with the fields of another one behind it.
  package static func + (left: Self, right: Self) -> Self {
    Self(left.fields + right.fields)
  }

  /// This table for a view that holds a `Root`, so that views can share names.
  package func within<Outer: Sendable>(
    _ root: @escaping @Sendable (Outer) -> Root
  ) -> TemplateFields<Outer> {
    TemplateFields<Outer>(
      fields.map { field in
        TemplateField<Outer>(field.name, field.shape) { field.value(root($0)) }
      }
    )
  }
}

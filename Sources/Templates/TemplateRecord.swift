/// A value with named parts, read by slot: a view, or a record put together at run time.
@usableFromInline
package struct TemplateRecord: Sendable {
  @usableFromInline
  let source: any TemplateRecordSource

  /// The names of the record.
  package var shape: TemplateRecordShape { source.shape }

  /// The record that shows a view; its fields are read when a template asks for them.
  @inlinable
  package init(_ view: some TemplateRepresentable) {
    source = ViewSource(view: view)
  }

  /// A record of a shape known at run time: the values in the order of the shape's members.
  package init(_ shape: TemplateRecordShape, values: [TemplateValue]) {
    precondition(shape.members.count == values.count, "a record holds one value for each name")
    source = ValuesSource(shape: shape, values: values)
  }

  /// A record whose shape follows from its values.
  package init(_ members: [(name: String, value: TemplateValue)]) {
    self.init(
      TemplateRecordShape(members.map { .init(name: $0.name, shape: $0.value.shape) }),
      values: members.map(\.value)
    )
  }

  /// A record of texts, such as the strings of a language.
  package init(texts: [(key: String, text: String)]) {
    self.init(texts.map { (name: $0.key, value: TemplateValue.text($0.text)) })
  }

  /// A record without names.
  package static let empty = TemplateRecord(TemplateRecordShape([]), values: [])

  /// The value in the slot of a member.
  func value(at slot: Int) -> TemplateValue { source.value(at: slot) }
}

/// Where the values of a record come from.
@usableFromInline
protocol TemplateRecordSource: AnyObject, Sendable {
  var shape: TemplateRecordShape { get }
  func value(at slot: Int) -> TemplateValue
}

@usableFromInline
final class ViewSource<View: TemplateRepresentable>: TemplateRecordSource {
  @usableFromInline
  let view: View
  @usableFromInline
  let fields: [TemplateField<View>]

  @inlinable
  init(view: View) {
    self.view = view
    self.fields = View.fields.fields
  }

  @usableFromInline
  var shape: TemplateRecordShape { TemplateRecordShape(of: View.self) }

  @inlinable
  func value(at slot: Int) -> TemplateValue { fields[slot].value(view) }
}

private final class ValuesSource: TemplateRecordSource {
  let shape: TemplateRecordShape
  private let values: [TemplateValue]

  init(shape: TemplateRecordShape, values: [TemplateValue]) {
    self.shape = shape
    self.values = values
  }

  func value(at slot: Int) -> TemplateValue { values[slot] }
}

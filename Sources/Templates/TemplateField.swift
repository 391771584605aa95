/// One name of a view, with its shape and the way to its value.
///
/// The way is a key path or a closure: `.text("url", \.url)`, `.number("count") { $0.papers.count }`.
@usableFromInline
package struct TemplateField<Root: Sendable>: Sendable {
  @usableFromInline
  let name: String
  @usableFromInline
  let shape: TemplateShape
  @usableFromInline
  let value: @Sendable (Root) -> TemplateValue

  @usableFromInline
  init(
    _ name: String,
    _ shape: TemplateShape,
    value: @escaping @Sendable (Root) -> TemplateValue
  ) {
    self.name = name
    self.shape = shape
    self.value = value
  }
}

extension TemplateField {
  /// A text, escaped where it is shown.
  @inlinable
  package static func text(
    _ name: String,
    _ text: @escaping @Sendable (Root) -> String
  ) -> Self {
    Self(name, .text) { .text(text($0)) }
  }

  /// A text that may be absent.
  @inlinable
  package static func optionalText(
    _ name: String,
    _ text: @escaping @Sendable (Root) -> String?
  ) -> Self {
    Self(name, .optional(of: .text)) { root in text(root).map(TemplateValue.text) ?? .absent }
  }

  /// Markup, shown as it stands by `{{{name}}}`.
  @inlinable
  package static func html(
    _ name: String,
    _ html: @escaping @Sendable (Root) -> HTML
  ) -> Self {
    Self(name, .html) { .html(html($0)) }
  }

  /// Markup that may be absent.
  @inlinable
  package static func optionalHTML(
    _ name: String,
    _ html: @escaping @Sendable (Root) -> HTML?
  ) -> Self {
    Self(name, .optional(of: .html)) { root in html(root).map(TemplateValue.html) ?? .absent }
  }

  /// A condition for sections; shown, it reads `true` or `false`.
  @inlinable
  package static func flag(
    _ name: String,
    _ flag: @escaping @Sendable (Root) -> Bool
  ) -> Self {
    Self(name, .flag) { .flag(flag($0)) }
  }

  /// A whole number, shown in decimal digits.
  @inlinable
  package static func number(
    _ name: String,
    _ number: @escaping @Sendable (Root) -> Int
  ) -> Self {
    Self(name, .number) { .number(number($0)) }
  }

  /// A whole number that may be absent.
  @inlinable
  package static func optionalNumber(
    _ name: String,
    _ number: @escaping @Sendable (Root) -> Int?
  ) -> Self {
    Self(name, .optional(of: .number)) { root in number(root).map(TemplateValue.number) ?? .absent }
  }

  /// Another view that is a record already.
  @inlinable
  package static func madeRecord<View: TemplateRepresentable>(
    _ name: String,
    of view: View.Type,
    _ record: @escaping @Sendable (Root) -> TemplateRecord
  ) -> Self {
    Self(name, .record(TemplateRecordShape(of: View.self))) { .record(record($0)) }
  }

  /// Views, one after the other, that are records already.
  @inlinable
  package static func madeList<View: TemplateRepresentable>(
    _ name: String,
    of view: View.Type,
    _ records: @escaping @Sendable (Root) -> [TemplateValue]
  ) -> Self {
    Self(name, .list(of: .record(TemplateRecordShape(of: View.self)))) { .list(records($0)) }
  }

  /// Another view.
  @inlinable
  package static func record<View: TemplateRepresentable>(
    _ name: String,
    _ view: @escaping @Sendable (Root) -> View
  ) -> Self {
    Self(name, .record(TemplateRecordShape(of: View.self))) { .record(TemplateRecord(view($0))) }
  }

  /// Another view that may be absent.
  @inlinable
  package static func optional<View: TemplateRepresentable>(
    _ name: String,
    _ view: @escaping @Sendable (Root) -> View?
  ) -> Self {
    Self(name, .optional(of: .record(TemplateRecordShape(of: View.self)))) { root in
      view(root).map { .record(TemplateRecord($0)) } ?? .absent
    }
  }

  /// Views, one after the other.
  @inlinable
  package static func list<View: TemplateRepresentable>(
    _ name: String,
    _ views: @escaping @Sendable (Root) -> [View]
  ) -> Self {
    Self(name, .list(of: .record(TemplateRecordShape(of: View.self)))) { root in
      .list(views(root).map { .record(TemplateRecord($0)) })
    }
  }

  /// Texts, one after the other; inside the section `{{.}}` is the text.
  @inlinable
  package static func texts(
    _ name: String,
    _ texts: @escaping @Sendable (Root) -> [String]
  ) -> Self {
    Self(name, .list(of: .text)) { .list(texts($0).map(TemplateValue.text)) }
  }

  /// Pieces of markup, one after the other; inside the section `{{{.}}}` is the markup.
  @inlinable
  package static func fragments(
    _ name: String,
    _ fragments: @escaping @Sendable (Root) -> [HTML]
  ) -> Self {
    Self(name, .list(of: .html)) { .list(fragments($0).map(TemplateValue.html)) }
  }
}

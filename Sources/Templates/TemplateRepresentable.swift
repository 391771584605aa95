/// A kind of value that templates can show: one table gives both its names and its values.
///
/// ```swift
/// struct LinkView: TemplateRepresentable {
///   let url: String
///   let label: String
///   let note: String?
///
///   static let fields: TemplateFields<Self> = [
///     .text("url", \.url),
///     .text("label", \.label),
///     .optionalText("note", \.note),
///   ]
/// }
/// ```
@usableFromInline
package protocol TemplateRepresentable: Sendable {
  static var fields: TemplateFields<Self> { get }
}

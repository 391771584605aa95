/// The text of a template, as read from a file.
package struct TemplateSource: Sendable {
  /// What other templates call it: its path in the folder of templates, such as
  /// `partials/paper-card.html`.
  package let name: String
  /// The path that messages name.
  package let path: String
  package let bytes: [UInt8]
  /// Whether the white space at the start of its lines is shown.
  package let keepsIndentation: Bool

  package init(name: String, path: String, bytes: [UInt8], keepsIndentation: Bool = true) {
    self.name = name
    self.path = path
    self.bytes = bytes
    self.keepsIndentation = keepsIndentation
  }
}

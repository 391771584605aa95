/// How a text is written into its place.
enum TemplateEscaping: Hashable, Sendable {
  /// As it is: plain text.
  case none
  /// With character references, for text and quoted attribute values.
  case markup
  /// The same for an address; one that could run code becomes `#`.
  case url
  /// The same for several addresses.
  case urls
}

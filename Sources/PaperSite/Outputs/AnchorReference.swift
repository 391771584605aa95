package import Diagnostics

/// A link to a place within a page, to be looked up once that page is known.
package struct AnchorReference: Hashable, Sendable {
  package let route: Route
  package let language: Language
  package let fragment: String
  /// Where the link stands.
  package let position: SourcePosition
}

/// Markup that is shown as it stands: made by the Markdown renderer and by templates, nowhere else.
@usableFromInline
package struct HTML: Hashable, Sendable {
  package var bytes: [UInt8]

  @usableFromInline
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Markup without a byte.
  package static let empty = HTML(bytes: [])

  package var isEmpty: Bool { bytes.isEmpty }
}

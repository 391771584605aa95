package import Diagnostics

/// One file of the finished site: where it stands, and how its bytes are made.
package struct OutputFile: Sendable {
  /// The path from the output folder, with `/` between its parts, not percent-encoded.
  package let path: String
  /// Where the file comes from, for a clash of two with one path.
  package let origin: SourcePosition
  /// Makes the bytes; mistakes found on the way go into the rendering.
  package let render: @Sendable (inout Rendering) throws -> Void

  package init(
    path: String,
    origin: SourcePosition,
    render: @escaping @Sendable (inout Rendering) throws -> Void
  ) {
    self.path = path
    self.origin = origin
    self.render = render
  }
}

/// The bytes of one file in the making, and the mistakes found while making them.
package struct Rendering: Sendable {
  package var bytes: [UInt8] = []
  package var diagnostics: [Diagnostic] = []
  /// Links to places within other pages.
  package var anchors: [AnchorReference] = []

  package init() {}
}

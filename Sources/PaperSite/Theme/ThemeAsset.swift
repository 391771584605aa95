/// A file of the theme as it is published, under a name that holds a hash of its bytes.
package struct ThemeAsset: Sendable {
  /// The path in the output folder: `assets/styles/site.1a2b3c4d.css`.
  package let path: String
  package let bytes: [UInt8]
}

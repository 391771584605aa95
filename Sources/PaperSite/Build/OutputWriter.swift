/// Where the bytes of finished files go.
package protocol OutputWriter: Sendable {
  /// Called once, with the paths of all files to come.
  func prepare(for paths: [String]) throws
  /// Takes the bytes of one file; called from several tasks at once.
  func write(_ bytes: [UInt8], to path: String) throws
}

/// Drops the bytes: `site check`.
struct DiscardingWriter: OutputWriter {
  func prepare(for paths: [String]) {}
  func write(_ bytes: [UInt8], to path: String) {}
}

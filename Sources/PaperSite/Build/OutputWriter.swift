/// Where the bytes of finished files go.
package protocol OutputWriter: Sendable {
  /// Called once, with the paths of all files to come.
  func prepare(for paths: [String]) throws
  /// Takes the bytes of one file; called from several tasks at once.
  func write(_ bytes: [UInt8], to path: String) throws -> WrittenFile
}

/// What became of one file.
package struct WrittenFile: Sendable {
  package let path: String
  let hash: ByteHash
  package let byteCount: Int
  /// The number by which the file system knows the same file in the old site; nil when its bytes
  /// are new.
  let unchanged: UInt64?
}

/// Drops the bytes: `site check`.
struct DiscardingWriter: OutputWriter {
  func prepare(for paths: [String]) {}

  func write(_ bytes: [UInt8], to path: String) -> WrittenFile {
    WrittenFile(path: path, hash: ByteHash(of: []), byteCount: bytes.count, unchanged: nil)
  }
}

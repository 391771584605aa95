/// A file of the search index.
struct IndexFile: Sendable {
  /// The path below the folder of the index, without `.json`: `terms/3`.
  let path: String
  let bytes: [UInt8]
}

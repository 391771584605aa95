/// What happened in the watched folders, collected over a moment.
enum FileChanges: Hashable, Sendable {
  /// These files were written, came or went; absolute paths.
  case files(Set<String>)
  /// More than could be followed: everything is to be read again.
  case unknown
}

/// Why a file could not be taken from the disk.
package enum FileProblem: Error, Hashable, Sendable {
  case missing
  case unreadable(reason: String)
  /// A folder, FIFO, device or socket where a file should be.
  case notAFile(kind: String)
  case tooLarge(bytes: Int, limit: Int)
  /// A symbolic link that leads out of its folder.
  case leadsOutside

  /// What was found, for a message.
  package var message: String {
    switch self {
    case .missing: "expected a file here, found nothing"
    case .unreadable(let reason):
      "expected a readable file, found one that cannot be read: \(reason)"
    case .notAFile(let kind): "expected a file, found \(kind)"
    case .tooLarge(let bytes, let limit):
      "expected at most \(limit) bytes, found \(bytes)"
    case .leadsOutside: "expected a file, found a symbolic link that leads out of this folder"
    }
  }
}

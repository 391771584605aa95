private import Foundation

/// Writes new files; what is there already stays as it is.
package enum NewFiles {
  /// Writes files below `root`, with the folders above them. Nothing is written if one of them is
  /// there already.
  package static func write(_ files: [NewFile], in root: String) throws {
    if let taken = files.first(where: { FolderListing.isThere(root + "/" + $0.path) }) {
      throw ScaffoldProblem("expected no file “\(taken.path)”, found one; it was left as it is")
    }
    for file in files {
      let path = root + "/" + file.path
      if let slash = path.lastIndex(of: "/") { try FolderMaker.make(String(path[..<slash])) }
      do {
        // A file that came about since the look above is not written over either.
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      } catch {
        throw ScaffoldProblem("cannot write “\(file.path)”: \(error.localizedDescription)")
      }
    }
  }

  /// What became of a file.
  package enum Outcome: Hashable, Sendable {
    case written
    /// It was there, with the same bytes.
    case same
    /// It was there, with other bytes, and stayed.
    case different
  }

  /// Writes a file, over another one only if `replacing`.
  package static func write(
    _ file: NewFile,
    in root: String,
    replacing: Bool
  ) throws -> Outcome {
    let path = root + "/" + file.path
    if FolderListing.isThere(path) {
      if let bytes = try? FileReader.bytes(at: path), bytes == Array(file.text.utf8) {
        return .same
      }
      guard replacing else { return .different }
      try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } else {
      try write([file], in: root)
    }
    return .written
  }
}

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
}

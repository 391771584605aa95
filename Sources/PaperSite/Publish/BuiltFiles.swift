#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// The files of a built site that are published.
struct BuiltFiles: Sendable {
  /// Relative paths, sorted.
  private(set) var paths: [String] = []
  /// What is no regular file, such as a symbolic link, and stays behind.
  private(set) var skipped: [String] = []

  /// Lists a folder. A repository in it is no part of the site.
  init(in folder: String) {
    collect("", in: folder, depth: 0)
    paths.sort()
    skipped.sort()
  }

  private mutating func collect(_ part: String, in folder: String, depth: Int) {
    guard depth < 200 else { return }
    for name in FolderNames.all(in: part.isEmpty ? folder : folder + "/" + part)
    where name.lowercased() != ".git" {
      let path = part.isEmpty ? name : part + "/" + name
      var status = stat()
      guard unsafe lstat(folder + "/" + path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: collect(path, in: folder, depth: depth + 1)
      case S_IFREG where !path.utf8.contains(UInt8(ascii: "\n")) && !path.contains("\u{FFFD}"):
        if path != OutputFolder.recordName { paths.append(path) }
      default: skipped.append(path)
      }
    }
  }
}

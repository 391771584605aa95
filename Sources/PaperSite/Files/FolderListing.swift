#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// An entry of a folder.
package struct FolderEntry: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file
    case folder
    /// Neither, or a symbolic link out of the tree, and why it is not taken.
    case refused(FileProblem)
  }

  /// The name; nil bytes of it are not UTF-8 when it holds U+FFFD.
  package let name: String
  package let kind: Kind
}

/// Lists folders in one fixed order, with symbolic links looked through.
package enum FolderListing {
  /// The entries of the folder at `path`, dotfiles left out, sorted by name; nil when there is no
  /// folder. A symbolic link counts as what it leads to if that lies in `boundary`.
  package static func entries(
    at path: String,
    inside boundary: String
  ) throws(FileProblem) -> [FolderEntry]? {
    guard unsafe access(path, F_OK) == 0 else { return nil }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileReader.problem(of: errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .notAFile(kind: "a file where a folder should be")
    }
    guard unsafe access(path, R_OK | X_OK) == 0 else { throw FileReader.problem(of: errno) }
    return FolderNames.all(in: path).filter { !$0.hasPrefix(".") }.sorted().map { name in
      FolderEntry(name: name, kind: kind(of: path + "/" + name, inside: boundary))
    }
  }

  private static func kind(of path: String, inside boundary: String) -> FolderEntry.Kind {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      return .refused(FileReader.problem(of: errno))
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard let target = resolved(path) else { return .refused(.missing) }
      guard let root = resolved(boundary), target.hasPrefix(root + "/") else {
        return .refused(.leadsOutside)
      }
      guard unsafe stat(path, &status) == 0 else {
        return .refused(FileReader.problem(of: errno))
      }
      // A link to a folder could lead round in a circle.
      if status.st_mode & S_IFMT == S_IFDIR {
        return .refused(.notAFile(kind: "a symbolic link to a folder"))
      }
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .refused(.notAFile(kind: FileReader.kindName(ofMode: UInt32(status.st_mode))))
    }
  }

  /// Whether there is a folder at a path, symbolic links looked through.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is anything at a path, a symbolic link to nothing included.
  package static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// The path with every symbolic link resolved; nil when it leads nowhere.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

/// The names in a folder.
enum FolderNames {
  /// All names but `.` and `..`, in no order; none when the folder cannot be read.
  static func all(in path: String) -> [String] {
    kinds(in: path).map(\.name)
  }

  /// All names but `.` and `..`, in no order, and whether each is a folder; none when the folder
  /// cannot be read.
  static func kinds(in path: String) -> [(name: String, isFolder: Bool)] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [(name: String, isFolder: Bool)] = []
    while let entry = unsafe readdir(folder) {
      // The system ends the name with a zero byte within its 256 bytes.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      guard name != ".", name != ".." else { continue }
      let isFolder: Bool
      switch Int(unsafe entry.pointee.d_type) {
      case Int(DT_DIR): isFolder = true
      case Int(DT_UNKNOWN):
        // Some file systems do not tell with the name.
        var status = stat()
        isFolder =
          unsafe lstat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      default: isFolder = false
      }
      names.append((name, isFolder))
    }
    return names
  }
}

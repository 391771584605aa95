#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// What stands in an output folder and was not written by a build: `.git`, `CNAME`, anything of the
/// curator's.
struct ForeignFiles: Sendable {
  private let folder: String
  /// Paths of files, links and so on, sorted.
  private var files: [String] = []
  /// Paths of folders that hold nothing of ours, empty ones too: git needs some of its own.
  private var folders: [String] = []
  /// Each path above a foreign file.
  private var parents: Set<Substring> = []
  private var names: Set<String> = []

  /// Looks through a folder; `written` are the paths of the last build's files.
  init(in folder: String, written: Set<String>) {
    self.folder = folder
    let ours = Self.parents(of: written)
    collect("", written: written, ours: ours, depth: 0)
    files.sort()
    names = Set(files)
    parents = Self.parents(of: names)
  }

  /// Every path above one of the files.
  private static func parents(of files: Set<String>) -> Set<Substring> {
    var parents: Set<Substring> = []
    for file in files {
      var rest = file[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard parents.insert(rest).inserted else { break }
      }
    }
    return parents
  }

  private mutating func collect(
    _ part: String,
    written: Set<String>,
    ours: Set<Substring>,
    depth: Int
  ) {
    guard depth < 200 else { return }
    for (name, isFolder) in FolderNames.kinds(in: part.isEmpty ? folder : folder + "/" + part) {
      let path = part.isEmpty ? name : part + "/" + name
      if isFolder {
        if !ours.contains(path[...]) { folders.append(path) }
        collect(path, written: written, ours: ours, depth: depth + 1)
      } else if !written.contains(path), path != OutputFolder.recordName {
        files.append(path)
      }
    }
  }

  /// Whether a page at this path would be hidden: something foreign stands there, above or below.
  func hides(_ page: String) -> Bool {
    guard !files.isEmpty else { return false }
    if names.contains(page) || parents.contains(page[...]) { return true }
    var rest = page[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if names.contains(String(rest)) { return true }
    }
    return false
  }

  /// Takes every foreign file out of a folder that they were carried over from.
  func remove(from other: String) {
    for file in files { _ = unsafe unlink(other + "/" + file) }
    for folder in parents.union(folders.map { $0[...] }).sorted().reversed() {
      // One that holds pages stays.
      _ = unsafe rmdir(other + "/" + folder)
    }
  }

  /// Puts every foreign file into another folder under the same path; they stay the same files.
  func carryOver(to other: String) throws {
    for part in parents.union(folders.map { $0[...] }).sorted() {
      guard unsafe mkdir(other + "/" + part, 0o777) == 0 || errno == EEXIST else {
        throw SystemError("cannot carry over the folder “\(part)”")
      }
    }
    for file in files {
      // Flag 0: a symbolic link itself is linked, not what it leads to.
      guard unsafe linkat(AT_FDCWD, folder + "/" + file, AT_FDCWD, other + "/" + file, 0) == 0
      else {
        throw SystemError("cannot carry over “\(file)”")
      }
    }
  }
}

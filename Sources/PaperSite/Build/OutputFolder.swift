#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// The folder that a site is built into.
package struct OutputFolder: Sendable {
  /// The absolute path, without a slash at the end.
  let path: String
  /// How the folder is called in messages.
  let name: String

  /// Why a folder is refused as output.
  package struct Refusal: Error, CustomStringConvertible {
    package let description: String
  }

  /// The name of the record of written files, in the output folder.
  static let recordName = ".site-files"

  /// The folder at `path`, absolute. Refused if the build could destroy anything there: it is the
  /// root or a home folder, is, holds or lies in one of `sources`, or holds more than dotfiles
  /// without the record of an earlier build.
  package init(path: String, name: String, keepingClearOf sources: [String]) throws {
    let real = Self.real(path)
    guard real != "/", real != Self.real(Self.homeFolder ?? "/") else {
      throw Refusal(
        description: "expected a folder for the site, found “\(name)”, the root or your home folder"
      )
    }
    for source in sources.map(Self.real) {
      guard real != source, !real.hasPrefix(source + "/"), !source.hasPrefix(real + "/") else {
        throw Refusal(
          description:
            "expected a folder apart from the sources, found “\(name)”, which is, holds or lies in “\(source)”"
        )
      }
    }
    self.path = real
    self.name = name
    var status = stat()
    guard unsafe lstat(real, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Refusal(
        description:
          "expected a folder, found “\(name)”, \(FileReader.kindName(ofMode: UInt32(status.st_mode)))"
      )
    }
    let visible = try FolderListing.entries(at: real, inside: real) ?? []
    if !visible.isEmpty, readRecord() == nil {
      throw Refusal(
        description:
          "expected an empty folder or an earlier build in “\(name)”, found “\(visible[0].name)” and no record of a build; choose another folder, or empty this one"
      )
    }
  }

  /// What the last build wrote; nil when there was none.
  func readRecord() -> OutputRecord? { Self.record(in: path) }

  /// What a build wrote into a folder; nil when there was none.
  static func record(in folder: String) -> OutputRecord? {
    guard let bytes = try? FileReader.bytes(at: folder + "/" + recordName, limit: 1 << 30) else {
      return nil
    }
    return OutputRecord(parsing: bytes)
  }

  /// A hidden folder beside this one: `.public.building`.
  func sibling(_ purpose: String) -> String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    return "\(path[...slash]).\(path[slash...].dropFirst()).\(purpose)"
  }

  /// Starts a build beside this folder; waits for another one that is under way, having called
  /// `waiting`.
  package func beginStaging(waiting: () -> Void = {}) throws -> StagingFolder {
    let parent = "/" + path.split(separator: "/").dropLast().joined(separator: "/")
    try FolderMaker.make(parent)
    let lock = try FolderLock(parent, waiting: waiting)
    return try StagingFolder(target: self, lock: lock)
  }

  /// The path with symbolic links resolved as far as it exists.
  private static func real(_ path: String) -> String {
    var existing = path
    var rest: [Substring] = []
    while !existing.isEmpty {
      if let resolved = FolderListing.resolved(existing) {
        let base = resolved == "/" ? "" : resolved
        return rest.isEmpty ? resolved : base + "/" + rest.reversed().joined(separator: "/")
      }
      guard let slash = existing.lastIndex(of: "/") else { break }
      let part = existing[existing.index(after: slash)...]
      if !part.isEmpty { rest.append(part) }
      existing = String(existing[..<slash])
    }
    return "/" + rest.reversed().joined(separator: "/")
  }

  private static var homeFolder: String? {
    unsafe getenv("HOME").map { unsafe String(cString: $0) }
  }
}

/// Makes folders with all their parents.
enum FolderMaker {
  static func make(_ path: String) throws {
    if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw SystemError("cannot make the folder “\(path)”")
    }
    try make(String(path[..<slash]))
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw SystemError("cannot make the folder “\(path)”")
    }
  }
}

/// A failure of the machine, with the system's reason.
package struct SystemError: Error, CustomStringConvertible {
  package let description: String

  /// The failure of the last system call.
  init(_ what: String) {
    self.description = "\(what): \(FileReader.reason(of: errno))"
  }
}

/// A lock on a folder that ends with the process, so that none is left behind.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock; calls `waiting` when another process holds it.
  init(_ path: String, waiting: () -> Void) throws {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else { throw SystemError("cannot open the folder “\(path)”") }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    waiting()
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw SystemError("cannot lock the folder “\(path)”") }
    }
  }

  deinit { close(descriptor) }
}

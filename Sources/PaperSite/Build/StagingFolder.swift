#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif
import Diagnostics

/// The new site in the making, beside the old one; it takes the old one's place in one exchange of
/// names.
///
/// The site before the last one is kept as `.public.previous`: the next build brings it up to date
/// and exchanges the two, so that only what differs is written. Making a whole tree anew each time
/// would be slow, most of all on ext4, which passes over recently deleted files one by one.
package struct StagingFolder: OutputWriter {
  private let path: String
  private let target: OutputFolder
  private let lock: FolderLock
  /// What the last build wrote; nil when there was none.
  private let old: OutputRecord?
  /// When the record of the last build was written: what was changed later, somebody else changed.
  private let oldTime: FileTime
  /// What stands in the staging folder from the build before that; nil when it is empty.
  private let kept: OutputRecord?

  init(target: OutputFolder, lock: FolderLock) throws {
    self.path = target.sibling("building")
    self.target = target
    self.lock = lock
    self.old = target.readRecord()
    self.oldTime = FileTime(ofFile: target.path + "/" + OutputFolder.recordName)
    // A build that was killed leaves its staging folder; nobody else uses it while we hold the lock.
    try FolderRemover.remove(path)
    let previous = target.sibling("previous")
    if old != nil, let record = OutputFolder.record(in: previous),
      unsafe rename(previous, path) == 0
    {
      self.kept = record
    } else {
      try FolderRemover.remove(previous)
      try FolderMaker.make(path)
      self.kept = nil
    }
  }

  package func prepare(for paths: [String]) throws {
    if let kept {
      // Before anything is written: where a file stood there may now have to be a folder.
      removeFiles(kept.paths.subtracting(paths))
    }
    guard old == nil else { return }
    var folders: Set<Substring> = []
    for file in paths {
      var rest = file[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.insert(rest).inserted else { break }
      }
    }
    for folder in folders.sorted() { try FolderMaker.make(path + "/" + folder) }
  }

  package func write(_ bytes: [UInt8], to file: String) throws -> WrittenFile {
    let hash = ByteHash(of: bytes)
    var unchanged: UInt64?
    if case .some(hash) = old?.hashes[file] {
      unchanged = FileStatus(ofFile: target.path + "/" + file)
        .flatMap { $0.size == bytes.count && $0.modified <= oldTime ? $0.number : nil }
    }
    if unchanged == nil { try write(bytes, toNew: file) }
    return WrittenFile(path: file, hash: hash, byteCount: bytes.count, unchanged: unchanged)
  }

  private func write(_ bytes: [UInt8], toNew file: String) throws {
    let new = path + "/" + file
    if kept != nil, unsafe unlink(new) != 0, errno != ENOENT {
      throw failure(file)
    }
    // Always a new file: the old one may stand in the site that is being read, or be open still.
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var descriptor = unsafe open(new, flags, 0o666)
    if descriptor < 0, errno == ENOENT, let slash = new.lastIndex(of: "/") {
      try FolderMaker.make(String(new[..<slash]))
      descriptor = unsafe open(new, flags, 0o666)
    }
    guard descriptor >= 0 else { throw failure(file) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe writeSome(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count < 0, errno != EINTR {
        let error = failure(file)
        close(descriptor)
        throw error
      }
      written += max(0, count)
    }
    // Full disks and quotas may show only here.
    guard close(descriptor) == 0 else { throw failure(file) }
  }

  private func failure(_ file: String) -> SystemError {
    SystemError("cannot write “\(target.name)/\(file)”")
  }

  /// Puts the new site in the old one's place, with what is not ours carried over; warns of files
  /// of others that hide a page. Nothing is touched when nothing has changed.
  func publish(_ files: [WrittenFile]) throws -> [Diagnostic] {
    if let old, old.hashes.count == files.count, files.allSatisfy({ $0.unchanged != nil }) {
      // What was brought up to date is as good a start for the next build as before.
      try keepForNextBuild(isComplete: kept?.hashes.count == files.count)
      return []
    }
    let foreign = ForeignFiles(in: target.path, written: old?.paths ?? [])
    let hidden = files.filter { foreign.hides($0.path) }
    let shown = hidden.isEmpty ? files : files.filter { !foreign.hides($0.path) }
    removeFiles(Set(hidden.map(\.path)))
    for file in shown { try link(file) }
    try foreign.carryOver(to: path)
    // The record comes last: no file of ours is younger.
    try write(OutputRecord(shown).bytes, toNew: OutputFolder.recordName)
    try FolderExchange.replace(target.path, by: path)
    // What now stands under the staging name is the old site.
    if old == nil {
      try FolderRemover.remove(path)
    } else {
      foreign.remove(from: path)
      try keepForNextBuild(isComplete: true)
    }
    return hidden.map { file in
      Diagnostic(
        .warning,
        code: "output.hidden-page",
        "a file here that the build did not write stands in the place of a page",
        at: SourcePosition(path: target.name + "/" + file.path),
        hint: "delete or move it if the page should be seen"
      )
    }
  }

  /// Makes an unchanged file of the old site the new one's, with its time of modification.
  private func link(_ file: WrittenFile) throws {
    guard let number = file.unchanged else { return }
    let new = path + "/" + file.path
    if kept?.contains(file.path) == true, let status = FileStatus(ofFile: new) {
      if status.number == number { return }
      guard unsafe unlink(new) == 0 else { throw failure(file.path) }
    }
    let source = target.path + "/" + file.path
    if linkFile(source, new) == 0 { return }
    if errno == ENOENT, let slash = new.lastIndex(of: "/") {
      try FolderMaker.make(String(new[..<slash]))
      if linkFile(source, new) == 0 { return }
    }
    // A file system without links, or with too many to this file.
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileReader.bytes(at: source, limit: file.byteCount)
    } catch {
      throw failure(file.path)
    }
    guard ByteHash(of: bytes) == file.hash else { throw failure(file.path) }
    try write(bytes, toNew: file.path)
  }

  private func keepForNextBuild(isComplete: Bool) throws {
    let previous = target.sibling("previous")
    guard isComplete, unsafe rename(path, previous) == 0 else {
      try FolderRemover.remove(path)
      return
    }
  }

  /// Removes files from the staging folder, and the folders that are empty then.
  private func removeFiles(_ files: Set<String>) {
    for file in files {
      _ = unsafe unlink(path + "/" + file)
      var rest = file[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard unsafe rmdir(path + "/" + rest) == 0 else { break }
      }
    }
  }

  /// Removes the new site; the old one stays as it is.
  func discard() {
    try? FolderRemover.remove(path)
  }
}

/// Writes as many of the bytes as the system takes at once; -1 with `errno` set when it takes none.
private func writeSome(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, buffer.baseAddress, buffer.count)
}

private func linkFile(_ old: String, _ new: String) -> Int32 {
  unsafe link(old, new)
}

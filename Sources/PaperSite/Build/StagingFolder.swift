#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif
import Diagnostics

/// The new site in the making, beside the old one; it takes the old one's place in one exchange of
/// names.
package struct StagingFolder: OutputWriter {
  private let path: String
  private let target: OutputFolder
  private let lock: FolderLock
  /// What stands in the old folder and was not written by a build, by its path there.
  private let foreign: ForeignFiles

  init(path: String, target: OutputFolder, lock: FolderLock) throws {
    self.path = path
    self.target = target
    self.lock = lock
    // A build that was killed leaves its staging folder; nobody else uses it while we hold the lock.
    try FolderRemover.remove(path)
    try FolderMaker.make(path)
    self.foreign = ForeignFiles(in: target.path, written: target.readRecord() ?? [])
  }

  package func prepare(for paths: [String]) throws {
    var folders: Set<Substring> = []
    for file in paths where !foreign.hides(file) {
      var rest = file[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.insert(rest).inserted else { break }
      }
    }
    for folder in folders.sorted() {
      guard unsafe mkdir(path + "/" + folder, 0o777) == 0 || errno == EEXIST else {
        throw SystemError("cannot make the folder “\(target.name)/\(folder)”")
      }
    }
  }

  package func write(_ bytes: [UInt8], to file: String) throws {
    guard !foreign.hides(file) else { return }
    let old = target.path + "/" + file
    let new = path + "/" + file
    // A file whose bytes did not change stays the same file, with its time of modification.
    if FileComparison.holds(old, bytes), unsafe link(old, new) == 0 { return }
    let descriptor = unsafe open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError("cannot write “\(target.name)/\(file)”") }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe writeSome(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count < 0, errno != EINTR {
        let error = SystemError("cannot write “\(target.name)/\(file)”")
        close(descriptor)
        throw error
      }
      written += max(0, count)
    }
    // Full disks and quotas may show only here.
    guard close(descriptor) == 0 else { throw SystemError("cannot write “\(target.name)/\(file)”") }
  }

  /// Puts the new site in the old one's place, with what is not ours carried over; warns of files
  /// of others that hide a page.
  func publish(_ files: [String]) throws -> [Diagnostic] {
    let record = files.filter { !foreign.hides($0) }.sorted().joined(separator: "\n") + "\n"
    try write(Array(record.utf8), to: OutputFolder.recordName)
    try foreign.carryOver(to: path)
    try FolderExchange.replace(target.path, by: path)
    // What now stands under the staging name is the old site.
    try FolderRemover.remove(path)
    return files.filter(foreign.hides).map { file in
      Diagnostic(
        .warning,
        code: "output.hidden-page",
        "a file here that the build did not write stands in the place of a page",
        at: SourcePosition(path: target.name + "/" + file),
        hint: "delete or move it if the page should be seen"
      )
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

#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// Exchanges the names of two folders in one step.
enum FolderExchange {
  /// Puts `new` in the place of `old`; `old`, if there was one, stands under the other name then.
  static func replace(_ old: String, by new: String) throws {
    if unsafe access(old, F_OK) != 0 {
      guard unsafe rename(new, old) == 0 else {
        throw SystemError("cannot put the site at “\(old)”")
      }
      return
    }
    if exchange(old, new) { return }
    guard errno == EINVAL || errno == ENOSYS || errno == ENOTSUP else {
      throw SystemError("cannot put the site at “\(old)”")
    }
    // A file system that cannot exchange names: two renames, with a moment between them.
    let aside = new + ".old"
    try FolderRemover.remove(aside)
    guard unsafe rename(old, aside) == 0 else { throw SystemError("cannot move “\(old)” aside") }
    guard unsafe rename(new, old) == 0 else {
      let error = SystemError("cannot put the site at “\(old)”")
      _ = unsafe rename(aside, old)
      throw error
    }
    _ = unsafe rename(aside, new)
  }

  private static func exchange(_ first: String, _ second: String) -> Bool {
    #if canImport(Darwin)
      return unsafe renamex_np(first, second, UInt32(RENAME_SWAP)) == 0
    #else
      // glibc declares renameat2 only with _GNU_SOURCE, so Swift does not see it; the C library
      // exports it since 2.28, with exactly these parameters.
      typealias Renameat2 =
        @convention(c) (
          Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
        ) -> Int32
      guard let symbol = unsafe dlsym(nil, "renameat2") else {
        errno = ENOSYS
        return false
      }
      let renameat2 = unsafe unsafeBitCast(symbol, to: Renameat2.self)
      let flagExchange: UInt32 = 2
      return unsafe renameat2(AT_FDCWD, first, AT_FDCWD, second, flagExchange) == 0
    #endif
  }
}

/// Removes folders with all that is in them; symbolic links are removed, never followed.
enum FolderRemover {
  /// Removes what is at `path`, if anything.
  static func remove(_ path: String) throws {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      guard unsafe unlink(path) == 0 else { throw SystemError("cannot remove “\(path)”") }
      return
    }
    for name in FolderNames.all(in: path) { try remove(path + "/" + name) }
    guard unsafe rmdir(path) == 0 else { throw SystemError("cannot remove “\(path)”") }
  }
}

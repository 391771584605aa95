#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// A regular file that is open for reading; closed when nobody holds it any more.
final class OpenFile: Sendable {
  private let descriptor: Int32
  let size: Int
  let modified: HTTPDate
  /// What changes when the file does: its number, size and time of change.
  let version: String

  /// Opens the file at a path that is given in parts from a folder; nil when there is none. No part
  /// of the path is looked through if it is a symbolic link, so that nothing outside is reached.
  init?(at parts: [String], in folder: String) {
    var current = unsafe open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard current >= 0 else { return nil }
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      // O_NONBLOCK: opening a FIFO without a writer would wait for ever.
      let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | (isLast ? O_NONBLOCK : O_DIRECTORY)
      let next = unsafe openat(current, part, flags)
      close(current)
      guard next >= 0 else { return nil }
      current = next
    }
    var status = stat()
    guard unsafe fstat(current, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(current)
      return nil
    }
    descriptor = current
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = HTTPDate(seconds: Int(time.tv_sec))
    version =
      "\(String(status.st_ino, radix: 36))-\(String(size, radix: 36))-\(String(Int(time.tv_sec), radix: 36))\(String(Int(time.tv_nsec), radix: 36))"
  }

  deinit { close(descriptor) }

  /// The bytes of a range; fewer where the file has become shorter.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let rest = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
        )
        let taken = unsafe pread(
          descriptor,
          rest.baseAddress,
          rest.count,
          off_t(range.lowerBound + count)
        )
        if taken > 0 { count += taken } else if taken == 0 || errno != EINTR { return }
      }
    }
  }
}

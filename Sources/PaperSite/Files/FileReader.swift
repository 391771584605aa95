#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// Reads regular files, and nothing else: a FIFO or device is named, never waited for.
package enum FileReader {
  /// The largest source file, in bytes.
  package static let largestSource = 8 << 20

  /// The bytes of the regular file at `path`. Symbolic links are followed.
  package static func bytes(
    at path: String,
    limit: Int = largestSource
  ) throws(FileProblem) -> [UInt8] {
    // O_NONBLOCK: opening a FIFO without a writer would wait for ever.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw problem(of: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw problem(of: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .notAFile(kind: kindName(ofMode: UInt32(status.st_mode)))
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
        )
        let taken = unsafe read(descriptor, rest.baseAddress, rest.count)
        if taken > 0 {
          count += taken
        } else if taken == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw problem(of: failure) }
    return bytes
  }

  static func problem(of code: Int32) -> FileProblem {
    code == ENOENT || code == ENOTDIR ? .missing : .unreadable(reason: reason(of: code))
  }

  /// The system's words for an error number.
  static func reason(of code: Int32) -> String {
    unsafe String(cString: strerror(code)).lowercased()
  }

  /// What a file is called in a message, by the type bits of its mode.
  static func kindName(ofMode mode: UInt32) -> String {
    switch mode_t(mode) & S_IFMT {
    case S_IFDIR: "a folder"
    case S_IFIFO: "a named pipe"
    case S_IFCHR, S_IFBLK: "a device"
    case S_IFSOCK: "a socket"
    case S_IFLNK: "a symbolic link"
    default: "something that is not a file"
    }
  }
}

#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// A moment as file systems tell it.
struct FileTime: Comparable, Sendable {
  private let seconds: Int
  private let nanoseconds: Int

  init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// When a file was last changed; the beginning of time if there is none.
  init(ofFile path: String) {
    self = FileStatus(ofFile: path)?.modified ?? FileTime(seconds: .min, nanoseconds: 0)
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// What the file system says of a regular file.
struct FileStatus: Sendable {
  /// The file's number in the file system.
  let number: UInt64
  let size: Int
  let modified: FileTime

  /// Nil when there is no regular file; symbolic links are not followed.
  init?(ofFile path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    number = UInt64(status.st_ino)
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = FileTime(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}

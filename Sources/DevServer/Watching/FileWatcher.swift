#if canImport(Glibc)
  import Foundation
  private import Glibc

  /// Watches folders and everything below them, and tells of changes in bursts.
  ///
  /// The system tells of each change (inotify); nothing is ever looked at in turns. A thread of its
  /// own waits in the system's call, since nothing else would wake for it.
  final class FileWatcher: Sendable {
    /// The bursts of changes, each once.
    let changes: AsyncStream<FileChanges>
    private let end: Int32

    /// Watches folders that may not exist yet; `report` is told when the system refuses.
    init(folders: [String], report: @escaping @Sendable (String) -> Void) throws {
      let queue = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard queue >= 0 else { throw WatchFailure("cannot watch files: \(systemReason(errno))") }
      var ends: [Int32] = [0, 0]
      guard unsafe pipe(&ends) == 0 else {
        close(queue)
        throw WatchFailure("cannot watch files: \(systemReason(errno))")
      }
      let (stream, continuation) = AsyncStream.makeStream(of: FileChanges.self)
      changes = stream
      end = ends[1]
      let stop = ends[0]
      var tree = WatchedTree(queue: queue, folders: folders, report: report)
      tree.watchAll()
      let first = tree
      Thread.detachNewThread {
        var tree = first
        while let burst = tree.nextBurst(stop: stop) { continuation.yield(burst) }
        close(queue)
        close(stop)
        continuation.finish()
      }
    }

    deinit { close(end) }
  }

  /// Why files cannot be watched.
  struct WatchFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
      self.description = description
    }
  }

  /// The system's words for an error number.
  func systemReason(_ code: Int32) -> String { unsafe String(cString: strerror(code)).lowercased() }
#endif

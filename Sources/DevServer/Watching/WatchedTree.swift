#if canImport(Glibc)
  private import Glibc
  import PaperSite

  /// The folders that are watched by the system's numbers for them, and the changes it told.
  struct WatchedTree: Sendable {
    private let queue: Int32
    private let folders: [String]
    private let report: @Sendable (String) -> Void
    private var paths: [Int32: String] = [:]
    private var hasReported = false

    /// How long after a change the next one of its burst may come, and how long a file that is being
    /// written is waited for, in milliseconds.
    private static let quiet: Int32 = 2
    private static let writing: Int32 = 40
    /// The most waits of one burst, so that a file that is written without end shows as well.
    private static let mostWaits = 25

    private static let interest = [
      IN_CLOSE_WRITE, IN_MODIFY, IN_MOVED_TO, IN_MOVED_FROM, IN_CREATE, IN_DELETE, IN_DELETE_SELF,
    ].reduce(UInt32(0)) { $0 | UInt32($1) }

    init(queue: Int32, folders: [String], report: @escaping @Sendable (String) -> Void) {
      self.queue = queue
      self.folders = folders
      self.report = report
    }

    /// Watches every folder, and the one above each, in which it may come and go.
    mutating func watchAll() {
      for folder in folders {
        _ = watch(Self.parent(of: folder))
        _ = watchTree(folder)
      }
    }

    /// Waits for changes and gathers those that belong together; nil when `stop` was closed.
    mutating func nextBurst(stop: Int32) -> FileChanges? {
      var burst = Burst()
      var waits = 0
      while true {
        let isEmpty = burst.isEmpty
        let limit = isEmpty ? -1 : burst.unfinished.isEmpty ? Self.quiet : Self.writing
        var descriptors = [
          pollfd(fd: queue, events: Int16(POLLIN), revents: 0),
          pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
        ]
        let ready = unsafe poll(&descriptors, 2, limit)
        if descriptors[1].revents != 0 { return nil }
        if ready < 0, errno != EINTR { return nil }
        if ready > 0 { read(into: &burst) }
        guard !burst.isEmpty else { continue }
        waits += 1
        if ready == 0 || waits > Self.mostWaits { return burst.changes }
      }
    }

    /// What one burst has brought so far.
    private struct Burst {
      var files: Set<String> = []
      /// Files that were written to and not yet closed.
      var unfinished: Set<String> = []
      var isUnknown = false

      var isEmpty: Bool { files.isEmpty && !isUnknown }
      var changes: FileChanges { isUnknown ? .unknown : .files(files) }
    }

    private mutating func read(into burst: inout Burst) {
      // Sixteen bytes before each name; a buffer too small for one event would be an error.
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        let count = unsafe Glibc.read(queue, &buffer, buffer.count)
        guard count > 0 else { return }
        var offset = 0
        while offset + 16 <= count {
          let words = (0..<4).map { word in
            (0..<4).reduce(UInt32(0)) {
              $0 | UInt32(buffer[offset + word * 4 + $1]) << UInt32($1 * 8)
            }
          }
          let nameEnd = offset + 16 + Int(words[3])
          let name = String(
            decoding: buffer[(offset + 16)..<nameEnd].prefix { $0 != 0 },
            as: UTF8.self
          )
          take(Int32(bitPattern: words[0]), mask: words[1], name: name, into: &burst)
          offset = nameEnd
        }
      }
    }

    private mutating func take(
      _ number: Int32,
      mask: UInt32,
      name: String,
      into burst: inout Burst
    ) {
      func has(_ bit: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: bit) != 0 }
      if has(IN_Q_OVERFLOW) {
        paths = [:]
        watchAll()
        burst.isUnknown = true
        return
      }
      guard let folder = paths[number] else { return }
      if has(IN_IGNORED) {
        paths[number] = nil
        return
      }
      guard !name.isEmpty else { return }
      let path = folder == "/" ? "/" + name : folder + "/" + name
      guard let root = folders.first(where: { path == $0 || path.hasPrefix($0 + "/") }) else {
        return
      }
      let isFolder = has(IN_ISDIR)
      guard isFolder || path == root && FolderListing.isFolder(path) else {
        burst.files.insert(path)
        // A name that was just made is written to next, unless it is a link.
        if has(IN_MODIFY) || has(IN_CREATE) { burst.unfinished.insert(path) }
        if has(IN_CLOSE_WRITE) || has(IN_MOVED_TO) || has(IN_DELETE) || has(IN_MOVED_FROM) {
          burst.unfinished.remove(path)
        }
        return
      }
      if has(IN_DELETE) || has(IN_MOVED_FROM) {
        forget(path)
        burst.isUnknown = burst.isUnknown || path == root
        burst.files.insert(path)
      } else if has(IN_CREATE) || has(IN_MOVED_TO) {
        // What was put into the folder before it was watched is told here.
        burst.files.formUnion(watchTree(path))
        burst.files.insert(path)
        burst.isUnknown = burst.isUnknown || path == root
      }
    }

    /// Watches a folder and those below it; the files that are in them.
    private mutating func watchTree(_ path: String, depth: Int = 0) -> [String] {
      guard depth < 20, FolderListing.isFolder(path), watch(path) else { return [] }
      let entries = (try? FolderListing.entries(at: path, inside: path)) ?? []
      var files: [String] = []
      for entry in entries {
        if entry.kind == .folder {
          files += watchTree(path + "/" + entry.name, depth: depth + 1)
        } else {
          files.append(path + "/" + entry.name)
        }
      }
      return files
    }

    private mutating func watch(_ path: String) -> Bool {
      let number = unsafe inotify_add_watch(queue, path, Self.interest)
      guard number >= 0 else {
        if errno == ENOSPC, !hasReported {
          hasReported = true
          report(
            "the system's limit for watched folders is reached, so some changes are not seen; raise fs.inotify.max_user_watches"
          )
        }
        return false
      }
      // A folder that is watched already keeps its number, and its name below a root.
      if paths[number] == nil || folders.contains(where: path.hasPrefix) { paths[number] = path }
      return true
    }

    /// Forgets a folder that has gone elsewhere, with those below it.
    private mutating func forget(_ path: String) {
      for (number, known) in paths where known == path || known.hasPrefix(path + "/") {
        inotify_rm_watch(queue, number)
        paths[number] = nil
      }
    }

    private static func parent(of path: String) -> String {
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
      return String(path[..<slash])
    }
  }
#endif

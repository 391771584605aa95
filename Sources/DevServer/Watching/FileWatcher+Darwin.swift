#if canImport(CoreServices)
  private import CoreServices
  import Foundation

  /// Watches folders and everything below them, and tells of changes in bursts (File System Events).
  final class FileWatcher: Sendable {
    /// The bursts of changes, each once.
    let changes: AsyncStream<FileChanges>
    private let events: EventStream

    /// Watches folders that may not exist yet; `report` is told when the system refuses.
    init(folders: [String], report: @escaping @Sendable (String) -> Void) throws {
      let (stream, continuation) = AsyncStream.makeStream(of: FileChanges.self)
      changes = stream
      guard let events = EventStream(folders: folders, tell: { continuation.yield($0) }) else {
        throw WatchFailure("cannot watch files: the system gives no event stream")
      }
      self.events = events
    }

    /// The system's stream; it calls from a queue of its own.
    private actor EventStream {
      private let tell: Tell

      /// What the system's callback is given.
      private final class Tell: Sendable {
        let call: @Sendable (FileChanges) -> Void
        init(_ call: @escaping @Sendable (FileChanges) -> Void) { self.call = call }
      }

      init?(folders: [String], tell call: @escaping @Sendable (FileChanges) -> Void) {
        tell = Tell(call)
        // The stream lives as long as the process, and so does what it calls.
        var context = unsafe FSEventStreamContext(
          version: 0,
          info: Unmanaged.passRetained(tell).toOpaque(),
          retain: nil,
          release: nil,
          copyDescription: nil
        )
        let flags =
          kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagUseCFTypes
          | kFSEventStreamCreateFlagNoDefer | kFSEventStreamCreateFlagWatchRoot
        let stream = unsafe FSEventStreamCreate(
          nil,
          { _, info, count, paths, flags, _ in
            guard let info = unsafe info else { return }
            let tell = unsafe Unmanaged<Tell>.fromOpaque(info).takeUnretainedValue()
            let names = unsafe unsafeBitCast(paths, to: NSArray.self) as? [String] ?? []
            let lost = UInt32(
              kFSEventStreamEventFlagMustScanSubDirs | kFSEventStreamEventFlagRootChanged
                | kFSEventStreamEventFlagItemIsDir
            )
            let isUnknown = unsafe (0..<count).contains { unsafe flags[$0] & lost != 0 }
            tell.call(isUnknown ? .unknown : .files(Set(names)))
          },
          &context,
          folders as CFArray,
          FSEventStreamEventId(kFSEventStreamEventIdSinceNow),
          0.004,
          UInt32(flags)
        )
        guard let stream = unsafe stream else { return nil }
        unsafe FSEventStreamSetDispatchQueue(stream, DispatchQueue(label: "site.watch"))
        guard unsafe FSEventStreamStart(stream) else { return nil }
      }
    }
  }

  /// Why files cannot be watched.
  struct WatchFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
      self.description = description
    }
  }
#endif

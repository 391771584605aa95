private import Dispatch
package import Diagnostics
private import Foundation
package import PaperSite

/// The preview server.
package struct DevServer: Sendable {
  /// What is served.
  package enum Subject: Sendable {
    /// A project, from memory, followed while it changes.
    case project(SiteBuilder.Options)
    /// A folder with a finished site, as it is.
    case folder(String)
  }

  /// Where the server's words go.
  package struct Console: Sendable {
    /// Takes a line for people.
    package var say: @Sendable (String) -> Void
    /// Takes all mistakes of a state, none when they have gone.
    package var show: @Sendable ([Diagnostic]) -> Void
    /// Is told the address once connections are taken.
    package var opened: @Sendable (String) -> Void

    package init(
      say: @escaping @Sendable (String) -> Void,
      show: @escaping @Sendable ([Diagnostic]) -> Void,
      opened: @escaping @Sendable (String) -> Void
    ) {
      self.say = say
      self.show = show
      self.opened = opened
    }
  }

  /// Why the server does not start.
  package struct Refusal: Error, CustomStringConvertible {
    package let description: String
  }

  private let subject: Subject
  private let host: String
  /// The port; nil for the first free one from 8080.
  private let port: Int?
  private let console: Console

  package init(_ subject: Subject, host: String, port: Int?, console: Console) {
    self.subject = subject
    self.host = host
    self.port = port
    self.console = console
  }

  /// Serves until the process is asked to end.
  package func run() async throws {
    let interruptions = await Self.interruptions()
    Machine.raiseFileLimit()
    switch subject {
    case .folder(let path):
      let source = BuiltFolder(path: path, base: BuiltFolder.basePath(of: path))
      try await serve(source, changes: nil, basePath: source.base, until: interruptions) {}
    case .project(let options):
      // Watched before it is read, so that no change in between is lost.
      var preview = SitePreview(options)
      let watcher = try FileWatcher(folders: preview.folders, report: console.say)
      try await preview.load()
      let live = LiveSite(preview.shown, changes: ChangeFeed())
      let loop = PreviewLoop(root: options.root, live: live, console: console)
      console.show(preview.diagnostics)
      await live.changes.tellProblems(loop.problems(of: preview))
      let basePath = await live.basePath()
      let first = preview
      try await serve(live, changes: live.changes, basePath: basePath, until: interruptions) {
        try await loop.follow(watcher, from: first)
      }
    }
  }

  private func serve(
    _ source: some FileSource,
    changes: ChangeFeed?,
    basePath: String,
    until interruptions: AsyncStream<Void>,
    meanwhile: @escaping @Sendable () async throws -> Void
  ) async throws {
    let listener = try await listener()
    let machine = HTTPListener.machineAddresses
    let names = OwnNames(host: host, addresses: machine, machine: Machine.name)
    announce(listener.port, basePath, machine)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        for await _ in interruptions { return true }
        return true
      }
      group.addTask {
        try await listener.serve(Responder(source: source, names: names), changes: changes)
        return true
      }
      group.addTask {
        try await meanwhile()
        return false
      }
      while let isOver = try await group.next(), !isOver {}
      group.cancelAll()
    }
  }

  /// The wanted port or, if none was, the first free one of a few.
  private func listener() async throws -> HTTPListener {
    let usual = 8080
    if let port { return try await listener(at: port) }
    for candidate in usual..<(usual + 20) {
      do {
        let listener = try await listener(at: candidate)
        if candidate != usual {
          console.say("the port \(usual) is taken by another program; \(candidate) is used instead")
        }
        return listener
      } catch HTTPListener.Failure.portTaken { continue }
    }
    return try await listener(at: 0)
  }

  private func listener(at port: Int) async throws -> HTTPListener {
    do {
      return try await HTTPListener(host: host, port: port)
    } catch HTTPListener.Failure.portTaken where self.port != nil {
      throw Refusal(
        description:
          "expected a free port, found \(port) taken by another program; name another one with --port, or leave it out"
      )
    } catch let failure as HTTPListener.Failure {
      throw failure
    } catch {
      throw Refusal(description: "cannot listen at \(host), port \(port): \(error)")
    }
  }

  private func announce(_ port: Int, _ basePath: String, _ machine: [String]) {
    let isAll = host == "0.0.0.0" || host == "::"
    let name = isAll ? "127.0.0.1" : host.contains(":") ? "[\(host)]" : host
    let address = "http://\(name):\(port)\(basePath)"
    console.say("Serving \(address) – Ctrl-C ends it")
    if isAll {
      let others = machine.map { $0.contains(":") ? "[\($0)]" : $0 }
        .map { "http://\($0):\(port)\(basePath)" }
      console.say(
        "Everyone on your networks can reach it"
          + (others.isEmpty ? "" : ", at " + others.joined(separator: " and "))
      )
    } else if !["127.0.0.1", "::1", "localhost"].contains(host), !host.hasPrefix("127.") {
      console.say("Everyone on the network of \(host) can reach it")
    }
    console.opened(address)
  }

  /// Yields when the process is asked to end, by Ctrl-C or otherwise. Returns when all is heard: a
  /// signal that came before would be lost.
  private static func interruptions() async -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        continuation.yield()
        // Held by its own handler, so that it listens as long as the process lives.
        _ = source
      }
      await withCheckedContinuation { registered in
        source.setRegistrationHandler {
          #if canImport(Darwin)
            // Here the default, to end on the spot, would still come first; on Linux the source
            // has a handler of its own, which this would replace.
            signal(number, SIG_IGN)
          #endif
          registered.resume()
        }
        source.resume()
      }
    }
    return stream
  }
}

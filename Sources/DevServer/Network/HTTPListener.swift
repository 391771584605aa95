import NIOCore
import NIOHTTP1
import NIOPosix

/// A port that takes connections.
struct HTTPListener: Sendable {
  /// Why there is no listener.
  enum Failure: Error {
    /// Another program has the port.
    case portTaken(Int)
  }

  private let server: NIOAsyncChannel<HTTPConnection.Channel, Never>
  /// The port, which the system chose where none was wanted.
  let port: Int

  /// Takes `port` at `host`.
  init(host: String, port: Int, limits: HeadGuard.Limits = HeadGuard.Limits()) async throws {
    do {
      server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelOption(.backlog, value: 1024)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .bind(host: host, port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(HeadGuard(limits))
            // The connection takes one request after the other, so nothing needs to hold them back.
            try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: false)
            return try HTTPConnection.Channel(wrappingChannelSynchronously: channel)
          }
        }
    } catch let error as IOError where error.errnoCode == Machine.addressInUse {
      throw Failure.portTaken(port)
    }
    self.port = server.channel.localAddress?.port ?? port
  }

  /// Serves every connection until the task is cancelled.
  func serve(_ responder: Responder, changes: ChangeFeed?) async throws {
    try await server.executeThenClose { connections in
      try await withThrowingDiscardingTaskGroup { group in
        for try await channel in connections {
          group.addTask {
            await HTTPConnection(channel: channel, responder: responder, changes: changes).serve()
          }
        }
      }
    }
  }

  /// The addresses of this machine on its networks, without loopback.
  static var machineAddresses: [String] {
    let devices = (try? System.enumerateDevices()) ?? []
    return devices.compactMap { $0.address?.ipAddress }
      .map { String($0.prefix { $0 != "%" }) }
      .filter { $0 != "127.0.0.1" && $0 != "::1" && !$0.lowercased().hasPrefix("fe80:") }
  }
}

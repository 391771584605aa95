import NIOCore
import NIOHTTP1

/// One connection of a client: takes requests in their order and answers each.
struct HTTPConnection: Sendable {
  typealias Channel = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
  private typealias Outbound = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

  /// The most bytes of a file that are in memory at once.
  private static let pieceSize = 256 << 10

  let channel: Channel
  let responder: Responder
  /// What the browser is told of changes; nil for a finished site.
  let changes: ChangeFeed?

  /// Serves until either side closes.
  func serve() async {
    // A client that leaves in the middle is no failure of ours.
    try? await channel.executeThenClose { inbound, outbound in
      var parts = inbound.makeAsyncIterator()
      while let part = try await parts.next() {
        guard case .head(let head) = part else { continue }
        let hasBody = Self.hasBody(head)
        let isKept = head.isKeepAlive && !hasBody && !head.headers.contains(name: "upgrade")
        let response = await responder.response(to: Request(head))
        try await send(response, to: head, isKept: isKept, outbound)
        if case .changes = response.body, head.method == .GET, let changes {
          try await send(changes, while: &parts, outbound)
          return
        }
        guard isKept else {
          // What the client still sends is taken in, or it would not read the answer.
          while let part = try await parts.next() {
            if case .end = part { break }
          }
          return
        }
      }
    }
  }

  private static func hasBody(_ head: HTTPRequestHead) -> Bool {
    head.headers.contains(name: "transfer-encoding") || head.method == .CONNECT
      || head.headers["content-length"].contains { $0 != "0" }
  }

  private func send(
    _ response: Response,
    to request: HTTPRequestHead,
    isKept: Bool,
    _ outbound: Outbound
  ) async throws {
    var head = HTTPResponseHead(
      version: .http1_1,
      status: HTTPResponseStatus(statusCode: response.status)
    )
    for (name, value) in response.headers { head.headers.add(name: name, value: value) }
    head.headers.add(name: "date", value: HTTPDate.now.text)
    let isBodyless = response.status == 304 || response.status == 204
    if let length = response.length, !isBodyless {
      head.headers.add(name: "content-length", value: String(length))
    }
    let isStream = response.length == nil && request.method == .GET
    if !isKept || response.length == nil { head.headers.add(name: "connection", value: "close") }
    try await outbound.write(.head(head))
    if isStream { return }
    if request.method != .HEAD, !isBodyless {
      switch response.body {
      case .bytes(let bytes):
        if !bytes.isEmpty {
          try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
        }
      case .file(let file, let range):
        try await send(file, range, outbound)
      case .changes: break
      }
    }
    try await outbound.write(.end(nil))
  }

  private func send(_ file: OpenFile, _ range: Range<Int>, _ outbound: Outbound) async throws {
    var start = range.lowerBound
    while start < range.upperBound {
      let bytes = file.bytes(start..<min(start + Self.pieceSize, range.upperBound))
      // Cut short while it is sent: the length is promised, so only an end tells the client.
      guard !bytes.isEmpty else { throw CancellationError() }
      try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
      start += bytes.count
    }
  }

  /// Sends what happens until the client leaves.
  private func send(
    _ changes: ChangeFeed,
    while parts: inout NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator,
    _ outbound: Outbound
  ) async throws {
    let events = await changes.subscribe()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await event in events {
          try await outbound.write(.body(.byteBuffer(ByteBuffer(string: "data: \(event)\n\n"))))
        }
      }
      // Nothing more is asked on this connection: the next thing to come is its end.
      while try await parts.next() != nil {}
      group.cancelAll()
    }
  }
}

extension Request {
  fileprivate init(_ head: HTTPRequestHead) {
    self.init(
      method: head.method.rawValue,
      target: head.uri,
      headers: head.headers.map { (name: $0.name.lowercased(), value: $0.value) }
    )
  }
}

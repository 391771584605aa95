import NIOCore

/// Ends connections whose request heads are too long or too slow, before anything reads them.
///
/// It stands before the parser and counts bytes up to the empty line that ends a head. Bodies are
/// never read by this server, so that all bytes are heads; one that follows a head all the same
/// counts as one.
final class HeadGuard: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// What a head may take.
  struct Limits: Sendable {
    var bytes = 32 << 10
    var time = TimeAmount.seconds(10)
    /// How long a new connection may be silent.
    var silence = TimeAmount.seconds(60)
  }

  private let limits: Limits
  private var bytesInHead = 0
  private var bytesInLine = 0
  private var hasContent = false
  private var finishedHeads = 0
  private var deadline: Scheduled<Void>?
  private var isEnded = false

  init(_ limits: Limits = Limits()) {
    self.limits = limits
  }

  func channelActive(context: ChannelHandlerContext) {
    setDeadline(limits.silence, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isEnded else { return }
    let buffer = unwrapInboundIn(data)
    for byte in buffer.readableBytesView {
      if bytesInHead == 0 { setDeadline(limits.time, context) }
      bytesInHead += 1
      switch byte {
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"):
        // Empty lines before the request line are passed over (RFC 9112, section 2.2).
        if bytesInLine == 0, hasContent { finishHead() }
        bytesInLine = 0
      default:
        bytesInLine += 1
        hasContent = true
      }
      if bytesInHead > limits.bytes {
        end(context, status: "431 Request Header Fields Too Large")
        return
      }
    }
    context.fireChannelRead(data)
  }

  private func finishHead() {
    deadline?.cancel()
    deadline = nil
    finishedHeads += 1
    bytesInHead = 0
    hasContent = false
  }

  private func setDeadline(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
      self.end(context, status: "408 Request Timeout")
    }
  }

  private func end(_ context: ChannelHandlerContext, status: String) {
    isEnded = true
    deadline?.cancel()
    guard finishedHeads == 0 else {
      context.close(promise: nil)
      return
    }
    let head = "HTTP/1.1 \(status)\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: head)), promise: nil)
    context.close(promise: nil)
  }
}

/// Tells every open page what happens.
actor ChangeFeed {
  private var listeners: [Int: AsyncStream<String>.Continuation] = [:]
  private var next = 0
  /// The mistakes as of now, which a new listener is told first.
  private var problems: String

  init() {
    problems = Self.message("problems", "\"problems\":[]")
  }

  /// The number of open pages that listen.
  var count: Int { listeners.count }

  /// The messages from now on, each a JSON object; begins with a greeting and the mistakes.
  func subscribe() -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: String.self,
      bufferingPolicy: .bufferingNewest(32)
    )
    let number = next
    next += 1
    listeners[number] = continuation
    continuation.onTermination = { _ in Task { await self.remove(number) } }
    continuation.yield(Self.message("change", "\"styles\":null"))
    continuation.yield(problems)
    return stream
  }

  /// Tells that pages may be different; `styles` are the stylesheets when nothing else is, `images`
  /// the pictures that were saved.
  func tellChange(styles: [String]?, images: [String] = []) {
    let list = styles.map(Self.array(of:)) ?? "null"
    send(Self.message("change", "\"styles\":\(list),\"images\":\(Self.array(of: images))"))
  }

  private static func array(of texts: [String]) -> String {
    "[" + texts.map(JSONText.quoted).joined(separator: ",") + "]"
  }

  /// Tells which mistakes there are, as a JSON array.
  func tellProblems(_ json: String) {
    let message = Self.message("problems", "\"problems\":\(json)")
    guard message != problems else { return }
    problems = message
    send(message)
  }

  private func remove(_ number: Int) { listeners[number] = nil }

  private func send(_ message: String) {
    for listener in listeners.values { listener.yield(message) }
  }

  private static func message(_ type: String, _ rest: String) -> String {
    "{\"type\":\"\(type)\",\(rest)}"
  }
}

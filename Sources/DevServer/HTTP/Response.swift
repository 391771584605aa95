/// What is sent back.
struct Response: Sendable {
  /// What follows the head.
  enum Body: Sendable {
    case bytes([UInt8])
    /// Part of a file, read while it is sent.
    case file(OpenFile, Range<Int>)
    /// The stream of changes, open until the browser leaves.
    case changes
  }

  var status: Int
  var headers: [(name: String, value: String)]
  var body: Body

  /// The length that the head announces; nil for the stream of changes.
  var length: Int? {
    switch body {
    case .bytes(let bytes): bytes.count
    case .file(_, let range): range.count
    case .changes: nil
    }
  }

  /// A short text for people who look behind the scenes.
  static func message(
    _ status: Int,
    _ text: String,
    headers: [(name: String, value: String)] = []
  ) -> Response {
    Response(
      status: status,
      headers: [("content-type", "text/plain; charset=utf-8")] + headers,
      body: .bytes(Array((text + "\n").utf8))
    )
  }

  /// Leads to another path of this server.
  static func redirect(_ status: Int, to location: String) -> Response {
    message(status, "see \(location)", headers: [("location", location)])
  }
}

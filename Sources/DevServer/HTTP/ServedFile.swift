/// A file as it can be sent: its bytes, or a way to them, and what conditions are compared with.
struct ServedFile: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    case open(OpenFile)
  }

  let content: Content
  let type: String
  /// The entity tag with its quotation marks.
  let tag: String
  /// The last change; nil where a second is too coarse to tell.
  let modified: HTTPDate?

  var size: Int {
    switch content {
    case .bytes(let bytes): bytes.count
    case .open(let file): file.size
    }
  }

  /// The answer to a request for this file (RFC 9110, sections 13 and 14).
  func response(to request: Request, status: Int = 200) -> Response {
    var headers = [(name: "etag", value: tag)]
    if let modified { headers.append(("last-modified", modified.text)) }
    if status == 200, isUnchanged(for: request) {
      return Response(status: 304, headers: headers, body: .bytes([]))
    }
    headers.append(("content-type", type))
    if status == 200 { headers.append(("accept-ranges", "bytes")) }
    // A range counts for GET alone, and with If-Range for the very same bytes alone.
    let isRangeWanted = status == 200 && request.method == "GET" && isSame(as: request["if-range"])
    switch ByteRange(isRangeWanted ? request["range"] : nil, size: size) {
    case .whole: return Response(status: status, headers: headers, body: body(0..<size))
    case .part(let range):
      let text = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
      return Response(
        status: 206,
        headers: headers + [("content-range", text)],
        body: body(range)
      )
    case .unsatisfiable:
      return .message(
        416,
        "expected a range within \(size) bytes",
        headers: [("content-range", "bytes */\(size)")]
      )
    }
  }

  private func body(_ range: Range<Int>) -> Response.Body {
    switch content {
    case .bytes(let bytes): .bytes(range.count == bytes.count ? bytes : Array(bytes[range]))
    case .open(let file): .file(file, range)
    }
  }

  private func isUnchanged(for request: Request) -> Bool {
    if let tags = request.list("if-none-match") {
      return tags.split(separator: ",").map { $0.trimmingSpaces }.contains { other in
        other == "*" || (other.hasPrefix("W/") ? String(other.dropFirst(2)) : other) == tag
      }
    }
    guard let date = request["if-modified-since"].flatMap(HTTPDate.init), let modified else {
      return false
    }
    return modified <= date
  }

  private func isSame(as condition: String?) -> Bool {
    guard let condition else { return true }
    return condition == tag || HTTPDate(condition).map { $0 == modified } ?? false
  }
}

extension Substring {
  /// The text without spaces and tabs at its ends.
  var trimmingSpaces: String {
    var text = self
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}

/// The path that a request asks for, decoded and found harmless.
struct RequestTarget: Hashable, Sendable {
  /// The parts between the slashes, decoded; none for `/`.
  let parts: [String]
  /// Whether the path ends in a slash, as that of a folder does.
  let isFolder: Bool
  /// The path as it was sent, without the query.
  let path: String
  /// The query with its `?`, or nothing.
  let query: String
  /// The name of the server, where the target is a whole URL (RFC 9112, section 3.2.2).
  let host: String?

  /// Why a target is refused.
  enum Refusal: Error {
    /// Not the target of a GET request: 400.
    case malformed
    /// A path that no file has, such as one with `..` or a backslash: 404.
    case unsafe
  }

  /// Reads the target of a request line.
  init(_ text: String) throws(Refusal) {
    var rest = text[...]
    if rest.first == "/" {
      host = nil
    } else if let scheme = ["http://", "https://"].first(where: rest.lowercased().hasPrefix) {
      rest = rest.dropFirst(scheme.count)
      host = String(rest.prefix { !"/?#".contains($0) })
      rest = rest.dropFirst(host?.count ?? 0)
      if rest.first != "/" { rest = "/" + rest }
    } else {
      throw .malformed
    }
    if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
    let pathEnd = rest.firstIndex(of: "?") ?? rest.endIndex
    path = String(rest[..<pathEnd])
    query = String(rest[pathEnd...])
    guard path.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw .malformed }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    isFolder = parts.last?.isEmpty ?? true
    if isFolder { parts = parts.dropLast() }
    var decoded: [String] = []
    for part in parts { decoded.append(try Self.decoded(part)) }
    self.parts = decoded
  }

  /// A part without its percent signs, decoded once: what is hidden behind a second encoding is a
  /// name like any other.
  private static func decoded(_ part: Substring) throws(Refusal) -> String {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimalValue),
        let low = rest.popFirst().flatMap(hexadecimalValue)
      else { throw .malformed }
      bytes.append(high << 4 | low)
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw .malformed
    }
    let isPlain = bytes.allSatisfy { byte in
      byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
    }
    guard isPlain, bytes.first != nil, bytes.first != UInt8(ascii: ".") else { throw .unsafe }
    return text
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

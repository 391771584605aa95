/// The parts of a web address that tell what it leads to.
struct WebAddressParts {
  /// The host in lower case, without `www.`.
  let host: String
  /// The parts of the path, decoded.
  let segments: [String]
  /// The values of the query, decoded.
  let query: [String: String]

  init(_ address: String) {
    var rest = address[...]
    if let scheme = address.firstRange(of: "://") { rest = address[scheme.upperBound...] }
    if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
    var queryText = ""
    if let mark = rest.firstIndex(of: "?") {
      queryText = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    let parts = rest.split(separator: "/").map(String.init)
    var host = (parts.first ?? "").lowercased()
    if host.hasPrefix("www.") { host = String(host.dropFirst(4)) }
    if let colon = host.firstIndex(of: ":") { host = String(host[..<colon]) }
    self.host = host
    segments = parts.dropFirst().map { PercentEncoding.decoded($0) }
    var query: [String: String] = [:]
    for pair in queryText.split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      if sides.count == 2 {
        query[sides[0].lowercased()] = PercentEncoding.decoded(String(sides[1]))
      }
    }
    self.query = query
  }

  /// Whether the file that the address names is a PDF.
  var isPDF: Bool {
    guard let last = segments.last?.lowercased() else { return false }
    return last.hasSuffix(".pdf") || last.hasSuffix(".ps") || last.hasSuffix(".ps.gz")
  }

  /// Whether the address is that of a model on a hub.
  var isModelHub: Bool {
    ["huggingface.co", "hf.co", "modelscope.cn", "ollama.com"].contains {
      host == $0 || host.hasSuffix("." + $0)
    }
  }
}

/// What counts as the address of a web page.
enum WebAddress {
  /// Whether a text is an absolute `http` or `https` URL with a host and without user information,
  /// spaces, quotation marks or control characters (RFC 3986; non-ASCII characters as in RFC 3987).
  static func isWellFormed(_ text: String) -> Bool {
    let lowercased = text.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowercased.hasPrefix) else {
      return false
    }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    return !host.isEmpty && !host.contains("@")
      && !text.unicodeScalars.contains { scalar in
        scalar.properties.isWhitespace || scalar.isUnwantedControl
          || "\"<>\\^`{|}".unicodeScalars.contains(scalar)
      }
  }
}

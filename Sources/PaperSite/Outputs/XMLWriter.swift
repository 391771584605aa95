/// Writes XML 1.0 into a buffer.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  /// An element with attributes and what `content` writes into it.
  mutating func element(
    _ name: String,
    _ attributes: [(String, String?)] = [],
    content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes += ">".utf8
    content(&self)
    bytes += "</\(name)>\n".utf8
  }

  /// An element that holds a text.
  mutating func element(_ name: String, _ attributes: [(String, String?)] = [], text: String) {
    element(name, attributes) { $0.append(text) }
  }

  /// An element without content.
  mutating func element(_ name: String, _ attributes: [(String, String?)]) {
    open(name, attributes)
    bytes += "/>\n".utf8
  }

  private mutating func open(_ name: String, _ attributes: [(String, String?)]) {
    bytes += "<\(name)".utf8
    for (key, value) in attributes {
      guard let value else { continue }
      bytes += " \(key)=\"".utf8
      append(value, inAttribute: true)
      bytes += "\"".utf8
    }
  }

  /// Adds escaped text; what XML 1.0 (section 2.2) does not allow becomes U+FFFD. Readers turn line
  /// breaks and tabs of attributes into spaces (section 3.3.3), unless they are written by number.
  mutating func append(_ text: String, inAttribute isInAttribute: Bool = false) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "\t" where isInAttribute: bytes += "&#9;".utf8
      case "\n" where isInAttribute: bytes += "&#10;".utf8
      case "\t", "\n": bytes += String(scalar).utf8
      case "\r": bytes += "&#13;".utf8
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": bytes += "\u{FFFD}".utf8
      default: bytes += String(scalar).utf8
      }
    }
  }
}

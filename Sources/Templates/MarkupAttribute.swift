/// An attribute whose value is being written.
struct MarkupAttribute: Hashable, Sendable {
  /// What a browser does with the value.
  enum Kind: Hashable, Sendable {
    case plain
    /// Goes to an address.
    case url
    /// Goes to several addresses: `srcset`.
    case urls
    /// Runs or holds code, styles or a whole page.
    case code
  }

  /// What is known of the scheme of an address.
  enum Scheme: Hashable, Sendable {
    /// No `:`, `/`, `?` or `#` yet: what follows can still make it a scheme.
    case open
    /// Whatever follows, the address is harmless.
    case decided
    /// The template itself writes a scheme that values must not follow.
    case unsafe
  }

  private static let urlNames: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "manifest", "ping", "poster",
    "src", "xlink:href",
  ]
  private static let codeNames: Set<String> = ["srcdoc", "style"]
  private static let prefixLimit = 32

  let text: String
  let kind: Kind
  let quote: UInt8
  private(set) var scheme = Scheme.open
  /// The value so far; nil once it is too long or not only the template's own.
  private(set) var prefix: [UInt8]? = []

  init(name: [UInt8], quote: UInt8) {
    text = String(decoding: name, as: UTF8.self)
    self.quote = quote
    kind =
      if Self.urlNames.contains(text) {
        .url
      } else if text == "srcset" || text == "imagesrcset" {
        .urls
      } else if text.hasPrefix("on") || Self.codeNames.contains(text) {
        .code
      } else {
        .plain
      }
    if kind == .plain || kind == .code { scheme = .decided }
    if text != "type", scheme == .decided { prefix = nil }
  }

  /// Reads a byte that the template itself writes.
  mutating func read(_ byte: UInt8) {
    if kind == .urls, byte == UInt8(ascii: ",") || byte == UInt8(ascii: " ") {
      (scheme, prefix) = (.open, [])
      return
    }
    if scheme == .open {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        (scheme, prefix) = (.decided, nil)
      case UInt8(ascii: ":"):
        let isSafe = prefix.map { SafeURL.schemes.contains(String(decoding: $0, as: UTF8.self)) }
        (scheme, prefix) = (isSafe == true ? .decided : .unsafe, nil)
      case UInt8(ascii: "&"):
        // A character reference could hide a colon.
        (scheme, prefix) = (.unsafe, nil)
      default:
        break
      }
    }
    if let known = prefix {
      prefix = known.count < Self.prefixLimit ? known + [byte.asciiLowercased] : nil
    }
  }

  /// Takes note of a value that is shown here.
  mutating func readValue() {
    prefix = nil
  }

  /// What is known where two ways through a template meet; nil if they are in different values.
  func merged(with other: Self) -> Self? {
    guard text == other.text, quote == other.quote else { return nil }
    var merged = self
    if prefix != other.prefix { merged.prefix = nil }
    if scheme != other.scheme {
      merged.scheme = scheme == .unsafe || other.scheme == .unsafe ? .unsafe : .open
    }
    return merged
  }
}

extension UInt8 {
  /// The lower-case letter for an upper-case ASCII letter, else the byte.
  var asciiLowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}

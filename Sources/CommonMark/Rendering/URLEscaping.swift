extension [UInt8] {
  /// Appends a URL for a quoted attribute, as cmark writes it: reserved characters and `%` stay, all
  /// else outside the unreserved ones of RFC 3986 is percent-encoded.
  mutating func appendURL(_ url: some Sequence<UInt8>) {
    for byte in url {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#x27;".utf8)
      case _ where byte.staysInURL: append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(Self.hexadecimal[Int(byte >> 4)])
        append(Self.hexadecimal[Int(byte & 15)])
      }
    }
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  /// The scheme of a URL in lower case; nil for a relative one (RFC 3986, section 3.1).
  ///
  /// Browsers skip control characters and spaces before and within a scheme, so they are skipped.
  var urlScheme: String? {
    var scheme: [UInt8] = []
    for byte in self {
      switch byte {
      case 0...0x20, 0x7F: continue
      case UInt8(ascii: ":"):
        return scheme.first?.isLetter == true ? String(decoding: scheme, as: UTF8.self) : nil
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): scheme.append(byte)
      default:
        guard byte.isLetterOrDigit else { return nil }
        scheme.append(byte.lowercased)
      }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var staysInURL: Bool {
    if isLetterOrDigit { return true }
    switch self {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }
}

/// The rule for addresses that come from data: no scheme but those that cannot run code.
enum SafeURL {
  static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// Whether a browser can only follow the address, not run it.
  ///
  /// A scheme ends at the first colon, if no `/`, `?` or `#` comes before it; browsers leave out
  /// white space and control characters in it (URL Standard, 4.4).
  static func isSafe(_ address: some Collection<UInt8>) -> Bool {
    var scheme: [UInt8] = []
    for byte in address {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        return true
      case UInt8(ascii: ":"):
        return schemes.contains(String(decoding: scheme, as: UTF8.self))
      case 0...0x20:
        continue
      default:
        scheme.append(byte.asciiLowercased)
      }
    }
    return true
  }

  /// The same for the candidates of a `srcset` attribute, which commas and spaces part.
  static func areSafe(_ addresses: some Collection<UInt8>) -> Bool {
    addresses.split { $0 == UInt8(ascii: ",") || $0 <= 0x20 }.allSatisfy { isSafe($0) }
  }
}

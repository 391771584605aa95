/// JSON of texts that are UTF-8 bytes.
enum IndexJSON {
  /// A text in quotation marks (RFC 8259). Texts of the index are mostly plain and long, so they are
  /// copied as they are unless they hold what must be escaped.
  static func text(_ bytes: some Collection<UInt8>) -> [UInt8] {
    guard bytes.allSatisfy(isPlain) else {
      return JSONValue.text(String(decoding: bytes, as: UTF8.self)).bytes()
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 2)
    output.append(UInt8(ascii: "\""))
    output.append(contentsOf: bytes)
    output.append(UInt8(ascii: "\""))
    return output
  }

  static func text(_ text: String) -> [UInt8] { Self.text(text.utf8) }

  /// Whether a byte needs no escaping. The line separators that old scripts end at begin with E2.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != 0xE2 && byte != UInt8(ascii: "\"")
      && byte != UInt8(ascii: "\\")
  }
}

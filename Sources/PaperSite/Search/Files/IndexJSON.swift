/// JSON of texts that are UTF-8 bytes.
enum IndexJSON {
  /// A text in quotation marks (RFC 8259); the line separators of old scripts are escaped too.
  static func text(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 2)
    output.append(UInt8(ascii: "\""))
    let isPlain = bytes.allSatisfy {
      $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      output.append(contentsOf: bytes)
      output.append(UInt8(ascii: "\""))
      return output
    }
    return JSONValue.text(String(decoding: bytes, as: UTF8.self)).bytes()
  }

  static func text(_ text: String) -> [UInt8] { Self.text(text.utf8) }
}

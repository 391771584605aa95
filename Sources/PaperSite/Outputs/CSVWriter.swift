/// Writes a table of comma-separated values (RFC 4180).
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a line of texts. One that a spreadsheet would take for a formula gets an apostrophe
  /// before it, since the texts come from strangers.
  mutating func line(_ texts: [String]) {
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(text)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ text: String) {
    let quote = UInt8(ascii: "\"")
    let isFormula = text.utf8.first.map { Self.formulaStarts.contains($0) } ?? false
    let isNumber = DecimalNumber(text) != nil
    let text = isFormula && !isNumber ? "'" + text : text
    guard text.utf8.contains(where: { Self.special.contains($0) }) else {
      bytes += text.utf8
      return
    }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static let formulaStarts = Array("=+-@\t\r".utf8)
  private static let special = Array(",\"\r\n".utf8)
}

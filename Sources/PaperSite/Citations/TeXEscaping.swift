/// Text for TeX: its ten special characters are escaped, all else stays UTF-8, as biber wants it.
enum TeXEscaping {
  /// Adds a text; a line break becomes a space, and other control characters are dropped.
  static func append(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 { append(byte, to: &output) }
  }

  /// Adds one byte of a text.
  static func append(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "_"):
      output.append(UInt8(ascii: "\\"))
      output.append(byte)
    // BibTeX counts braces even behind a backslash, so that they need their names.
    case UInt8(ascii: "{"): output += "\\textbraceleft{}".utf8
    case UInt8(ascii: "}"): output += "\\textbraceright{}".utf8
    case UInt8(ascii: "~"): output += "\\textasciitilde{}".utf8
    case UInt8(ascii: "^"): output += "\\textasciicircum{}".utf8
    case UInt8(ascii: "\\"): output += "\\textbackslash{}".utf8
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      output.append(UInt8(ascii: " "))
    case 0..<0x20, 0x7F: break
    default: output.append(byte)
    }
  }

  /// Adds an identifier or an address: nothing in it is TeX, and what would end the field is
  /// percent-encoded.
  static func appendVerbatim(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"): output += "%7B".utf8
      case UInt8(ascii: "}"): output += "%7D".utf8
      case UInt8(ascii: "\\"): output += "%5C".utf8
      case 0..<0x20, 0x7F: break
      default: output.append(byte)
      }
    }
  }
}

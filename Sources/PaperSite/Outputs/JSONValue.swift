/// A JSON document in the making; members keep their order.
indirect enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])
  /// A member that is left out.
  case absent

  /// The document in UTF-8, without white space (RFC 8259). In a script element `<`, `>` and `&`
  /// must not stand, nor the line separators that old scripts end at.
  func bytes(forScriptElement isInScript: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    append(to: &output, forScriptElement: isInScript)
    return output
  }

  /// Adds the document to a buffer.
  func append(to output: inout [UInt8], forScriptElement isInScript: Bool = false) {
    switch self {
    case .text(let text): Self.append(text, to: &output, isInScript)
    case .number(let number): output += String(number).utf8
    case .flag(let flag): output += (flag ? "true" : "false").utf8
    case .absent: output += "null".utf8
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        item.append(to: &output, forScriptElement: isInScript)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      var isFirst = true
      for (key, value) in members {
        if case .absent = value { continue }
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        Self.append(key, to: &output, isInScript)
        output.append(UInt8(ascii: ":"))
        value.append(to: &output, forScriptElement: isInScript)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ text: String, to output: inout [UInt8], _ isInScript: Bool) {
    output.append(UInt8(ascii: "\""))
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      bytes.formIndex(after: &index)
      switch byte {
      case UInt8(ascii: "\""): output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      case UInt8(ascii: "\n"): output += "\\n".utf8
      case UInt8(ascii: "<") where isInScript, UInt8(ascii: ">") where isInScript,
        UInt8(ascii: "&") where isInScript, 0..<0x20, 0x7F:
        appendEscape(UInt16(byte), to: &output)
      case 0xE2:
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        let rest = bytes[index...].prefix(2)
        if rest.elementsEqual([0x80, 0xA8]) || rest.elementsEqual([0x80, 0xA9]) {
          appendEscape(rest.last == 0xA8 ? 0x2028 : 0x2029, to: &output)
          index = rest.endIndex
        } else {
          output.append(byte)
        }
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output += "\\u".utf8
    for shift in [12, 8, 4, 0] { output.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}

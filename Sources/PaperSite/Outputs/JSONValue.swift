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
    append(to: &output, isInScript)
    return output
  }

  private func append(to output: inout [UInt8], _ isInScript: Bool) {
    switch self {
    case .text(let text): Self.append(text, to: &output, isInScript)
    case .number(let number): output += String(number).utf8
    case .flag(let flag): output += (flag ? "true" : "false").utf8
    case .absent: output += "null".utf8
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        item.append(to: &output, isInScript)
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
        value.append(to: &output, isInScript)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ text: String, to output: inout [UInt8], _ isInScript: Bool) {
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\"".utf8
      case "\\": output += "\\\\".utf8
      case "\n": output += "\\n".utf8
      case "<" where isInScript, ">" where isInScript, "&" where isInScript,
        "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u".utf8
        output += String(repeating: "0", count: 4 - digits.count).utf8
        output += digits.utf8
      default: output += String(scalar).utf8
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

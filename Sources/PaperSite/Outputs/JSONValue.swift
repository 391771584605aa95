/// A JSON document in the making; members keep their order.
indirect enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])
  /// Members of an object, written already and separated by commas.
  case writtenMembers([UInt8])
  /// A member that is left out.
  case absent

  /// The document in UTF-8, without white space (RFC 8259). In a script element `<`, `>` and `&`
  /// must not stand, nor the line separators that old scripts end at.
  func bytes(forScriptElement isInScript: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    append(to: &output, forScriptElement: isInScript)
    return output
  }

  /// The members of an object without its braces, to be put into others as `writtenMembers`.
  func members(forScriptElement isInScript: Bool = false) -> [UInt8] {
    let bytes = bytes(forScriptElement: isInScript)
    precondition(bytes.first == UInt8(ascii: "{"), "only an object has members")
    return Array(bytes.dropFirst().dropLast())
  }

  /// Adds the document to a buffer.
  func append(to output: inout [UInt8], forScriptElement isInScript: Bool = false) {
    switch self {
    case .text(let text): Self.append(text, to: &output, isInScript)
    case .number(let number): output += String(number).utf8
    case .flag(let flag): output += (flag ? "true" : "false").utf8
    case .absent: output += "null".utf8
    case .writtenMembers(let bytes): output += bytes
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
        if case .writtenMembers(let bytes) = value {
          output += bytes
          continue
        }
        Self.append(key, to: &output, isInScript)
        output.append(UInt8(ascii: ":"))
        value.append(to: &output, forScriptElement: isInScript)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  // Runs without special bytes are copied in one piece.
  private static func append(_ text: String, to output: inout [UInt8], _ isInScript: Bool) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = unsafe bytes[index]
        var length = 1
        var code = UInt32(byte)
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F: break
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
          guard isInScript else {
            index += 1
            continue
          }
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        case 0xE2:
          guard index + 2 < bytes.count, unsafe bytes[index + 1] == 0x80,
            unsafe bytes[index + 2] & 0xFE == 0xA8
          else {
            index += 1
            continue
          }
          (length, code) = (3, 0x2000 + UInt32(unsafe bytes[index + 2] & 0x7F))
        default:
          index += 1
          continue
        }
        unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        appendEscape(code, to: &output)
        index += length
        start = index
      }
      unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ code: UInt32, to output: inout [UInt8]) {
    switch code {
    case 0x22: output += "\\\"".utf8
    case 0x5C: output += "\\\\".utf8
    case 0x0A: output += "\\n".utf8
    default:
      let digits = String(code, radix: 16)
      output += "\\u".utf8
      output += String(repeating: "0", count: 4 - digits.count).utf8
      output += digits.utf8
    }
  }
}

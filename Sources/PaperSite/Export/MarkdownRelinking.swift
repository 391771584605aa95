/// Gives the inline links of a short Markdown text other destinations.
enum MarkdownRelinking {
  /// The text with each link's destination put through `linkingTo`; a link without a new one becomes
  /// its text. Code is left as it is.
  static func text(
    of snippet: MarkdownSnippet,
    linkingTo address: (_ destination: String, _ path: String) -> String?
  ) -> String {
    let bytes = Array(snippet.text.utf8)
    var output: [UInt8] = []
    /// Where each open bracket stands in `output`.
    var brackets: [Int] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < bytes.count:
        output += bytes[index...index + 1]
        index += 2
        continue
      case UInt8(ascii: "`"):
        let end = endOfCode(from: index, in: bytes)
        output += bytes[index..<end]
        index = end
        continue
      case UInt8(ascii: "["): brackets.append(output.count)
      case UInt8(ascii: "]"):
        guard let start = brackets.popLast(), let link = destination(after: index, in: bytes) else {
          break
        }
        let old = String(decoding: bytes[link.destination], as: UTF8.self)
        if let new = address(old, snippet.path) {
          output += "](\(MarkdownEscaping.destination(new))".utf8
          output += bytes[link.destination.upperBound..<link.end].drop { $0 == UInt8(ascii: ">") }
        } else {
          output.remove(at: start)
        }
        index = link.end
        continue
      default: break
      }
      output.append(byte)
      index += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The destination of an inline link whose text ends at `bracket`, and where the link ends.
  private static func destination(
    after bracket: Int,
    in bytes: [UInt8]
  ) -> (destination: Range<Int>, end: Int)? {
    var index = bracket + 1
    guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return nil }
    index += 1
    let isPointed = index < bytes.count && bytes[index] == UInt8(ascii: "<")
    if isPointed { index += 1 }
    let start = index
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">") where isPointed, 0x20 where !isPointed, 0x0A:
        guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
        return (start..<index, close + 1)
      case UInt8(ascii: "(") where !isPointed: depth += 1
      case UInt8(ascii: ")") where !isPointed:
        if depth == 0 { return (start..<index, index + 1) }
        depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The end of the code that the backticks at `start` open; of the backticks alone when none close
  /// it.
  private static func endOfCode(from start: Int, in bytes: [UInt8]) -> Int {
    let tick = UInt8(ascii: "`")
    let count = bytes[start...].prefix { $0 == tick }.count
    var index = start + count
    while let next = bytes[index...].firstIndex(of: tick) {
      let length = bytes[next...].prefix { $0 == tick }.count
      if length == count { return next + length }
      index = next + length
    }
    return start + count
  }
}

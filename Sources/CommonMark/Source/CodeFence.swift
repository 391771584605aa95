/// Follows the fences of code blocks from line to line (CommonMark 0.30, section 4.5).
struct CodeFence {
  private var open: (byte: UInt8, length: Int, indentation: Int)?

  /// Whether a line belongs to a fenced code block, its fences included.
  mutating func contains(_ line: Range<Int>, of text: [UInt8]) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound, text[index].isBlank { index += 1 }
    let indentation = index - line.lowerBound
    guard index < line.upperBound else { return open != nil }
    if let open {
      // A line further left than the fence's list item ends that item, and the code with it.
      if open.indentation >= 2, indentation + 3 < open.indentation {
        self.open = nil
      } else if indentation == 0, open.indentation >= 2 {
        self.open = nil
      }
    }
    let byte = text[index]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return open != nil }
    var end = index
    while end < line.upperBound, text[end] == byte { end += 1 }
    let rest = text[end..<line.upperBound]
    if let open {
      let isClosing =
        byte == open.byte && end - index >= open.length && rest.allSatisfy(\.isBlank)
      if isClosing { self.open = nil }
      return true
    }
    guard end - index >= 3, byte != UInt8(ascii: "`") || !rest.contains(byte) else { return false }
    open = (byte, end - index, indentation)
    return true
  }
}

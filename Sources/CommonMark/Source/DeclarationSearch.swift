/// Finds the `<!` and `<?` that are never closed, so that libcmark need not search for each of them
/// to the end of its paragraph.
struct DeclarationSearch {
  private enum Closing: Int, CaseIterable {
    case comment
    case instruction
    case other

    var text: StaticString {
      switch self {
      case .comment: "-->"
      case .instruction: "?>"
      case .other: ">"
      }
    }
  }

  /// The number of closed ones that libcmark gets to see.
  private static let limit = 1000

  private var seen = 0
  /// For each closing, the offset of the next one at or after which it was searched.
  private var next = [-1, -1, -1]
  private var blankLine = -1

  /// Whether the declaration whose `<` stands at `index` closes before the next blank line.
  mutating func isClosed(at index: Int, in text: [UInt8]) -> Bool {
    let closing: Closing =
      text.matches("<!--", at: index)
      ? .comment : text[index + 1] == UInt8(ascii: "?") ? .instruction : .other
    if next[closing.rawValue] < index + 2 {
      var found = index + 2
      while found < text.count, !text.matches(closing.text, at: found) { found += 1 }
      next[closing.rawValue] = found
    }
    if blankLine < index { blankLine = Self.blankLine(in: text, after: index) }
    guard next[closing.rawValue] < blankLine else { return false }
    seen += 1
    return seen <= Self.limit
  }

  private static func blankLine(in text: [UInt8], after start: Int) -> Int {
    var index = start
    var isBlank = false
    while index < text.count {
      if text[index] == 0x0A {
        if isBlank { return index }
        isBlank = true
      } else if !text[index].isSpace {
        isBlank = false
      }
      index += 1
    }
    return text.count
  }
}

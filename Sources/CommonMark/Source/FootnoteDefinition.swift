/// The definition of a footnote: `[^label]: text`.
struct FootnoteDefinition {
  /// The label as the author wrote it.
  let label: [UInt8]
  /// The offset of the definition in the prepared text's line before it was rewritten, in characters
  /// from 1.
  let column: Int
  /// The line of the prepared text that holds the first line of its text.
  let contentLine: Int
  /// How many columns the text was moved to the left.
  let contentShift: Int

  /// The parts of a line that starts a definition (as cmark-gfm's `scan_footnote_definition`).
  struct Opening {
    let indentation: Int
    let label: Range<Int>
    /// The offset at which the text starts, after the spaces.
    let content: Int
  }

  /// The opening of the definition that starts a line of a text; nil if none does.
  static func opening(in text: [UInt8], line: Range<Int>) -> Opening? {
    var index = line.lowerBound
    while index < line.upperBound, index - line.lowerBound < 3, text[index] == UInt8(ascii: " ") {
      index += 1
    }
    guard line.upperBound - index >= 5, text[index] == UInt8(ascii: "["),
      text[index + 1] == UInt8(ascii: "^"),
      let label = label(in: text[..<line.upperBound], after: index + 2)
    else { return nil }
    guard label.upperBound + 1 < line.upperBound,
      text[label.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    var content = label.upperBound + 2
    while content < line.upperBound, text[content].isBlank { content += 1 }
    return Opening(indentation: index - line.lowerBound, label: label, content: content)
  }

  /// The label that starts at `start` and ends before a `]`: no spaces, no brackets.
  static func label(in text: some Bytes, after start: Int) -> Range<Int>? {
    var end = start
    while end < text.endIndex, end - start < 1000 {
      let byte = text[end]
      if byte == UInt8(ascii: "]") { return end > start ? start..<end : nil }
      if byte.isSpace || byte == UInt8(ascii: "[") { return nil }
      end += 1
    }
    return nil
  }
}

/// A line of a paragraph without the markers of the blocks around it.
struct TextLine {
  let number: Int
  /// The offset at which the whole line starts.
  let start: Int
  /// The line's text, without the spaces around it.
  let bytes: ArraySlice<UInt8>

  /// Line `number` of a text, within so many block quotes; `column` is the byte, from 1, at which
  /// libcmark says that the text starts, if it says so.
  ///
  /// The indentation of list items is white space, which a paragraph's lines lose anyway. A lazy
  /// line may have fewer quote marks.
  init(_ text: PreparedText, _ number: Int, quotes: Int, column: Int? = nil) {
    var line = text.line(number)
    self.number = number
    start = line.startIndex
    var quotes = quotes
    if let column {
      line = line.dropFirst(column - 1)
      quotes = 0
    }
    while let byte = line.first {
      if byte.isBlank {
        line.removeFirst()
      } else if byte == UInt8(ascii: ">"), quotes > 0 {
        line.removeFirst()
        quotes -= 1
      } else {
        break
      }
    }
    while let byte = line.last, byte.isBlank { line.removeLast() }
    bytes = line
  }
}

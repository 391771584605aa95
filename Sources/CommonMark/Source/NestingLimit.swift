/// Counts how deep block quotes and lists nest, line by line, and finds the marker that goes too far.
///
/// libcmark walks the open blocks at each line, so depth times lines is what a hostile text costs.
/// The count follows the markers alone and may be too high within code, where a mark does no harm.
struct NestingLimit {
  /// The number of block quotes and list items that may lie in one another.
  static let depth = 100

  /// The columns at which the contents of the open list items start.
  private var contentColumns: [Int] = []

  /// The offset of the first marker of a line beyond the limit; nil if the line keeps to it.
  mutating func excess(in text: [UInt8], line: Range<Int>) -> Int? {
    var index = line.lowerBound
    var column = 0
    var quotes = 0
    while index < line.upperBound {
      let byte = text[index]
      if byte == UInt8(ascii: " ") {
        index += 1
        column += 1
      } else if byte == UInt8(ascii: "\t") {
        index += 1
        column += 4 - column % 4
      } else if byte == UInt8(ascii: ">") {
        if quotes + open(at: column) >= Self.depth { return index }
        quotes += 1
        index += 1
        column += 1
      } else if let width = markerWidth(in: text, at: index, end: line.upperBound) {
        while let last = contentColumns.last, last > column { contentColumns.removeLast() }
        if quotes + contentColumns.count >= Self.depth { return index }
        index += width
        column += width
        contentColumns.append(column + 1)
      } else {
        return nil
      }
    }
    return nil
  }

  /// The number of open list items whose content starts at or before a column.
  private func open(at column: Int) -> Int {
    contentColumns.count { $0 <= column }
  }

  /// The length of the list marker at `index`, a space or the line's end after it (CommonMark 0.30,
  /// section 5.2).
  private func markerWidth(in text: [UInt8], at index: Int, end: Int) -> Int? {
    var after = index
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): after += 1
    default:
      while after < end, after - index < 9, text[after].isDigit { after += 1 }
      guard after > index, after < end,
        text[after] == UInt8(ascii: ".") || text[after] == UInt8(ascii: ")")
      else { return nil }
      after += 1
    }
    return after == end || text[after].isSpace ? after - index : nil
  }
}

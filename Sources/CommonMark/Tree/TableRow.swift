/// A line of a table, divided at the pipes that are not escaped, even within code.
struct TableRow {
  /// A cell's place in its line.
  let cells: [Range<Int>]

  /// Divides a line; a pipe at either end starts or ends no cell.
  init(_ line: ArraySlice<UInt8>) {
    var cells: [Range<Int>] = []
    var start = line.startIndex
    if let first = line.first, first == UInt8(ascii: "|") { start += 1 }
    var index = start
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "|"),
        index == line.startIndex || line[index - 1] != UInt8(ascii: "\\")
      {
        cells.append(Self.trimmed(start..<index, in: line))
        start = index + 1
      }
      index += 1
    }
    let last = Self.trimmed(start..<line.endIndex, in: line)
    if !last.isEmpty || cells.isEmpty { cells.append(last) }
    self.cells = cells
  }

  /// The alignments that a delimiter row gives; nil if the line is none.
  static func alignments(_ line: ArraySlice<UInt8>) -> [MarkdownTable.Alignment]? {
    let isPossible = line.allSatisfy { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":")
        || byte.isBlank
    }
    guard isPossible, line.contains(UInt8(ascii: "-")),
      line.contains(UInt8(ascii: "|")) || line.contains(UInt8(ascii: ":"))
    else { return nil }
    var alignments: [MarkdownTable.Alignment] = []
    for range in TableRow(line).cells {
      var dashes = line[range]
      let isLeft = dashes.first == UInt8(ascii: ":")
      if isLeft { dashes.removeFirst() }
      let isRight = dashes.last == UInt8(ascii: ":")
      if isRight { dashes.removeLast() }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? isRight ? .center : .left : isRight ? .right : .none)
    }
    return alignments
  }

  private static func trimmed(_ range: Range<Int>, in line: ArraySlice<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, line[start].isBlank { start += 1 }
    while end > start, line[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

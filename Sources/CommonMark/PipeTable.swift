/// A table as GFM writes it (GFM 0.29, 4.10): cells apart by `|`, a second line of hyphens.
struct PipeTable {
  let header: [[UInt8]]
  /// `left`, `center`, `right` or nil for each column.
  let alignments: [String?]
  /// The rows, each with as many cells as the header.
  private(set) var rows: [[[UInt8]]] = []

  /// The table in the lines of a paragraph; nil when they are none.
  init?(lines: [ArraySlice<UInt8>]) {
    guard lines.count >= 2, let alignments = Self.alignments(lines[1]) else { return nil }
    let header = Self.cells(lines[0])
    guard header.count == alignments.count, lines[0].contains(UInt8(ascii: "|")) else { return nil }
    self.header = header
    self.alignments = alignments
    rows = lines.dropFirst(2).map { line in
      let cells = Self.cells(line).prefix(header.count)
      return cells + Array(repeating: [], count: header.count - cells.count)
    }
  }

  private static func alignments(_ line: ArraySlice<UInt8>) -> [String?]? {
    var alignments: [String?] = []
    for cell in cells(line) {
      let isLeft = cell.first == UInt8(ascii: ":")
      let isRight = cell.count > 1 && cell.last == UInt8(ascii: ":")
      let hyphens = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft && isRight ? "center" : isRight ? "right" : isLeft ? "left" : nil)
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// The cells of a line, trimmed; `\|` is a bar within a cell.
  private static func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    let bar = UInt8(ascii: "|")
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var line = trimmed(line)
    if line.first == bar { line.removeFirst() }
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\"), index + 1 < line.endIndex, line[index + 1] == bar {
        cell.append(bar)
        index += 2
        continue
      }
      if line[index] == bar {
        cells.append(Array(trimmed(cell[...])))
        cell = []
      } else {
        cell.append(line[index])
      }
      index += 1
    }
    if line.last != bar || !trimmed(cell[...]).isEmpty { cells.append(Array(trimmed(cell[...]))) }
    return cells
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    var slice = bytes.drop(while: isSpace)
    while let last = slice.last, isSpace(last) { slice.removeLast() }
    return slice
  }
}

/// Finds the tables among the paragraphs of a tree, and collects their cells as a text of its own.
///
/// Cells are parsed in one second run of libcmark, each as a paragraph on a line of its own, with
/// the first text after them so that its link definitions hold for them too.
struct TableFinder {
  /// Where a cell of the collected text stands in the first text.
  struct Origin {
    let line: Int
    /// The byte, from 1, at which its text starts.
    let byte: Int
  }

  /// What stands before each cell so that it starts no block of another kind.
  static let cellPrefix = "&#xFDD6; "

  private(set) var tables: [MarkdownTable] = []
  /// The cells' text, to be parsed.
  private(set) var cellText: [UInt8] = []
  private(set) var cellOrigins: [Origin] = []
  /// The line of `cellText`, from 1, of each cell.
  private(set) var cellLines: [Int] = []
  /// The line of `cellText`, from 1, of each paragraph that stands directly before a table.
  private(set) var leadLines: [Int] = []
  private let text: PreparedText
  private var line = 1
  private var padding = 0

  init(in root: TreeNode, of text: PreparedText) {
    self.text = text
    var node = root.firstChild
    var quotes = 0
    while let current = node {
      var isEntered = false
      switch current.kind {
      case .blockQuote:
        quotes += 1
        isEntered = true
      case .list, .item: isEntered = true
      case .paragraph, .heading: examine(current, quotes: quotes)
      default: break
      }
      if isEntered, let child = current.firstChild {
        node = child
        continue
      }
      if isEntered, current.kind == .blockQuote { quotes -= 1 }
      node = current
      while let last = node, last.next == nil {
        node = last.parent
        if node == root { return }
        if node?.kind == .blockQuote { quotes -= 1 }
      }
      node = node?.next
    }
  }

  private mutating func examine(_ block: TreeNode, quotes: Int) {
    let first = block.startLine
    var last = block.endLine
    guard last > first else { return }
    var isBeforeBreak = false
    if block.kind == .heading {
      // Only the underlined headings have two lines and more; the underline is the last.
      isBeforeBreak = block.headingLevel == 2
      if isBeforeBreak { last -= 1 }
    }
    var header = TextLine(text, first, quotes: quotes, column: block.startColumn)
    var number = first + 1
    while number <= last {
      let line = TextLine(text, number, quotes: quotes)
      if let alignments = TableRow.alignments(line.bytes),
        TableRow(header.bytes).cells.count == alignments.count
      {
        var table = MarkdownTable(alignments: alignments)
        table.isBeforeBreak = isBeforeBreak
        if number - 1 > first {
          table.lead = addLead(first..<number - 1, column: block.startColumn, quotes: quotes)
        }
        addRow(header, to: &table)
        for row in number + 1..<max(last, number) + 1 {
          addRow(TextLine(text, row, quotes: quotes), to: &table)
        }
        tables.append(table)
        block.tag = tables.count
        return
      }
      header = line
      number += 1
    }
  }

  private mutating func addLead(_ lines: Range<Int>, column: Int, quotes: Int) -> Int {
    leadLines.append(line)
    for number in lines {
      // Indented so far, a line goes on with its paragraph whatever it starts with.
      if number > lines.lowerBound { cellText.append(contentsOf: "    ".utf8) }
      let line = TextLine(
        text,
        number,
        quotes: quotes,
        column: number == lines.lowerBound ? column : nil
      )
      cellText.append(contentsOf: line.bytes.withoutMarks())
      cellText.append(UInt8(ascii: "\n"))
      self.line += 1
    }
    cellText.append(UInt8(ascii: "\n"))
    line += 1
    return leadLines.count - 1
  }

  private mutating func addRow(_ line: TextLine, to table: inout MarkdownTable) {
    let first = cellLines.count
    for range in TableRow(line.bytes).cells.prefix(table.alignments.count) {
      cellOrigins.append(
        Origin(line: line.number, byte: range.lowerBound - line.start + 1)
      )
      cellLines.append(self.line)
      cellText.append(contentsOf: Self.cellPrefix.utf8)
      var cell = line.bytes[range]
      while let pipe = cell.firstIndex(of: UInt8(ascii: "|")) {
        // Every pipe within a cell was escaped.
        cellText.append(contentsOf: cell[..<(pipe - 1)].withoutMarks())
        cellText.append(UInt8(ascii: "|"))
        cell = cell[(pipe + 1)...]
      }
      cellText.append(contentsOf: cell.withoutMarks())
      cellText.append(contentsOf: "\n\n".utf8)
      self.line += 2
    }
    table.rows.append(first..<cellLines.count)
  }
}

extension MarkdownRenderer {
  /// Writes the table that stands in a paragraph's place, and what stands around it.
  mutating func renderTable(_ node: TreeNode) {
    let table = contents.tables[node.tag - 1]
    if let lead = table.lead, let paragraph = contents.leads[lead] {
      let isTight = isInTightList(node)
      if !isTight {
        startLine()
        tag("<p>")
      }
      renderInlines(of: paragraph)
      if !isTight { tag("</p>") }
      output.append(UInt8(ascii: "\n"))
    }
    startLine()
    tag("<div class=\"table-scroll\" tabindex=\"0\"><table>\n")
    for (index, row) in table.rows.enumerated() {
      if index == 0 { tag("<thead>\n") }
      if index == 1 { tag("<tbody>\n") }
      renderRow(row, of: table, isHeader: index == 0)
      if index == 0 { tag("</thead>\n") }
    }
    if table.rows.count > 1 { tag("</tbody>\n") }
    tag("</table></div>\n")
    if table.isBeforeBreak { tag("<hr>\n") }
  }

  private mutating func renderRow(_ row: Range<Int>, of table: MarkdownTable, isHeader: Bool) {
    tag("<tr>\n")
    let element = isHeader ? "th" : "td"
    for (column, alignment) in table.alignments.enumerated() {
      if column >= row.count {
        padding += 1
        guard padding <= MarkdownTable.paddingLimit, form == .html else { break }
      }
      tag("<\(element)\(alignment.attribute)>")
      if column < row.count { renderCell(row.lowerBound + column) }
      tag("</\(element)>\n")
      if form == .text, column + 1 < row.count { output.append(UInt8(ascii: " ")) }
    }
    tag("</tr>")
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func renderCell(_ index: Int) {
    guard let node = contents.cells[index] else { return }
    cell = index
    renderInlines(of: node, skippingBytes: 1)
    cell = nil
  }
}

extension MarkdownTable.Alignment {
  /// The class of a cell; an inline style would break the page's content security policy.
  fileprivate var attribute: String {
    switch self {
    case .none: ""
    case .left: " class=\"align-left\""
    case .center: " class=\"align-center\""
    case .right: " class=\"align-right\""
    }
  }
}

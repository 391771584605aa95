/// Task list items (GitHub Flavored Markdown, section 5.3).
extension MarkdownRenderer {
  /// Whether a list item starts with `[ ]` or `[x]`.
  func isTask(_ item: TreeNode) -> Bool { taskState(item) != nil }

  /// Writes a paragraph that starts with a box; the label makes its text the box's name.
  mutating func renderTask(_ paragraph: TreeNode) {
    let isFinished = paragraph.parent.flatMap(taskState) ?? false
    tag("<label><input type=\"checkbox\"\(isFinished ? " checked" : "") disabled> ")
    renderInlines(of: paragraph, skippingBytes: 4)
    tag("</label>")
  }

  /// Whether the item's box is ticked; nil if the item has none.
  private func taskState(_ item: TreeNode) -> Bool? {
    guard let paragraph = item.firstChild, paragraph.kind == .paragraph, paragraph.tag == 0,
      let text = paragraph.firstChild, text.kind == .text
    else { return nil }
    // An escaped bracket carries a mark, before it or after it.
    return text.withLiteral { literal -> Bool? in
      guard literal.count > 3, literal[3] == UInt8(ascii: " "),
        literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]")
      else { return nil }
      switch literal[1] {
      case UInt8(ascii: " "): return false
      case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
      default: return nil
      }
    }
  }
}

private import CCMark

/// Breaks of source lines between Han characters, which are no space: Chinese has none.
enum HanLineBreak {
  /// Whether the characters on both sides of a soft break are Han, kana or full-width signs.
  static func isBetweenHan(_ node: OpaquePointer) -> Bool {
    guard let before = unsafe cmark_node_previous(node), let after = unsafe cmark_node_next(node)
    else { return false }
    return unsafe edge(of: before, atStart: false).map(isHan) == true
      && edge(of: after, atStart: true).map(isHan) == true
  }

  private static func edge(of node: OpaquePointer, atStart: Bool) -> Unicode.Scalar? {
    var node = unsafe node
    for _ in 0..<MarkdownDocument.deepestNesting {
      if let literal = unsafe cmark_node_get_literal(node) {
        let text = unsafe String(cString: literal)
        let scalars = text.unicodeScalars.filter { $0.value != 0xFDD0 }
        return atStart ? scalars.first : scalars.last
      }
      guard
        let child = unsafe atStart ? cmark_node_first_child(node) : cmark_node_last_child(node)
      else { return nil }
      unsafe node = child
    }
    return nil
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FDF, 0x3001...0x30FF, 0x3100...0x312F, 0x31A0...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

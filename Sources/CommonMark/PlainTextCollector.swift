private import CCMark

/// Collects the text of a tree without markup.
struct PlainTextCollector {
  private var bytes: [UInt8] = []

  /// What was collected, without line breaks at the end.
  var text: String {
    var bytes = bytes[...]
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Takes in the blocks within a node, each ended by a line feed.
  mutating func blocks(of node: OpaquePointer, depth: Int) {
    guard depth <= MarkdownDocument.deepestNesting else { return }
    var child = unsafe cmark_node_first_child(node)
    while let next = unsafe child {
      switch unsafe cmark_node_get_type(next) {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        unsafe inlines(of: next, depth: depth + 1)
        bytes.append(UInt8(ascii: "\n"))
      case CMARK_NODE_CODE_BLOCK:
        bytes += unsafe TreeRenderer<WrittenLinks>.literal(next)
      default:
        unsafe blocks(of: next, depth: depth + 1)
      }
      unsafe child = cmark_node_next(next)
    }
  }

  /// Takes in the inlines within a node.
  mutating func inlines(of node: OpaquePointer, depth: Int) {
    guard depth <= MarkdownDocument.deepestNesting + 1 else { return }
    var child = unsafe cmark_node_first_child(node)
    while let next = unsafe child {
      switch unsafe cmark_node_get_type(next) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        bytes += unsafe TreeRenderer<WrittenLinks>.literal(next)
      case CMARK_NODE_SOFTBREAK:
        if unsafe !HanLineBreak.isBetweenHan(next) { bytes.append(UInt8(ascii: " ")) }
      case CMARK_NODE_LINEBREAK: bytes.append(UInt8(ascii: " "))
      default: unsafe inlines(of: next, depth: depth + 1)
      }
      unsafe child = cmark_node_next(next)
    }
  }
}

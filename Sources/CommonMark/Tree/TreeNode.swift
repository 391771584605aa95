private import CCMark

/// A node of libcmark's tree, lent for a walk while its `ParsedTree` lives.
///
/// Only `MarkdownDocument` and what it calls hold nodes, and it owns the trees; so each pointer
/// below is that of a live node, and each string libcmark returns lives until the node changes.
@safe struct TreeNode: Equatable {
  /// What a node is.
  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    case other
  }

  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  static func == (left: Self, right: Self) -> Bool { unsafe left.pointer == right.pointer }

  /// A number that no other node of a living tree has.
  var identity: UInt { UInt(bitPattern: unsafe pointer) }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_DOCUMENT: .document
    default: .other
    }
  }

  var parent: TreeNode? { unsafe TreeNode(cmark_node_parent(pointer)) }
  var firstChild: TreeNode? { unsafe TreeNode(cmark_node_first_child(pointer)) }
  var lastChild: TreeNode? { unsafe TreeNode(cmark_node_last_child(pointer)) }
  var next: TreeNode? { unsafe TreeNode(cmark_node_next(pointer)) }
  var previous: TreeNode? { unsafe TreeNode(cmark_node_previous(pointer)) }

  /// The node's children in order.
  var children: some Sequence<TreeNode> {
    sequence(state: firstChild) { node in
      defer { node = node?.next }
      return node
    }
  }

  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }

  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var isOrdered: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(unsafe cmark_node_get_list_start(pointer)) }

  /// A number that we keep at the node; zero at first.
  ///
  /// The pointer that libcmark stores for us is never followed.
  var tag: Int {
    get { Int(bitPattern: unsafe cmark_node_get_user_data(pointer)) }
    nonmutating set {
      _ = unsafe cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue))
    }
  }

  /// Hands the text of a text, code or HTML node to a closure.
  func withLiteral<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe Self.withBytes(cmark_node_get_literal(pointer), body)
  }

  /// Hands the destination of a link or image to a closure.
  func withURL<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe Self.withBytes(cmark_node_get_url(pointer), body)
  }

  /// Hands the title of a link or image to a closure.
  func withTitle<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe Self.withBytes(cmark_node_get_title(pointer), body)
  }

  /// Hands the info string of a code block to a closure.
  func withFenceInfo<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe Self.withBytes(cmark_node_get_fence_info(pointer), body)
  }

  /// The text of a text, code or HTML node, without marks.
  var literal: [UInt8] { withLiteral { $0.withoutMarks() } }

  /// The bytes of a C string; none for a null pointer. libcmark ends each string with a NUL and has
  /// replaced those of the text.
  private static func withBytes<Result>(
    _ string: UnsafePointer<CChar>?,
    _ body: (Span<UInt8>) -> Result
  ) -> Result {
    guard let string = unsafe string else { return body(Span()) }
    let count = unsafe length(of: string)
    return unsafe string.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      body(unsafe UnsafeBufferPointer(start: bytes, count: count).span)
    }
  }

  /// The number of bytes before the NUL that surely comes.
  private static func length(of string: UnsafePointer<CChar>) -> Int {
    var count = 0
    while unsafe string[count] != 0 { count += 1 }
    return count
  }
}

private import CCMark

/// The owner of a tree that libcmark made.
@safe struct ParsedTree: ~Copyable {
  private let pointer: OpaquePointer

  init(parsing text: [UInt8]) {
    let root = unsafe text.withUnsafeBytes { bytes in
      // libcmark reads `count` bytes and keeps no pointer to them. Without the option it counts no
      // lines within code and links.
      unsafe cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        bytes.count,
        CMARK_OPT_SOURCEPOS
      )
    }
    guard let root = unsafe root else {
      preconditionFailure("libcmark returns a tree for every text")
    }
    unsafe pointer = root
  }

  deinit { unsafe cmark_node_free(pointer) }

  /// The document node, which must not outlive the tree.
  var root: TreeNode { unsafe TreeNode(pointer) }
}

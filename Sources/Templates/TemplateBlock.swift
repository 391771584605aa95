/// A part of a template that another one can replace, or what replaces it.
struct TemplateBlock: Sendable {
  let name: String
  let offset: Int
  let nodes: [TemplateNode]
  /// Whether the content begins on a line of its own, below the tag.
  let startsLine: Bool
  /// The white space before the lines of the block, which moves with what replaces it.
  let indentation: [UInt8]
  /// The white space that the content's first line begins with; a replacement loses it.
  let intrinsicIndentation: [UInt8]
}

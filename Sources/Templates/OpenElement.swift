/// What has been opened and not yet closed.
struct OpenElement {
  enum Kind {
    case root
    case section(TemplateName, isInverted: Bool)
    case block
    case parent(TemplateReference)
  }

  let kind: Kind
  let name: String
  let tag: Range<Int>
  var nodes: [TemplateNode] = []
  var blocks: [TemplateBlock] = []
  /// The white space before the tag, if it is the first of its line.
  var indentation: [UInt8] = []
  /// For a block: the content begins on the line below. For a parent: the tag begins its line.
  var startsLine = false
  var intrinsicIndentation: [UInt8]?

  /// Whether only blocks count in the element.
  var isParent: Bool {
    if case .parent = kind { true } else { false }
  }

  /// The word for the element in messages.
  var noun: String {
    switch kind {
    case .root: "template"
    case .section: "section"
    case .block: "block"
    case .parent: "parent"
    }
  }
}

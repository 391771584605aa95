/// Where in the markup a place of a template stands, as the HTML tokenizer would say
/// (HTML Standard, 13.2.5), with only as much detail as safe escaping needs.
enum MarkupState: Hashable, Sendable {
  /// Between tags.
  case text
  /// Behind a `<`.
  case tagOpen
  /// In the name of a tag.
  case tagName(MarkupTag)
  /// Behind the name of a tag or behind an attribute.
  case betweenAttributes(MarkupTag)
  /// Where a section has cut a tag behind a name, so that a longer name would be made of two.
  case seam(MarkupTag)
  case attributeName(MarkupTag, [UInt8])
  case afterAttributeName(MarkupTag, [UInt8])
  case beforeAttributeValue(MarkupTag, [UInt8])
  case attributeValue(MarkupTag, MarkupAttribute)
  case unquotedAttributeValue(MarkupTag)
  /// In an element whose content holds no tags; `matched` bytes of its end tag have been met.
  case rawText(MarkupTag, matched: Int)
  /// Behind `<!` or `<?`; of what follows as much as tells what it is.
  case declaration([UInt8])
  /// In a comment, behind so many hyphens; -1 stands for `--!`.
  case comment(hyphens: Int)
  /// In a CDATA section of XML, behind so many closing brackets.
  case characterData(brackets: Int)
}

/// A tag as far as it has been read.
struct MarkupTag: Hashable, Sendable {
  var name: [UInt8] = []
  var isClosing = false
  /// Whether the type of a script element says that it is data, not code.
  var holdsData = false

  /// Elements whose content is read without tags (HTML Standard, 13.2.6.4.4 and 13.2.6.4.7).
  static let rawTextNames: Set<String> = [
    "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "plaintext", "xmp",
  ]

  var isRawText: Bool { !isClosing && Self.rawTextNames.contains(text) }

  /// Whether the content is text with character references, so that escaped text is right there.
  var holdsEscapableText: Bool { text == "title" || text == "textarea" }

  /// The tag's name for messages and comparisons.
  var text: String { String(decoding: name, as: UTF8.self) }
}

extension MarkupState {
  /// The place, for messages.
  var noun: String {
    switch self {
    case .text: "in text"
    case .tagOpen, .tagName: "in the name of a tag"
    case .betweenAttributes, .seam, .attributeName, .afterAttributeName:
      "among the attributes of a tag"
    case .beforeAttributeValue, .unquotedAttributeValue:
      "in an attribute value without quotation marks"
    case .attributeValue(_, let attribute): "in the attribute “\(attribute.text)”"
    case .rawText(let tag, _): "in the content of “\(tag.text)”"
    case .declaration: "in a declaration"
    case .comment: "in a comment"
    case .characterData: "in a CDATA section"
    }
  }
}

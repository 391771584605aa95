/// A part of a text node.
enum TextSegment {
  case text(Range<Int>)
  /// A run of one or two `~`.
  case tildes(Range<Int>)
  case bareURL(BareURL)
  /// `[^label]`.
  case footnote(Range<Int>, label: Range<Int>)
}

/// A text node's text, and what of the dialect stands in it.
struct TextSegments {
  /// The text without marks.
  private(set) var text: [UInt8] = []
  /// The offsets of escaped characters.
  private var literals: [Int] = []
  private(set) var parts: [TextSegment] = []

  /// Divides the text of a node; within a link there are neither links nor footnotes.
  init(of literal: Span<UInt8>, features: TextFeatures, isInLink: Bool) {
    text = literal.withoutMarks(literals: &literals)
    divide(features, isInLink: isInLink)
  }

  /// Whether a text may hold anything but text.
  static func areNeeded(for literal: Span<UInt8>, features: TextFeatures) -> Bool {
    guard !features.isDisjoint(with: [.tilde, .footnote, .bareURL, .marks]) else { return false }
    var index = 0
    while index < literal.count {
      switch literal[index] {
      case UInt8(ascii: "~"): if features.contains(.tilde) { return true }
      case UInt8(ascii: "^"): if features.contains(.footnote) { return true }
      case UInt8(ascii: ":"), UInt8(ascii: "@"): if features.contains(.bareURL) { return true }
      case UInt8(ascii: "."):
        if index >= 3, literal[index - 1] | 0x20 == UInt8(ascii: "w") { return true }
      case Mark.lead.0:
        if index + 2 < literal.count, literal[index + 1] == Mark.lead.1 { return true }
      default: break
      }
      index += 1
    }
    return false
  }

  private mutating func divide(_ features: TextFeatures, isInLink: Bool) {
    var start = 0
    var index = 0
    while index < text.count {
      guard let part = part(at: index, from: start, features, isInLink: isInLink) else {
        // A run that is no delimiter is passed as a whole.
        let byte = text[index]
        index += 1
        while byte == UInt8(ascii: "~"), index < text.count, text[index] == byte,
          !isLiteral(index)
        {
          index += 1
        }
        continue
      }
      if part.range.lowerBound > start { parts.append(.text(start..<part.range.lowerBound)) }
      parts.append(part)
      index = part.range.upperBound
      start = index
    }
    if start < text.count { parts.append(.text(start..<text.count)) }
  }

  private func isLiteral(_ index: Int) -> Bool { literals.hasNumber(in: index..<index + 1) }

  private func part(
    at index: Int,
    from start: Int,
    _ features: TextFeatures,
    isInLink: Bool
  ) -> TextSegment? {
    switch text[index] {
    case UInt8(ascii: "~"):
      guard features.contains(.tilde), !isLiteral(index) else { return nil }
      var end = index + 1
      while end < text.count, text[end] == UInt8(ascii: "~"), !isLiteral(end) { end += 1 }
      return end - index <= 2 ? .tildes(index..<end) : nil
    case UInt8(ascii: "["):
      guard features.contains(.footnote), !isInLink, index + 1 < text.count,
        text[index + 1] == UInt8(ascii: "^"), !isLiteral(index), !isLiteral(index + 1),
        let label = FootnoteDefinition.label(in: text, after: index + 2)
      else { return nil }
      return .footnote(index..<label.upperBound + 1, label: label)
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "w"), UInt8(ascii: "W"):
      guard features.contains(.bareURL), !isInLink,
        let url = BareURL(in: text, at: index, from: start),
        !literals.hasNumber(in: url.range)
      else { return nil }
      return .bareURL(url)
    default: return nil
    }
  }
}

extension TextSegment {
  var range: Range<Int> {
    switch self {
    case .text(let range), .tildes(let range), .footnote(let range, _): range
    case .bareURL(let url): url.range
    }
  }
}

/// What a template does with its markup that cannot be followed.
struct MarkupProblem {
  let message: String
  let hint: String
  let offset: Int
}

/// Follows the markup that a template writes, so that each value is escaped for its place.
struct MarkupTracker {
  let format: TemplateFormat
  private(set) var state: MarkupState
  private var problem: MarkupProblem?
  private var offset = 0

  init(format: TemplateFormat, state: MarkupState = .text) {
    self.format = format
    self.state = state
  }

  /// Reads bytes that the template itself writes; their indices are their places in the source.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    guard format != .plain else { return }
    for index in bytes.indices {
      offset = index
      state = following(bytes[index])
    }
  }

  /// Takes note of a value that is shown here.
  mutating func readValue() {
    guard case .attributeValue(let tag, var attribute) = state else { return }
    attribute.readValue()
    state = .attributeValue(tag, attribute)
  }

  /// Takes note of the start or the end of a section: what is shown before it and what is shown
  /// behind it do not always meet.
  mutating func readSectionEdge(at offset: Int) {
    self.offset = offset
    switch state {
    case .tagName(let tag), .attributeName(let tag, _), .unquotedAttributeValue(let tag):
      state = .seam(tag)
    case .afterAttributeName(let tag, _):
      state = .betweenAttributes(tag)
    case .tagOpen:
      note("a section follows a “<” that it may make a tag", hint: "write “&lt;” for the character")
      state = .text
    case .rawText(let tag, _):
      state = .rawText(tag, matched: 0)
    case .comment:
      state = .comment(hyphens: 0)
    case .characterData:
      state = .characterData(brackets: 0)
    case .text, .betweenAttributes, .seam, .beforeAttributeValue, .attributeValue, .declaration:
      break
    }
  }

  /// Goes on with another state, where ways through the template part or meet.
  mutating func resume(_ state: MarkupState) {
    self.state = state
  }

  /// The first problem met since the last call.
  mutating func takeProblem() -> MarkupProblem? {
    defer { problem = nil }
    return problem
  }

  private static let seamHint = "put whole attributes into the section, with the space before them"

  private mutating func note(_ message: String, hint: String) {
    problem = problem ?? MarkupProblem(message: message, hint: hint, offset: offset)
  }

  /// What holds where two ways through a template meet; nil if no single thing does.
  static func merged(_ left: MarkupState, _ right: MarkupState) -> MarkupState? {
    if left == right { return left }
    switch (left, right) {
    case (.betweenAttributes(let tag), .seam(let other)),
      (.seam(let tag), .betweenAttributes(let other)):
      return tag == other ? .seam(tag) : nil
    case (.attributeValue(let tag, let attribute), .attributeValue(let other, let otherAttribute)):
      guard tag == other, let merged = attribute.merged(with: otherAttribute) else { return nil }
      return .attributeValue(tag, merged)
    default:
      return nil
    }
  }
}

extension MarkupTracker {
  private static let nameLimit = 32

  private mutating func following(_ byte: UInt8) -> MarkupState {
    switch state {
    case .text:
      return byte == UInt8(ascii: "<") ? .tagOpen : .text
    case .tagOpen:
      return afterTagOpen(byte)
    case .tagName(var tag):
      if tag.name.isEmpty, tag.isClosing, !byte.isLetter { return .declaration([]) }
      if let next = afterName(byte, in: tag) { return next }
      if tag.name.count < Self.nameLimit { tag.name.append(byte.asciiLowercased) }
      return .tagName(tag)
    case .betweenAttributes(let tag):
      if let next = afterName(byte, in: tag) { return next }
      if byte == UInt8(ascii: "=") {
        note("an attribute has no name before “=”", hint: Self.seamHint)
      }
      return .attributeName(tag, [byte.asciiLowercased])
    case .seam(let tag):
      if let next = afterName(byte, in: tag) { return next }
      note("a section cuts the name of a tag or an attribute in two", hint: Self.seamHint)
      return .attributeName(tag, [byte.asciiLowercased])
    case .attributeName(let tag, let name):
      if byte == UInt8(ascii: "=") { return .beforeAttributeValue(tag, name) }
      if byte.isMarkupSpace { return .afterAttributeName(tag, name) }
      if let next = afterName(byte, in: tag) { return next }
      return .attributeName(
        tag,
        name.count < Self.nameLimit ? name + [byte.asciiLowercased] : name
      )
    case .afterAttributeName(let tag, let name):
      if byte == UInt8(ascii: "=") { return .beforeAttributeValue(tag, name) }
      if byte.isMarkupSpace { return state }
      return afterName(byte, in: tag) ?? .attributeName(tag, [byte.asciiLowercased])
    case .beforeAttributeValue(let tag, let name):
      if byte.isMarkupSpace { return state }
      if byte == UInt8(ascii: ">") { return after(tag) }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        return .attributeValue(tag, MarkupAttribute(name: name, quote: byte))
      }
      return .unquotedAttributeValue(tag)
    case .attributeValue(var tag, var attribute):
      guard byte != attribute.quote else {
        let type = attribute.prefix.map { String(decoding: $0, as: UTF8.self) }
        if tag.text == "script", attribute.text == "type" {
          tag.holdsData = type == "application/ld+json" || type == "application/json"
        }
        return .betweenAttributes(tag)
      }
      attribute.read(byte)
      return .attributeValue(tag, attribute)
    case .unquotedAttributeValue(let tag):
      if byte == UInt8(ascii: ">") { return after(tag) }
      return byte.isMarkupSpace ? .betweenAttributes(tag) : state
    case .rawText(let tag, let matched):
      return inRawText(byte, tag, matched: matched)
    case .declaration(let start):
      return inDeclaration(byte, start: start)
    case .comment(let hyphens):
      return inComment(byte, hyphens: hyphens)
    case .characterData(let brackets):
      if byte == UInt8(ascii: "]") { return .characterData(brackets: brackets + 1) }
      return byte == UInt8(ascii: ">") && brackets > 1 ? .text : .characterData(brackets: 0)
    }
  }

  private func afterTagOpen(_ byte: UInt8) -> MarkupState {
    switch byte {
    case UInt8(ascii: "/"): .tagName(MarkupTag(isClosing: true))
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .declaration([])
    case UInt8(ascii: "<"): .tagOpen
    default: byte.isLetter ? .tagName(MarkupTag(name: [byte.asciiLowercased])) : .text
    }
  }

  // What follows a name in a tag but is not part of it; nil for another byte of a name.
  private func afterName(_ byte: UInt8, in tag: MarkupTag) -> MarkupState? {
    if byte == UInt8(ascii: ">") { return after(tag) }
    return byte.isMarkupSpace || byte == UInt8(ascii: "/") ? .betweenAttributes(tag) : nil
  }

  private func after(_ tag: MarkupTag) -> MarkupState {
    format == .html && tag.isRawText ? .rawText(tag, matched: 0) : .text
  }

  private func inRawText(_ byte: UInt8, _ tag: MarkupTag, matched: Int) -> MarkupState {
    let end = Array("</".utf8) + tag.name
    if matched == end.count {
      let closing = MarkupTag(name: tag.name, isClosing: true)
      if let next = afterName(byte, in: closing) { return next }
    } else if byte.asciiLowercased == end[matched] {
      return .rawText(tag, matched: matched + 1)
    }
    return .rawText(tag, matched: byte == UInt8(ascii: "<") ? 1 : 0)
  }

  private func inDeclaration(_ byte: UInt8, start: [UInt8]) -> MarkupState {
    if byte == UInt8(ascii: ">") { return .text }
    guard start.count < 7 else { return .declaration(start) }
    let start = start + [byte]
    if start == Array("--".utf8) { return .comment(hyphens: 2) }
    if format == .xml, start == Array("[CDATA[".utf8) { return .characterData(brackets: 0) }
    return .declaration(start)
  }

  // `<!-->` and `<!--->` are comments already, and `--!>` ends one (HTML Standard, 13.2.5.43–51).
  private func inComment(_ byte: UInt8, hyphens: Int) -> MarkupState {
    switch byte {
    case UInt8(ascii: ">"): hyphens < 0 || hyphens > 1 ? .text : .comment(hyphens: 0)
    case UInt8(ascii: "-"): .comment(hyphens: max(hyphens, 0) + 1)
    case UInt8(ascii: "!"): .comment(hyphens: hyphens > 1 ? -1 : 0)
    default: .comment(hyphens: 0)
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(asciiLowercased)
  }

  fileprivate var isMarkupSpace: Bool {
    self == UInt8(ascii: " ") || (0x09...0x0D).contains(self) && self != 0x0B
  }
}

import Diagnostics

extension TemplateParser {
  /// Adds a node to what is open.
  mutating func append(_ node: TemplateNode) {
    elements[elements.count - 1].nodes.append(node)
  }

  /// Whether the innermost open element is a block that replaces one of a parent.
  var isInsideReplacement: Bool {
    guard elements.count > 1, case .block = elements[elements.count - 1].kind else { return false }
    return elements[elements.count - 2].isParent
  }

  /// Opens an element, unless too many are open.
  mutating func push(_ element: OpenElement) {
    guard elements.count <= Self.nestingLimit else {
      report(
        "template.nesting",
        "sections, blocks and parents stand more than \(Self.nestingLimit) deep in each other",
        at: element.tag.lowerBound
      )
      isAbandoned = true
      return
    }
    elements.append(element)
  }

  /// Whether what stands here is shown; if not, that is reported.
  mutating func isInsideContent(_ tag: TemplateTag) -> Bool {
    guard let parent = elements.last, parent.isParent else { return true }
    report(
      "template.outside-block",
      "this tag stands in “<\(parent.name)” but in none of its blocks, so that it is never shown",
      at: tag.range.lowerBound,
      hint: "move it into a block, such as “$main”"
    )
    return false
  }

  /// The name of data in a tag; nil, with a report, if it has another form.
  mutating func dataName(_ tag: TemplateTag) -> TemplateName? {
    let text = String(decoding: bytes[tag.content], as: UTF8.self)
    if text == "." { return TemplateName(parts: [], offset: tag.content.lowerBound) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isNameByte) }) else {
      reportMalformed(
        text,
        tag,
        hint: "a name is made of letters, digits, “_” and “-”, with dots between"
      )
      return nil
    }
    return TemplateName(parts: parts.map(String.init), offset: tag.content.lowerBound)
  }

  /// The name of a template or a block in a tag; nil, with a report, if it has another form.
  mutating func reference(_ tag: TemplateTag) -> TemplateReference? {
    let text = String(decoding: bytes[tag.content], as: UTF8.self)
    let isName = { (byte: UInt8) in
      byte.isNameByte || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
    }
    guard !text.isEmpty, text.utf8.allSatisfy(isName) else {
      let hint =
        text.hasPrefix("*")
        ? "write the template's name: names taken from the data cannot be checked beforehand" : nil
      reportMalformed(text, tag, hint: hint)
      return nil
    }
    return TemplateReference(name: text, offset: tag.content.lowerBound)
  }

  /// Takes the delimiters that a tag sets.
  mutating func changeDelimiters(_ tag: TemplateTag) {
    let words = bytes[tag.content].split(whereSeparator: \.isTemplateSpace)
    guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      let text = String(decoding: bytes[tag.content], as: UTF8.self)
      reportMalformed(text, tag, hint: "write the two new delimiters, such as “{{=<% %>=}}”")
      return
    }
    (openDelimiter, closeDelimiter) = (Array(words[0]), Array(words[1]))
  }

  private mutating func reportMalformed(_ text: String, _ tag: TemplateTag, hint: String?) {
    let line = text.prefix { !$0.isNewline }
    let shown = line.count > 40 ? "\(line.prefix(40))…" : String(line)
    report(
      "template.malformed-tag",
      "expected a name, found “\(shown)”",
      at: tag.range.lowerBound,
      hint: hint
    )
  }

  /// Reports that an element is never closed.
  mutating func reportUnclosed(_ element: OpenElement) {
    let close =
      String(decoding: openDelimiter, as: UTF8.self) + "/" + element.name
      + String(decoding: closeDelimiter, as: UTF8.self)
    report(
      "template.unclosed-section",
      "the \(element.noun) “\(element.name)” is never closed",
      at: element.tag.lowerBound,
      hint: "close it with “\(close)”"
    )
  }

  /// Records a mistake; too many end the parsing.
  mutating func report(
    _ code: String,
    _ message: String,
    at offset: Int,
    hint: String? = nil
  ) {
    guard diagnostics.count < Self.diagnosticsLimit else { return }
    diagnostics.append(
      Diagnostic(.error, code: code, message, at: source.position(at: offset), hint: hint)
    )
    if diagnostics.count >= Self.diagnosticsLimit { isAbandoned = true }
  }
}

extension UInt8 {
  /// Whether the byte is white space inside a line.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether the byte is white space between the words of a tag.
  var isTemplateSpace: Bool {
    isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
  }

  /// Whether the byte can be part of a name.
  var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }
}

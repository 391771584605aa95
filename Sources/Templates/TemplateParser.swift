import Diagnostics

/// Reads Mustache syntax (mustache(5) with the specification's optional inheritance) from bytes.
struct TemplateParser {
  /// How deep sections, blocks and parents may stand in each other.
  static let nestingLimit = 100
  /// How many mistakes of one template are reported.
  static let diagnosticsLimit = 100

  let source: TemplateSource
  let bytes: [UInt8]
  var offset = 0
  var openDelimiter = Array("{{".utf8)
  var closeDelimiter = Array("}}".utf8)
  var elements = [OpenElement(kind: .root, name: "", tag: 0..<0)]
  var blockNames: Set<String> = []
  var parents: [String] = []
  var diagnostics: [Diagnostic] = []
  var isAbandoned = false

  /// The tree of a source, as far as it can be read, and the mistakes in it.
  static func parsed(_ source: TemplateSource) -> ParsedTemplate {
    var bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var parser = TemplateParser(
      TemplateSource(
        name: source.name,
        path: source.path,
        bytes: bytes,
        keepsIndentation: source.keepsIndentation
      )
    )
    parser.parse()
    return ParsedTemplate(
      source: parser.source,
      nodes: parser.elements.first?.nodes ?? [],
      blockNames: parser.blockNames,
      parents: parser.parents,
      diagnostics: parser.diagnostics
    )
  }

  private init(_ source: TemplateSource) {
    self.source = source
    bytes = source.bytes
  }

  private mutating func parse() {
    if String(validating: bytes, as: UTF8.self) == nil {
      report("template.not-utf8", "the template is not UTF-8 text", at: 0)
      return
    }
    while !isAbandoned, let start = firstIndex(of: openDelimiter, from: offset) {
      guard let tag = tag(at: start) else {
        let delimiter = String(decoding: closeDelimiter, as: UTF8.self)
        report(
          "template.unclosed-tag",
          "the tag has no end",
          at: start,
          hint: "close it with “\(delimiter)”"
        )
        return
      }
      read(tag)
    }
    guard !isAbandoned else { return }
    addText(upTo: bytes.count, isBeforeTag: false)
    while elements.count > 1, let element = elements.popLast() {
      reportUnclosed(element)
      elements[elements.count - 1].nodes += element.nodes
    }
  }

  // The mark decides the kind; `{{{name}}}` needs its own end, as a set-delimiter tag does.
  private func tag(at start: Int) -> TemplateTag? {
    var first = start + openDelimiter.count
    while first < bytes.count, bytes[first].isTemplateSpace { first += 1 }
    guard first < bytes.count else { return nil }
    var kind = TemplateTag.Kind.variable
    var end = closeDelimiter
    switch bytes[first] {
    case UInt8(ascii: "{"): (kind, end) = (.rawVariable, [UInt8(ascii: "}")] + closeDelimiter)
    case UInt8(ascii: "="): (kind, end) = (.delimiters, [UInt8(ascii: "=")] + closeDelimiter)
    case UInt8(ascii: "&"): kind = .rawVariable
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .invertedSection
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    case UInt8(ascii: "!"): kind = .comment
    default: break
    }
    if kind != .variable { first += 1 }
    guard let last = firstIndex(of: end, from: first) else { return nil }
    var content = first..<last
    while let byte = bytes[content].first, byte.isTemplateSpace { content.removeFirst() }
    while let byte = bytes[content].last, byte.isTemplateSpace { content.removeLast() }
    return TemplateTag(kind: kind, range: start..<(last + end.count), content: content)
  }

  private mutating func read(_ tag: TemplateTag) {
    let lineStart = lineStart(before: tag.range.lowerBound)
    let nextLine = nextLine(after: tag.range.upperBound)
    let standsAlone = tag.kind.canStandAlone && lineStart != nil && nextLine != nil
    // The white space before a parent waits for the tag that closes it; that before the end of a
    // block which replaces another one belongs to neither.
    let dropsLineStart =
      lineStart != nil
      && (standsAlone || tag.kind == .parent || (tag.kind == .close && isInsideReplacement))
    addText(
      upTo: (dropsLineStart ? lineStart : nil) ?? tag.range.lowerBound,
      isBeforeTag: !dropsLineStart
    )
    let leading = Array(bytes[(lineStart ?? tag.range.lowerBound)..<tag.range.lowerBound])
    if standsAlone, tag.kind != .close { noteLine(indentedBy: leading) }
    offset = standsAlone ? nextLine ?? tag.range.upperBound : tag.range.upperBound

    switch tag.kind {
    case .comment:
      break
    case .delimiters:
      changeDelimiters(tag)
    case .variable, .rawVariable:
      guard let name = dataName(tag), isInsideContent(tag) else { return }
      append(.variable(name, isRaw: tag.kind == .rawVariable))
    case .section, .invertedSection:
      guard let name = dataName(tag) else { return }
      _ = isInsideContent(tag)
      var element = OpenElement(
        kind: .section(name, isInverted: tag.kind == .invertedSection),
        name: name.description,
        tag: tag.range
      )
      element.indentation = leading
      push(element)
    case .partial:
      guard let name = reference(tag), isInsideContent(tag) else { return }
      append(.partial(name, indentation: standsAlone ? leading : nil))
    case .parent:
      guard let name = reference(tag) else { return }
      _ = isInsideContent(tag)
      parents.append(name.name)
      var element = OpenElement(kind: .parent(name), name: name.name, tag: tag.range)
      element.indentation = leading
      element.startsLine = lineStart != nil
      push(element)
    case .block:
      openBlock(tag, leading: leading, standsAlone: standsAlone, nextLine: nextLine)
    case .close:
      close(tag, nextLine: nextLine)
    }
  }

  private mutating func openBlock(
    _ tag: TemplateTag,
    leading: [UInt8],
    standsAlone: Bool,
    nextLine: Int?
  ) {
    guard let name = reference(tag) else { return }
    var element = OpenElement(kind: .block, name: name.name, tag: tag.range)
    element.indentation = leading
    element.startsLine = standsAlone
    if elements.last?.isParent == true {
      // What stands around the blocks of a parent is not shown, so that only the rest of the line
      // decides whether the content begins below.
      if let nextLine {
        offset = nextLine
        element.startsLine = true
      }
    } else {
      blockNames.insert(name.name)
    }
    push(element)
  }

  private mutating func close(_ tag: TemplateTag, nextLine: Int?) {
    let name = String(decoding: bytes[tag.content], as: UTF8.self)
    guard let index = elements.lastIndex(where: { $0.name == name }), index > 0 else {
      if elements.count > 1, let open = elements.last {
        report(
          "template.unmatched-close",
          "expected “/\(open.name)”, found “/\(name)”",
          at: tag.range.lowerBound,
          hint: [name].suggestion(for: open.name) == nil ? nil : "write “/\(open.name)”"
        )
      } else {
        report(
          "template.unmatched-close",
          "nothing is open that “/\(name)” could close",
          at: tag.range.lowerBound
        )
      }
      return
    }
    while elements.count > index + 1, let inner = elements.popLast() {
      reportUnclosed(inner)
    }
    guard let element = elements.popLast() else { return }
    finish(element, nextLine: nextLine)
  }

  private mutating func finish(_ element: OpenElement, nextLine: Int?) {
    switch element.kind {
    case .root:
      break
    case .section(let name, let isInverted):
      append(.section(name, isInverted: isInverted, element.nodes))
    case .block:
      let block = TemplateBlock(
        name: element.name,
        offset: element.tag.lowerBound,
        nodes: element.nodes,
        startsLine: element.startsLine,
        indentation: element.startsLine
          ? element.intrinsicIndentation ?? element.indentation : element.indentation,
        intrinsicIndentation: element.intrinsicIndentation ?? []
      )
      if elements.last?.isParent == true {
        elements[elements.count - 1].blocks.append(block)
      } else {
        append(.block(block))
      }
    case .parent(let name):
      let standsAlone = element.startsLine && nextLine != nil
      if standsAlone {
        offset = nextLine ?? offset
        noteLine(indentedBy: element.indentation)
      } else if element.startsLine {
        startLine(indentedBy: element.indentation)
      }
      append(
        .parent(name, element.blocks, indentation: standsAlone ? element.indentation : nil)
      )
    }
  }
}

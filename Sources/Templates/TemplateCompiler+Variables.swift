import Diagnostics

extension TemplateCompiler {
  /// Compiles a tag that shows a value, if the value may stand in this place.
  mutating func compileVariable(
    _ name: TemplateName,
    isRaw: Bool,
    in context: TemplateContext,
    into list: inout OperationList
  ) {
    guard let (path, shape) = find(name, in: context) else { return }
    let written = name.description
    switch shape.unwrapped {
    case .unknown:
      break
    case .html where isRaw:
      guard mayHoldHTML(name, in: context) else { return }
      list.append(.splice(path))
    case .html:
      report(
        "template.escaped-html",
        "“\(written)” is HTML, but “{{\(written)}}” shows it as text",
        at: name.offset,
        in: context.template,
        hint: "write “{{{\(written)}}}”"
      )
    case .text where isRaw, .number where isRaw, .flag where isRaw:
      report(
        "template.not-html",
        "“{{{\(written)}}}” takes HTML, but “\(written)” is \(shape.noun)",
        at: name.offset,
        in: context.template,
        hint: "write “{{\(written)}}”"
      )
    case .text, .number, .flag:
      guard let escaping = escaping(of: name, in: context) else { return }
      tracker.readValue()
      list.append(.show(path, escaping))
    case .list, .record, .optional:
      report(
        "template.not-text",
        "“\(written)” is \(shape.noun), which cannot be shown as text",
        at: name.offset,
        in: context.template,
        hint: "open a section: “{{#\(written)}}…{{/\(written)}}”"
      )
    }
  }

  private mutating func mayHoldHTML(_ name: TemplateName, in context: TemplateContext) -> Bool {
    guard format != .plain else { return true }
    switch tracker.state {
    case .text: return true
    case .rawText(let tag, _) where tag.holdsData: return true
    default:
      report(
        "template.unsafe-context",
        "HTML cannot stand \(tracker.state.noun)",
        at: name.offset,
        in: context.template,
        hint: hint(for: tracker.state, isRaw: true)
      )
      return false
    }
  }

  private mutating func escaping(
    of name: TemplateName,
    in context: TemplateContext
  ) -> TemplateEscaping? {
    guard format != .plain else { return TemplateEscaping.none }
    switch tracker.state {
    case .text:
      return .markup
    case .rawText(let tag, _) where tag.holdsEscapableText:
      return .markup
    case .attributeValue(_, let attribute):
      switch (attribute.kind, attribute.scheme) {
      case (.code, _), (_, .unsafe): break
      case (.url, .open): return .url
      case (.urls, .open): return .urls
      case (.plain, _), (.url, .decided), (.urls, .decided): return .markup
      }
    default:
      break
    }
    report(
      "template.unsafe-context",
      "a value cannot stand safely \(tracker.state.noun)",
      at: name.offset,
      in: context.template,
      hint: hint(for: tracker.state, isRaw: false)
    )
    return nil
  }

  private func hint(for state: MarkupState, isRaw: Bool) -> String {
    switch state {
    case .text:
      "write the value between tags"
    case .tagOpen, .tagName, .betweenAttributes, .seam, .attributeName, .afterAttributeName:
      "write the tag and its attributes out, with sections around what varies"
    case .beforeAttributeValue, .unquotedAttributeValue:
      "put the value in quotation marks"
    case .attributeValue where isRaw:
      "show a text here; HTML belongs between tags"
    case .attributeValue(_, let attribute) where attribute.kind == .code:
      "choose by class, or hand the value to a script in a “data-” attribute"
    case .attributeValue:
      "begin the address with the value, with “/”, “#”, “?”, or with http, https, mailto or tel"
    case .rawText(let tag, _) where tag.holdsEscapableText:
      "show a text here; HTML belongs between tags"
    case .rawText(let tag, _) where tag.holdsData:
      "show HTML here, made as JSON for a script element"
    case .rawText:
      "hand the value to a script in a “data-” attribute"
    case .declaration, .comment, .characterData:
      "move it out, or make it a template comment: “{{! … }}”"
    }
  }
}

import Diagnostics

extension TemplateCompiler {
  /// Compiles a section or an inverted one with its content.
  mutating func compileSection(
    _ name: TemplateName,
    isInverted: Bool,
    _ nodes: [TemplateNode],
    in context: TemplateContext,
    into list: inout OperationList
  ) {
    guard let (path, shape) = find(name, in: context) else { return }
    var inner: TemplateContext
    var isRepeated = false
    switch shape.unwrapped {
    case .unknown where !isInverted:
      return
    case .list(let element) where !isInverted:
      if case .unknown = element { return }
      inner = context.inside(element.unwrapped, found: path)
      isRepeated = true
    case let shape where !isInverted && shape != .flag:
      inner = context.inside(shape, found: path)
    default:
      inner = context
      inner.depth += 1
    }
    guard isWithinLimits(inner, at: name.offset) else { return }

    tracker.readSectionEdge(at: name.offset)
    reportMarkupProblem(in: context)
    let entry = tracker.state
    var body = OperationList()
    compile(nodes, in: inner, into: &body)
    tracker.readSectionEdge(at: name.offset)
    reportMarkupProblem(in: context)
    join(entry, isRepeated: isRepeated, name, in: context)
    if inner.registerCount > context.registerCount {
      list.append(.section(path, body.finished()))
    } else {
      list.append(.condition(path, isInverted: isInverted, body.finished()))
    }
  }

  // Behind a section both must hold: that it was shown, and that it was not.
  private mutating func join(
    _ entry: MarkupState,
    isRepeated: Bool,
    _ name: TemplateName,
    in context: TemplateContext
  ) {
    guard let merged = MarkupTracker.merged(entry, tracker.state) else {
      report(
        "template.split-markup",
        "the section “\(name.description)” begins \(entry.noun) and ends \(tracker.state.noun)",
        at: name.offset,
        in: context.template,
        hint: "put whole tags, attributes or pieces of text into the section"
      )
      tracker.resume(entry)
      return
    }
    if isRepeated, case .seam = merged, case .betweenAttributes = entry {
      report(
        "template.split-markup",
        "the section “\(name.description)” joins the names of attributes when it is repeated",
        at: name.offset,
        in: context.template,
        hint: "begin its content with a space"
      )
    }
    tracker.resume(merged)
  }

  /// Whether the nodes of a context may be compiled; if not, that is reported.
  mutating func isWithinLimits(_ context: TemplateContext, at offset: Int) -> Bool {
    guard context.depth > Self.nestingLimit else { return true }
    reportNesting(context, at: offset)
    return false
  }

  /// Reports that templates and sections stand too deep in each other.
  mutating func reportNesting(_ context: TemplateContext, at offset: Int) {
    report(
      "template.nesting",
      "templates and sections stand more than \(Self.nestingLimit) deep in each other",
      at: offset,
      in: context.template
    )
  }
}

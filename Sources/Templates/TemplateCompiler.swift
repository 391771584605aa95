import Diagnostics

/// Turns parsed templates into steps without names, and finds what does not fit.
struct TemplateCompiler {
  /// How deep templates and sections may stand in each other.
  static let nestingLimit = 100
  /// How many nodes a template may grow to when others are put into it.
  static let sizeLimit = 200_000

  let library: TemplateLibrary
  let format: TemplateFormat
  private(set) var functions: [[TemplateOperation]] = []
  /// The mistakes found so far, each one once.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a template in use has mistakes in its syntax, which are reported elsewhere.
  var meetsBrokenTemplate = false
  /// The markup up to where the compiler stands.
  var tracker: MarkupTracker
  private var reported: Set<Diagnostic> = []
  private var known: [FunctionKey: KnownFunction] = [:]
  private var unfinished: [FunctionKey] = []
  var recursion = RecursionCheck()
  /// How deep what has been compiled so far reaches.
  var deepest = 0
  /// How many nodes have been compiled so far.
  private(set) var size = 0

  init(library: TemplateLibrary, format: TemplateFormat) {
    self.library = library
    self.format = format
    tracker = MarkupTracker(format: format)
  }

  /// Compiles a template for a kind of value; nil if there are mistakes.
  mutating func program(_ template: ParsedTemplate, for shape: TemplateShape) -> TemplateProgram? {
    _ = function(
      template,
      scope: TemplateScope([.record(library.globals), shape]),
      replacements: [:],
      indentation: [],
      depth: 0
    )
    for call in recursion.endlessCalls {
      report(
        "template.partial-cycle",
        "“\(call.reference.name)” shows itself again without end",
        at: call.reference.offset,
        in: call.template,
        hint: "show it again only inside a section over a list or an optional part of its own data"
      )
    }
    guard diagnostics.isEmpty, !meetsBrokenTemplate else { return nil }
    return TemplateProgram(functions: functions, globals: library.globals)
  }

  /// Records a mistake at a place in a template.
  mutating func report(
    _ code: String,
    _ message: String,
    at offset: Int,
    in template: ParsedTemplate,
    hint: String? = nil
  ) {
    let diagnostic = Diagnostic(
      .error,
      code: code,
      message,
      at: template.position(at: offset),
      hint: hint
    )
    if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }
}

// What makes two uses of a template the same.
private struct FunctionKey: Hashable {
  let template: String
  let shapes: [TemplateShape]
  let state: MarkupState
  let replacements: [String: TemplateReplacement]
  let indentation: [UInt8]

  // A template that shows itself is not indented further each time.
  func isSame(butForIndentation other: Self) -> Bool {
    template == other.template && state == other.state && shapes == other.shapes
      && replacements == other.replacements
  }
}

private struct KnownFunction {
  let index: Int
  // Both are known when the function is finished.
  var exit: MarkupState?
  var height = 0
}

extension TemplateCompiler {
  /// The function that shows a template in a scope, compiled when it is first met.
  mutating func function(
    _ template: ParsedTemplate,
    scope: TemplateScope,
    replacements: [String: TemplateReplacement],
    indentation: [UInt8],
    depth: Int
  ) -> Int {
    let key = FunctionKey(
      template: template.source.name,
      shapes: scope.shapes,
      state: tracker.state,
      replacements: replacements,
      indentation: indentation
    )
    if let function = known[key] ?? again(key) {
      if let exit = function.exit { tracker.resume(exit) }
      deepest = max(deepest, depth + function.height)
      return function.index
    }
    let index = functions.count
    functions.append([])
    known[key] = KnownFunction(index: index)
    unfinished.append(key)
    let entry = tracker.state
    let outerDeepest = deepest
    deepest = depth
    let context = TemplateContext(
      template: template,
      scope: TemplateScope(scope.shapes),
      registerCount: scope.entries.count,
      function: index,
      entryRegister: scope.entries.count - 1,
      replacements: replacements,
      indentation: indentation,
      depth: depth
    )
    var list = OperationList()
    compile(template.nodes, in: context, into: &list)
    functions[index] = list.finished()
    unfinished.removeLast()
    known[key] = KnownFunction(index: index, exit: tracker.state, height: deepest - depth)
    deepest = max(deepest, outerDeepest)
    if recursion.calls.contains(where: { $0.callee == index }), entry != tracker.state {
      report(
        "template.split-markup",
        "“\(template.source.name)” shows itself, but ends \(tracker.state.noun) and begins \(entry.noun)",
        at: 0,
        in: template
      )
    }
    return index
  }

  private func again(_ key: FunctionKey) -> KnownFunction? {
    unfinished.last { $0.isSame(butForIndentation: key) }.flatMap { known[$0] }
  }

  /// Compiles nodes one after the other.
  mutating func compile(
    _ nodes: [TemplateNode],
    in context: TemplateContext,
    into list: inout OperationList
  ) {
    deepest = max(deepest, context.depth)
    for node in nodes {
      size += 1
      if size == Self.sizeLimit + 1 {
        report(
          "template.too-large",
          "with what is put into it, a template has more than \(Self.sizeLimit) parts",
          at: 0,
          in: context.template
        )
      }
      guard size <= Self.sizeLimit else { return }
      compile(node, in: context, into: &list)
    }
  }

  private mutating func compile(
    _ node: TemplateNode,
    in context: TemplateContext,
    into list: inout OperationList
  ) {
    switch node {
    case .text(let range):
      let bytes = context.template.source.bytes[range]
      tracker.read(bytes)
      reportMarkupProblem(in: context)
      list.append(bytes)
    case .lineStart(let own):
      guard context.template.source.keepsIndentation else { break }
      let indentation = context.indentation(of: own)
      tracker.read(indentation[...])
      list.append(indentation)
    case .variable(let name, let isRaw):
      compileVariable(name, isRaw: isRaw, in: context, into: &list)
    case .section(let name, let isInverted, let nodes):
      compileSection(name, isInverted: isInverted, nodes, in: context, into: &list)
    case .block(let block):
      compileBlock(block, in: context, into: &list)
    case .partial(let reference, let indentation):
      compileCall(reference, replacements: [:], indentation, in: context, into: &list)
    case .parent(let reference, let blocks, let indentation):
      compileParent(reference, blocks, indentation, in: context, into: &list)
    }
  }

  /// Reports what the tracker could not follow since it was last asked.
  mutating func reportMarkupProblem(in context: TemplateContext) {
    guard let problem = tracker.takeProblem() else { return }
    report(
      "template.split-markup",
      problem.message,
      at: problem.offset,
      in: context.template,
      hint: problem.hint
    )
  }
}

import Diagnostics

extension TemplateCompiler {
  /// Compiles a block, or what stands in for it.
  mutating func compileBlock(
    _ block: TemplateBlock,
    in context: TemplateContext,
    into list: inout OperationList
  ) {
    var inner = context
    inner.depth += 1
    guard isWithinLimits(inner, at: block.offset) else { return }
    guard let replacement = context.replacements[block.name],
      let template = library.templates[replacement.template]
    else {
      compile(block.nodes, in: inner, into: &list)
      return
    }
    inner.template = template
    inner.indentation = context.indentation(of: block.indentation)
    inner.removedIndentation = replacement.block.intrinsicIndentation
    // Inside what replaces it, a block of the same name is only its own default.
    inner.replacements[block.name] = nil
    var nodes = replacement.block.nodes[...]
    if case .lineStart = nodes.first {
      if !block.startsLine { nodes = nodes.dropFirst() }
    } else if block.startsLine {
      list.append(inner.indentation)
    }
    compile(Array(nodes), in: inner, into: &list)
  }

  /// Compiles another template with some of its blocks replaced.
  mutating func compileParent(
    _ reference: TemplateReference,
    _ blocks: [TemplateBlock],
    _ indentation: [UInt8]?,
    in context: TemplateContext,
    into list: inout OperationList
  ) {
    let offered = library.blockNames(of: reference.name, format: format)
    var replacements = context.replacements
    var own: Set<String> = []
    for block in blocks {
      if let offered, !offered.contains(block.name) {
        report(
          "template.unknown-block",
          "“\(reference.name)” has no block “\(block.name)”",
          at: block.offset,
          in: context.template,
          hint: offered.suggestion(for: block.name) ?? hint(listing: Array(offered))
        )
      }
      if !own.insert(block.name).inserted {
        report(
          "template.repeated-block",
          "the block “\(block.name)” is given twice",
          at: block.offset,
          in: context.template
        )
      }
      // The outermost template has the last word.
      if replacements[block.name] == nil {
        replacements[block.name] = TemplateReplacement(
          template: context.template.source.name,
          block: block
        )
      }
    }
    compileCall(reference, replacements: replacements, indentation, in: context, into: &list)
  }

  /// Compiles the use of another template.
  mutating func compileCall(
    _ reference: TemplateReference,
    replacements: [String: TemplateReplacement],
    _ indentation: [UInt8]?,
    in context: TemplateContext,
    into list: inout OperationList
  ) {
    guard let template = library.parsed(reference.name, format: format) else {
      report(
        "template.missing-partial",
        "no template is called “\(reference.name)”",
        at: reference.offset,
        in: context.template,
        hint: library.suggestion(for: reference.name)
      )
      return
    }
    guard template.diagnostics.isEmpty else {
      meetsBrokenTemplate = true
      return
    }
    var inner = context
    inner.depth += 1
    guard isWithinLimits(inner, at: reference.offset) else { return }
    let scope = context.scope.reduced
    let function = function(
      template,
      scope: scope,
      replacements: replacements,
      indentation: indentation.map(context.indentation(of:)) ?? [],
      depth: inner.depth
    )
    if deepest > Self.nestingLimit { reportNesting(inner, at: reference.offset) }
    let register = scope.innermost?.register ?? 0
    recursion.calls.append(
      RecursionCheck.Call(
        caller: context.function,
        callee: function,
        relation: register == context.entryRegister
          ? .same : context.descendants.contains(register) ? .part : .other,
        template: context.template,
        reference: reference
      )
    )
    list.append(.call(function, registers: scope.entries.map(\.register)))
  }
}

/// What holds for the nodes that are being compiled.
struct TemplateContext {
  /// The template in whose source the nodes stand.
  var template: ParsedTemplate
  var scope: TemplateScope
  var registerCount: Int
  /// The function that the nodes become part of.
  let function: Int
  /// The register that was the innermost when the function began.
  let entryRegister: Int
  /// The registers that hold parts of what the entry register holds.
  var descendants: Set<Int> = []
  var replacements: [String: TemplateReplacement]
  /// The white space that every line gets.
  var indentation: [UInt8]
  /// The white space that every line loses, as far as it has it.
  var removedIndentation: [UInt8] = []
  var depth: Int

  /// The white space of a line that begins with some of its own.
  func indentation(of own: [UInt8]) -> [UInt8] {
    let shared = zip(own, removedIndentation).prefix { $0 == $1 }.count
    return indentation + own.dropFirst(shared)
  }

  /// The context inside a section that shows a value found on a path.
  func inside(_ shape: TemplateShape, found path: TemplatePath) -> Self {
    var context = self
    context.scope = scope.inside(shape, register: registerCount)
    if path.register == entryRegister || descendants.contains(path.register) {
      context.descendants.insert(registerCount)
    }
    context.registerCount += 1
    context.depth += 1
    return context
  }
}

/// A block that stands in for one of a parent's blocks.
struct TemplateReplacement: Hashable {
  /// The name of the template in whose source the block stands.
  let template: String
  let block: TemplateBlock

  static func == (left: Self, right: Self) -> Bool {
    left.template == right.template && left.block.offset == right.block.offset
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(template)
    hasher.combine(block.offset)
  }
}

import Diagnostics

extension TemplateCompiler {
  /// The way to a name and its shape; nil, with a report, if the scope lacks it.
  mutating func find(
    _ name: TemplateName,
    in context: TemplateContext
  ) -> (path: TemplatePath, shape: TemplateShape)? {
    guard let first = name.parts.first else {
      return context.scope.innermost.map { (TemplatePath(register: $0.register), $0.shape) }
    }
    guard var (path, shape) = context.scope.find(first) else {
      let names = context.scope.names
      report(
        "template.unknown-name",
        "unknown name “\(first)”",
        at: name.offset,
        in: context.template,
        hint: names.suggestion(for: first) ?? hint(listing: names)
      )
      return nil
    }
    var isOptional = false
    for (index, part) in name.parts.enumerated().dropFirst() {
      if case .optional = shape { isOptional = true }
      guard let (slot, next) = shape.member(part) else {
        let outer = name.parts[..<index].joined(separator: ".")
        let names = shape.memberNames
        report(
          "template.unknown-name",
          names.isEmpty
            ? "“\(outer)” is \(shape.noun) and has no “\(part)”" : "“\(outer)” has no “\(part)”",
          at: name.offset(ofPart: index),
          in: context.template,
          hint: names.suggestion(for: part) ?? hint(listing: names)
        )
        return nil
      }
      path = TemplatePath(register: path.register, slots: path.slots + [slot])
      shape = next
    }
    return (path, isOptional ? .optional(of: shape) : shape)
  }

  /// A hint with the names to choose from, if there are few enough to read.
  func hint(listing names: [String]) -> String? {
    let sorted = Set(names).sorted()
    guard !sorted.isEmpty, sorted.count <= 20 else { return nil }
    return "known here: \(sorted.joined(separator: ", "))"
  }
}

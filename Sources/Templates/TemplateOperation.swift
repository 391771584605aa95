/// A step of rendering.
enum TemplateOperation: Sendable {
  /// Bytes of the template itself.
  case bytes([UInt8])
  /// A text, number or flag.
  case show(TemplatePath, TemplateEscaping)
  /// Markup.
  case splice(TemplatePath)
  /// Steps for each element of a list or for a value that is not falsy; they see it as a register.
  case section(TemplatePath, [TemplateOperation])
  /// Steps that depend on a value without seeing it.
  case condition(TemplatePath, isInverted: Bool, [TemplateOperation])
  /// Steps shared by several places; they see the given registers as theirs.
  case call(Int, registers: [Int])
}

/// The way to a value: a register and the slots of one record in another.
struct TemplatePath: Hashable, Sendable {
  let register: Int
  var slots: [Int] = []
}

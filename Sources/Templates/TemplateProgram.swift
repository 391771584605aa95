/// What a compiled template does, step by step, without names.
@usableFromInline
struct TemplateProgram: Sendable {
  /// The steps of the template itself, then those it shares with others or with itself.
  let functions: [[TemplateOperation]]
  /// What the template may name beside its view: the shape, and the values once they are known.
  let globals: TemplateRecordShape
  var globalValues: TemplateRecord = .empty

  /// Appends what the template shows for a value.
  @usableFromInline
  func render(_ value: TemplateValue, into output: inout [UInt8]) {
    var run = TemplateRun(functions: functions)
    run.registers.reserveCapacity(16)
    run.registers.append(.record(globalValues))
    run.registers.append(value)
    run.perform(functions[0], base: 0, depth: 0, into: &output)
  }
}

/// The state of one rendering.
private struct TemplateRun {
  /// How deep steps may stand in each other: templates reach 100, data that holds its own kind more.
  ///
  /// What lies deeper is not shown, so that no data can exhaust the stack.
  private static let depthLimit = 250

  let functions: [[TemplateOperation]]
  /// The values in scope; a function's own begin at its base.
  var registers: [TemplateValue] = []

  mutating func perform(
    _ operations: [TemplateOperation],
    base: Int,
    depth: Int,
    into output: inout [UInt8]
  ) {
    guard depth <= Self.depthLimit else { return }
    for operation in operations {
      switch operation {
      case .bytes(let bytes):
        output.append(contentsOf: bytes)
      case .show(let path, let escaping):
        output.append(value(at: path, base: base), escaping: escaping)
      case .splice(let path):
        if case .html(let html) = value(at: path, base: base) {
          output.append(contentsOf: html.bytes)
        }
      case .section(let path, let body):
        let value = value(at: path, base: base)
        if case .list(let elements) = value {
          for element in elements {
            registers.append(element)
            perform(body, base: base, depth: depth + 1, into: &output)
            registers.removeLast()
          }
        } else if !value.isFalsy {
          registers.append(value)
          perform(body, base: base, depth: depth + 1, into: &output)
          registers.removeLast()
        }
      case .condition(let path, let isInverted, let body):
        if value(at: path, base: base).isFalsy == isInverted {
          perform(body, base: base, depth: depth + 1, into: &output)
        }
      case .call(let function, let inherited):
        let start = registers.count
        for register in inherited { registers.append(registers[base + register]) }
        perform(functions[function], base: start, depth: depth + 1, into: &output)
        registers.removeLast(inherited.count)
      }
    }
  }

  private func value(at path: TemplatePath, base: Int) -> TemplateValue {
    registers[base + path.register].value(at: path.slots)
  }
}

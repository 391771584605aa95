/// Turns what a program shows of known globals into bytes, so that a page's header and footer are
/// copied in a few long runs.
struct TemplateFolding {
  /// The folded program.
  let program: TemplateProgram

  init(of program: TemplateProgram, with globals: TemplateRecord) {
    precondition(
      globals.shape == program.globals,
      "the globals have the shape that the library was made with"
    )
    let value = TemplateValue.record(globals)
    let registers = Self.globalRegisters(in: program)
    var folded = TemplateProgram(
      functions: zip(program.functions, registers).map { operations, register in
        guard let register else { return operations }
        return Self.folded(operations, register: register, globals: value)
      },
      globals: program.globals
    )
    folded.globalValues = globals
    self.program = folded
  }

  /// The register that holds the globals in each function; nil where calls differ.
  private static func globalRegisters(in program: TemplateProgram) -> [Int?] {
    var registers = [Int?](repeating: nil, count: program.functions.count)
    var conflicting: Set<Int> = []
    registers[0] = 0
    var waiting = [0]
    while let function = waiting.popLast() {
      let register = conflicting.contains(function) ? nil : registers[function]
      for (callee, inherited) in calls(in: program.functions[function]) {
        guard !conflicting.contains(callee) else { continue }
        let found = register.flatMap { inherited.firstIndex(of: $0) }
        guard let found, registers[callee] == nil || registers[callee] == found else {
          conflicting.insert(callee)
          registers[callee] = nil
          waiting.append(callee)
          continue
        }
        if registers[callee] == nil {
          registers[callee] = found
          waiting.append(callee)
        }
      }
    }
    return registers
  }

  private static func calls(
    in operations: [TemplateOperation]
  ) -> [(function: Int, registers: [Int])] {
    operations.flatMap { operation -> [(function: Int, registers: [Int])] in
      switch operation {
      case .bytes, .show, .splice: []
      case .section(_, let body), .condition(_, _, let body): calls(in: body)
      case .call(let function, let registers): [(function, registers)]
      }
    }
  }

  private static func folded(
    _ operations: [TemplateOperation],
    register: Int,
    globals: TemplateValue
  ) -> [TemplateOperation] {
    var list = OperationList()
    func value(_ path: TemplatePath) -> TemplateValue? {
      path.register == register ? globals.value(at: path.slots) : nil
    }
    for operation in operations {
      switch operation {
      case .bytes(let bytes):
        list.append(bytes)
      case .show(let path, let escaping):
        guard let value = value(path) else {
          list.append(operation)
          continue
        }
        var bytes: [UInt8] = []
        bytes.append(value, escaping: escaping)
        list.append(bytes)
      case .splice(let path):
        guard case .html(let html) = value(path) else {
          list.append(operation)
          continue
        }
        list.append(html.bytes)
      case .section(let path, let body):
        list.append(.section(path, folded(body, register: register, globals: globals)))
      case .condition(let path, let isInverted, let body):
        let body = folded(body, register: register, globals: globals)
        guard let value = value(path) else {
          list.append(.condition(path, isInverted: isInverted, body))
          continue
        }
        if value.isFalsy == isInverted { list.append(body) }
      case .call:
        list.append(operation)
      }
    }
    return list.finished()
  }
}

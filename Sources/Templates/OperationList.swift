/// Steps as they are put together: bytes that follow each other become one step.
struct OperationList {
  private var operations: [TemplateOperation] = []
  private var pending: [UInt8] = []

  /// Adds bytes of the template itself.
  mutating func append(_ bytes: some Sequence<UInt8>) {
    pending.append(contentsOf: bytes)
  }

  /// Adds a step.
  mutating func append(_ operation: TemplateOperation) {
    flush()
    operations.append(operation)
  }

  /// Adds steps; bytes at their ends become one with those beside them.
  mutating func append(_ operations: [TemplateOperation]) {
    for operation in operations {
      if case .bytes(let bytes) = operation { append(bytes) } else { append(operation) }
    }
  }

  /// All steps.
  mutating func finished() -> [TemplateOperation] {
    flush()
    return operations
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    operations.append(.bytes(pending))
    pending = []
  }
}

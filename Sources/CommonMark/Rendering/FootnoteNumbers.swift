/// Which footnotes were referred to, and in which order.
struct FootnoteNumbers {
  /// The definitions by their labels without regard to case; the first of a label counts.
  private var definitions: [String: Int] = [:]
  /// The definitions whose label an earlier one has.
  private(set) var duplicates: [Int] = []
  /// The numbers that were given, from 1, by definition.
  private var numbers: [Int: Int] = [:]
  /// The definitions in the order of their numbers.
  private(set) var order: [Int] = []
  /// How many references each number has.
  private(set) var referenceCounts: [Int] = []
  /// The definitions that are used in a part that is shown elsewhere.
  private var usedElsewhere: Set<Int> = []

  init(definitions: [FootnoteDefinition]) {
    for (index, definition) in definitions.enumerated() {
      let label = Self.normalized(definition.label)
      if self.definitions[label] == nil {
        self.definitions[label] = index
      } else {
        duplicates.append(index)
      }
    }
  }

  /// The definition of a label.
  func definition(of label: some Bytes) -> Int? {
    definitions.isEmpty ? nil : definitions[Self.normalized(label)]
  }

  /// Counts a reference; its footnote's number, and which of the references to it this is.
  mutating func refer(to definition: Int) -> (number: Int, reference: Int) {
    if let number = numbers[definition] {
      referenceCounts[number - 1] += 1
      return (number, referenceCounts[number - 1])
    }
    order.append(definition)
    referenceCounts.append(1)
    numbers[definition] = order.count
    return (order.count, 1)
  }

  /// Notes a reference that is not shown here.
  mutating func useElsewhere(_ definition: Int) {
    usedElsewhere.insert(definition)
  }

  /// Whether anything refers to a definition.
  func isUsed(_ definition: Int) -> Bool {
    numbers[definition] != nil || usedElsewhere.contains(definition)
  }

  private static func normalized(_ label: some Bytes) -> String {
    String(decoding: label, as: UTF8.self).lowercased()
  }
}

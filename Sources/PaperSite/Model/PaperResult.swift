/// A number that a paper reports: who reached what on which data, and under which condition.
package struct PaperResult: Sendable {
  /// The data set or benchmark: *MedQA*.
  package var dataset: String
  /// What was measured: *accuracy*.
  package var metric: Localized<String>
  package var value: DecimalNumber
  /// `%`, or another unit.
  package var unit: String?
  /// What was measured on it; nil for the system that the paper is about.
  package var system: Localized<String>?
  /// The condition: *five-shot*.
  package var setting: Localized<String>?
  /// Where the number stands: *abstract*, *Table 2*.
  package var source: Localized<String>?
  package var place: Place
}

/// A decimal number as it was written, so that `66.0` keeps its digit.
package struct DecimalNumber: Hashable, Sendable {
  package let text: String

  /// The number, for sorting.
  package var number: Double { Double(text) ?? 0 }

  /// A number of digits with at most one point between them, and a minus sign before it if need be.
  package init?(_ text: String) {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.utf8.count <= 20,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    self.text = text
  }
}

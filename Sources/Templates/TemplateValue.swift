/// A value as a template meets it.
@usableFromInline
package enum TemplateValue: Sendable {
  case text(String)
  case html(HTML)
  case flag(Bool)
  case number(Int)
  case list([TemplateValue])
  case record(TemplateRecord)
  /// What an optional field holds when it holds nothing.
  case absent
}

extension TemplateValue {
  /// The shape that this one value shows; a list shows that of its first element.
  package var shape: TemplateShape {
    switch self {
    case .text: .text
    case .html: .html
    case .flag: .flag
    case .number: .number
    case .list(let elements): .list(of: elements.first?.shape ?? .unknown)
    case .record(let record): .record(record.shape)
    case .absent: .optional(of: .unknown)
    }
  }

  /// Whether an inverted section shows for this value: false, absent, 0, empty text or an empty list.
  ///
  /// The Mustache specification leaves truth to the language (“e.g. `!!data == true`”); ours is
  /// JavaScript's, but that an empty list is false, as the specification demands.
  var isFalsy: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .html(let html): html.isEmpty
    case .flag(let flag): !flag
    case .number(let number): number == 0
    case .list(let elements): elements.isEmpty
    case .record: false
    case .absent: true
    }
  }

  /// The value at the end of a way through records, each given by its slot.
  func value(at slots: [Int]) -> TemplateValue {
    var value = self
    for slot in slots {
      guard case .record(let record) = value else { return .absent }
      value = record.value(at: slot)
    }
    return value
  }
}

extension [UInt8] {
  /// Appends a value for its place; nothing for what cannot be shown.
  mutating func append(_ value: TemplateValue, escaping: TemplateEscaping) {
    switch value {
    case .text(let text): append(text, escaping: escaping)
    case .number(let number): append(contentsOf: String(number).utf8)
    case .flag(let flag): append(contentsOf: (flag ? "true" : "false").utf8)
    case .html, .list, .record, .absent: break
    }
  }
}

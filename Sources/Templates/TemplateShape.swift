/// What is known of a value before there is one: templates are checked against it.
@usableFromInline
package indirect enum TemplateShape: Hashable, Sendable {
  case text
  case html
  case flag
  case number
  case list(of: TemplateShape)
  case record(TemplateRecordShape)
  case optional(of: TemplateShape)
  /// The shape of what never comes to be shown, such as the elements of a list that is always empty.
  case unknown

  /// The shape of the value if there is one.
  var unwrapped: TemplateShape {
    var shape = self
    while case .optional(let wrapped) = shape { shape = wrapped }
    return shape
  }

  /// The word for such a value in messages.
  var noun: String {
    switch self {
    case .text: "a text"
    case .html: "HTML"
    case .flag: "a flag"
    case .number: "a number"
    case .list: "a list"
    case .record: "a record"
    case .optional(let wrapped): wrapped.noun
    case .unknown: "nothing"
    }
  }
}

import Diagnostics

/// A key that a kind of file may have: its name, the form of its value, and what it sets.
struct FrontMatterField<Draft>: Sendable {
  let name: String
  /// What is written after the colon, for the documentation.
  let form: String
  let isRequired: Bool
  let read: @Sendable (YAMLNode, inout Draft, inout FieldReader) -> Void

  init(
    _ name: String,
    _ form: String,
    required: Bool = false,
    read: @escaping @Sendable (YAMLNode, inout Draft, inout FieldReader) -> Void
  ) {
    self.name = name
    self.form = form
    self.isRequired = required
    self.read = read
  }
}

extension Array {
  /// Reads a map by this table of fields. A missing required key, and one that the table lacks, are
  /// mistakes; `inherited` names keys that stand in another file, with the reason.
  func read<Draft>(
    _ pairs: [YAMLPair],
    at place: Place,
    into draft: inout Draft,
    with reader: inout FieldReader,
    inherited: [String: String] = [:]
  ) where Element == FrontMatterField<Draft> {
    for pair in pairs {
      let name = pair.key.value
      if let field = first(where: { $0.name == name }) {
        if case .nothing = pair.value.value {
          reader.report(
            code: "front-matter.empty-value",
            "expected \(field.form) after “\(name):”, found nothing",
            at: pair.key.place,
            hint: "write a value, or delete the key"
          )
        } else {
          field.read(pair.value, &draft, &reader)
        }
      } else if let reason = inherited[name] {
        reader.report(
          code: "front-matter.inherited-field",
          "the field “\(name)” \(reason)",
          at: pair.key.place,
          hint: "delete it here"
        )
      } else {
        reader.report(
          code: "front-matter.unknown-field",
          "unknown field “\(name)”",
          at: pair.key.place,
          hint: map(\.name).suggestion(for: name)
            ?? "the fields are \(map(\.name).joined(separator: ", "))"
        )
      }
    }
    for field in self
    where field.isRequired && !pairs.contains(where: { $0.key.value == field.name }) {
      reader.report(
        code: "front-matter.missing-field",
        "expected the field “\(field.name)”, found none",
        at: place,
        hint: "add “\(field.name): …” (\(field.form))"
      )
    }
  }
}

/// Writes front matter and settings: the same bytes for the same values, and what our reader gives
/// back exactly.
struct YAMLWriter {
  private(set) var text = ""

  /// Writes a key and a text; nothing where there is none.
  mutating func field(_ key: String, _ value: String?) {
    guard let value else { return }
    text += "\(YAMLScalar.written(key)): \(YAMLScalar.written(value))\n"
  }

  /// Writes a key and a text that may differ by language; nothing where there is none.
  mutating func field(_ key: String, _ value: Localized<String>?) {
    guard let value else { return }
    guard !value.translations.isEmpty else { return field(key, value.original) }
    let texts =
      [(value.originalLanguage, value.original)]
      + value.translations.sorted { $0.key.tag < $1.key.tag }.map { ($0.key, $0.value) }
    let items = texts.map { "\($0.tag): \(YAMLScalar.written($1, in: .flow))" }
    text += "\(YAMLScalar.written(key)): {\(items.joined(separator: ", "))}\n"
  }

  /// Writes a key and what is no text for YAML: a date, a number, `true`.
  mutating func field(_ key: String, plain value: (some CustomStringConvertible)?) {
    guard let value else { return }
    text += "\(YAMLScalar.written(key)): \(value)\n"
  }

  /// Writes a list on lines of its own; nothing for an empty list.
  mutating func list(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    text += "\(YAMLScalar.written(key)):\n"
    for value in values { text += "  - \(YAMLScalar.written(value))\n" }
  }

  /// Writes a short list in brackets; nothing for an empty list.
  mutating func inlineList(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    let items = values.map { YAMLScalar.written($0, in: .flow) }
    text += "\(YAMLScalar.written(key)): [\(items.joined(separator: ", "))]\n"
  }

  /// Writes a map; nothing for an empty one.
  mutating func map(_ key: String, _ write: (inout YAMLWriter) -> Void) {
    var inner = YAMLWriter()
    write(&inner)
    guard !inner.text.isEmpty else { return }
    text += "\(YAMLScalar.written(key)):\n"
    for line in inner.lines { text += "  \(line)\n" }
  }

  /// Writes a list of maps; nothing for an empty list.
  mutating func maps<Item>(
    _ key: String,
    _ items: [Item],
    _ write: (Item, inout YAMLWriter) -> Void
  ) {
    guard !items.isEmpty else { return }
    text += "\(YAMLScalar.written(key)):\n"
    for item in items {
      var inner = YAMLWriter()
      write(item, &inner)
      for (index, line) in inner.lines.enumerated() {
        text += "  \(index == 0 ? "- " : "  ")\(line)\n"
      }
    }
  }

  // Every scalar is on one line, so that a text can be indented by its lines.
  private var lines: [Substring] { text.split(separator: "\n") }
}

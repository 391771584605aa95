/// The theme's words in one language.
package struct ThemeStrings: Sendable {
  package let language: Language
  /// Every text by its key; one with plural forms has its `other` form here.
  private let texts: [String: String]
  /// The `one` form of texts that count.
  private let singular: [String: String]

  package init(language: Language, texts: [String: String], singular: [String: String]) {
    self.language = language
    self.texts = texts
    self.singular = singular
  }

  /// The text of a key, or the key itself where the theme has none.
  package func text(_ key: String) -> String {
    texts[key] ?? key
  }

  /// The text of a key with each `{name}` filled in.
  package func text(_ key: String, _ arguments: [String: String]) -> String {
    filled(text(key), arguments)
  }

  /// The text of a key for a number, in the form that the number asks for: `one` for 1, else
  /// `other`. `{count}` becomes the number.
  package func count(
    _ key: String,
    _ number: Int,
    _ arguments: [String: String] = [:]
  ) -> String {
    let form = number == 1 ? singular[key] ?? text(key) : text(key)
    return filled(form, arguments.merging(["count": Self.grouped(number)]) { first, _ in first })
  }

  /// All keys and texts, sorted by key.
  package var plain: [(key: String, text: String)] {
    texts.sorted { $0.key < $1.key }.map { (key: $0.key, text: $0.value) }
  }

  private func filled(_ text: String, _ arguments: [String: String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += arguments[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The number in groups of three digits.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return number < 0 ? "−" + result : result
  }
}

import Diagnostics

/// Reads YAML values as the fields of a file, and collects the mistakes in them.
struct FieldReader {
  let path: String
  /// The site's languages, for values that differ by language; nil until they are known.
  var languages: [Language]
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String, languages: [Language] = []) {
    self.path = path
    self.languages = languages
  }

  /// Notes a mistake.
  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Notes a mistake at a place of this file.
  mutating func report(
    _ severity: Diagnostic.Severity = .error,
    code: String,
    _ message: String,
    at place: Place,
    hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(severity, code: code, message, at: place.position(in: path), hint: hint)
    )
  }

  private mutating func reportType(_ expected: String, _ node: YAMLNode, hint: String? = nil) {
    report(
      code: "front-matter.wrong-type",
      "expected \(expected), found \(node.kindName)",
      at: node.place,
      hint: hint
    )
  }

  // MARK: Values

  /// A text of at least one visible character; control characters are a mistake.
  mutating func text(_ node: YAMLNode, _ expected: String = "a text") -> String? {
    guard case .scalar(let text) = node.value else {
      reportType(expected, node)
      return nil
    }
    let trimmed = text.trimmingWhiteSpace()
    guard !trimmed.isEmpty else {
      reportType(expected, node, hint: "write the text after the colon, or delete the key")
      return nil
    }
    if let scalar = trimmed.unicodeScalars.first(where: \.isUnwantedControl) {
      report(
        code: "front-matter.control-character",
        "expected visible characters, found \(scalar.codePointName)",
        at: node.place,
        hint: "delete the control character"
      )
      return nil
    }
    return trimmed
  }

  /// A text, or a map from languages to texts.
  mutating func localizedText(
    _ node: YAMLNode,
    default original: Language,
    _ expected: String = "a text"
  ) -> Localized<String>? {
    guard case .mapping(let pairs) = node.value else {
      return text(node, expected + ", or a map from languages to texts").map {
        Localized($0, in: original)
      }
    }
    var texts: [Language: String] = [:]
    for pair in pairs {
      guard let language = Language(tag: pair.key.value), languages.contains(language) else {
        report(
          code: "front-matter.unknown-language",
          "expected one of the site's languages, found “\(pair.key.value)”",
          at: pair.key.place,
          hint: languages.map(\.tag).suggestion(for: pair.key.value)
            ?? "the languages are \(languages.map(\.tag).joined(separator: ", ")); site.yml names them"
        )
        continue
      }
      texts[language] = text(pair.value)
    }
    guard let first = texts[original] ?? languages.lazy.compactMap({ texts[$0] }).first else {
      if pairs.isEmpty { reportType(expected, node) }
      return nil
    }
    texts[original] = nil
    return Localized(first, in: original, translations: texts)
  }

  /// A list of texts; a single text counts as a list of one.
  mutating func texts(_ node: YAMLNode, _ expected: String = "a list of texts") -> [Located<String>]
  {
    switch node.value {
    case .sequence(let items):
      return items.compactMap { item in
        text(item).map { Located($0, at: item.place) }
      }
    case .scalar:
      reportType(expected, node, hint: "write it as a list: [\(node.kindName.unquoted)]")
    default:
      reportType(expected, node)
    }
    return []
  }

  /// A list of ids.
  mutating func ids(_ node: YAMLNode, of what: String) -> [Located<ContentID>] {
    var seen: Set<ContentID> = []
    return texts(node, "a list of \(what) ids").compactMap { text in
      guard let id = ContentID(text.value) else {
        report(
          code: "front-matter.invalid-id",
          "expected the id of a \(what), found “\(text.value)”",
          at: text.place,
          hint: "an id is the file's name without “.md”: lower-case letters, digits, hyphens"
        )
        return nil
      }
      guard seen.insert(id).inserted else {
        report(
          .warning,
          code: "front-matter.repeated-value",
          "“\(id)” stands in this list twice",
          at: text.place,
          hint: "delete one of the two"
        )
        return nil
      }
      return Located(id, at: text.place)
    }
  }

  mutating func id(_ node: YAMLNode, of what: String) -> ContentID? {
    guard let text = text(node, "the id of a \(what)") else { return nil }
    guard let id = ContentID(text) else {
      report(
        code: "front-matter.invalid-id",
        "expected the id of a \(what), found “\(text)”",
        at: node.place,
        hint: "an id has lower-case letters, digits and hyphens only"
      )
      return nil
    }
    return id
  }

  mutating func date(_ node: YAMLNode) -> PartialDate? {
    let form = "a date as YYYY, YYYY-MM or YYYY-MM-DD"
    guard let text = text(node, form) else { return nil }
    guard let date = PartialDate(text) else {
      report(
        code: "front-matter.invalid-date",
        "expected \(form), found “\(text)”",
        at: node.place,
        hint: "write for example 2023-07-12"
      )
      return nil
    }
    return date
  }

  mutating func boolean(_ node: YAMLNode) -> Bool? {
    guard case .scalar(let text) = node.value, ["true", "false"].contains(text) else {
      reportType("true or false", node)
      return nil
    }
    return text == "true"
  }

  mutating func integer(_ node: YAMLNode, in range: ClosedRange<Int>) -> Int? {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard case .scalar(let text) = node.value, let number = Int(text), range.contains(number),
      text.utf8.allSatisfy(\.isDigit)
    else {
      reportType(expected, node)
      return nil
    }
    return number
  }

  /// An address that starts with `http://` or `https://`.
  mutating func webAddress(_ node: YAMLNode) -> String? {
    guard let text = text(node, "a web address") else { return nil }
    guard WebAddress.isWellFormed(text) else {
      report(
        code: "front-matter.invalid-url",
        "expected an address that starts with “https://” or “http://”, found “\(text.shortened(to: 80))”",
        at: node.place,
        hint: "copy the address from the browser's address bar"
      )
      return nil
    }
    return text
  }

  // MARK: Maps

  /// The pairs of a map; nil with a mistake noted where it is something else.
  mutating func pairs(_ node: YAMLNode, _ expected: String) -> [YAMLPair]? {
    guard case .mapping(let pairs) = node.value else {
      reportType(expected, node)
      return nil
    }
    return pairs
  }

  /// The items of a list; nil with a mistake noted where it is something else.
  mutating func items(_ node: YAMLNode, _ expected: String) -> [YAMLNode]? {
    guard case .sequence(let items) = node.value else {
      reportType(expected, node)
      return nil
    }
    return items
  }
}

extension String {
  /// The text without white space and line ends at both sides.
  func trimmingWhiteSpace() -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      isSpace(first) || isSpace(last)
    else { return self }
    let start = unicodeScalars.drop(while: isSpace)
    return String(String.UnicodeScalarView(start.reversed().drop(while: isSpace).reversed()))
  }

  fileprivate var unquoted: String {
    String(drop { $0 == "“" }.reversed().drop { $0 == "”" }.reversed())
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character that no text of the site needs: C0 and C1 but for
  /// tab and line feed, noncharacters, and what turns the direction of all text after it.
  var isUnwantedControl: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// `U+0007`.
  var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

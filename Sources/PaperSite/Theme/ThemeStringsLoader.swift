import Diagnostics

/// Reads the theme's words, `i18n/<language>.yml`.
struct ThemeStringsLoader {
  let files: ThemeFiles
  /// The site's languages, the default one first.
  let languages: [Language]
  private(set) var diagnostics: [Diagnostic] = []

  init(files: ThemeFiles, languages: [Language]) {
    self.files = files
    self.languages = languages
  }

  private struct Words {
    var texts: [String: String] = [:]
    var singular: [String: String] = [:]
  }

  /// The words in each language; what one lacks is taken from the default language, or English.
  mutating func load() -> [Language: ThemeStrings] {
    let english = words(in: .english)
    let original = words(in: languages.first ?? .english)
    var all: [Language: ThemeStrings] = [:]
    for language in languages {
      let own = words(in: language)
      let path = "i18n/\(language.tag).yml"
      let missing = Set(english.texts.keys).union(original.texts.keys).subtracting(own.texts.keys)
      if files[path] == nil {
        diagnostics.append(
          Diagnostic(
            .warning,
            code: "theme.missing-language",
            "the theme has no words in “\(language.tag)”, so those of another language are used",
            at: SourcePosition(path: files.displayPath(path)),
            hint: "copy i18n/en.yml of the theme and translate it"
          )
        )
      } else if !missing.isEmpty {
        diagnostics.append(
          Diagnostic(
            .warning,
            code: "theme.missing-string",
            "the theme lacks \(missing.count == 1 ? "the word" : "the words") \(missing.sorted().prefix(8).map { "“\($0)”" }.joined(separator: ", ")) in “\(language.tag)”",
            at: SourcePosition(path: files.displayPath(path), line: 1),
            hint:
              "add \(missing.count == 1 ? "it" : "them"); until then another language's words are used"
          )
        )
      }
      all[language] = ThemeStrings(
        language: language,
        texts: english.texts.merging(original.texts) { $1 }.merging(own.texts) { $1 },
        singular: own.singular.merging(
          missing.reduce(into: [:]) { forms, key in
            forms[key] = original.singular[key] ?? english.singular[key]
          }
        ) { first, _ in first }
      )
    }
    return all
  }

  private var read: [Language: Words] = [:]

  private mutating func words(in language: Language) -> Words {
    if let words = read[language] { return words }
    let words = freshWords(in: language)
    read[language] = words
    return words
  }

  /// A text as it is written: spaces at its ends count, as in a separator of lists.
  private func word(_ node: YAMLNode, with reader: inout FieldReader) -> String? {
    guard reader.text(node) != nil, case .scalar(let text) = node.value else { return nil }
    return text
  }

  private mutating func freshWords(in language: Language) -> Words {
    let path = "i18n/\(language.tag).yml"
    guard let bytes = files[path] else { return Words() }
    var words = Words()
    var reader = FieldReader(path: files.displayPath(path))
    do throws(Diagnostic) {
      let source = try SourceText(path: files.displayPath(path), bytes: bytes)
      let node = try YAMLParser(path: files.displayPath(path), firstLine: 1).parse(
        source.bytes[...]
      )
      let pairs = node.flatMap { reader.pairs($0, "a map from keys to texts") } ?? []
      for pair in pairs {
        guard case .mapping(let forms) = pair.value.value else {
          words.texts[pair.key.value] = word(pair.value, with: &reader)
          continue
        }
        for form in forms {
          switch form.key.value {
          case "other": words.texts[pair.key.value] = word(form.value, with: &reader)
          case "one": words.singular[pair.key.value] = word(form.value, with: &reader)
          default:
            reader.report(
              code: "theme.unknown-plural",
              "expected “one” or “other”, found “\(form.key.value)”",
              at: form.key.place
            )
          }
        }
      }
    } catch {
      diagnostics.append(error)
    }
    diagnostics += reader.diagnostics
    return words
  }
}

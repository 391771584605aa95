import Diagnostics

/// Reads the theme's words, `i18n/<language>.yml`: a project's own over the shipped ones.
struct ThemeStringsLoader {
  let files: ThemeFiles
  /// The files of the shipped theme, by their path.
  let shipped: [String: [UInt8]]
  /// The site's languages, the default one first.
  let languages: [Language]
  private(set) var diagnostics: [Diagnostic] = []

  init(files: ThemeFiles, shipped: [String: [UInt8]], languages: [Language]) {
    self.files = files
    self.shipped = shipped
    self.languages = languages
  }

  private struct Words {
    var texts: [String: String] = [:]
    var singular: [String: String] = [:]

    /// These words, and those of `other` under keys that are missing here.
    func completed(by other: Words) -> Words {
      let added = other.texts.keys.filter { texts[$0] == nil }
      return Words(
        texts: texts.merging(other.texts) { own, _ in own },
        singular: singular.merging(
          added.reduce(into: [:]) { forms, key in forms[key] = other.singular[key] }
        ) { own, _ in own }
      )
    }
  }

  /// The words in each language; what one lacks is taken from the shipped theme, then from the
  /// default language, then from English.
  mutating func load() -> [Language: ThemeStrings] {
    let fallback = allWords(in: languages.first ?? .english)
      .completed(by: allWords(in: .english))
    var all: [Language: ThemeStrings] = [:]
    for language in languages {
      let path = Self.path(of: language)
      let words = allWords(in: language).completed(by: fallback)
      if let bytes = files[path] {
        report(Set(words.texts.keys).subtracting(self.words(at: path, bytes).texts.keys), in: path)
      } else {
        diagnostics.append(
          Diagnostic(
            .warning,
            code: "theme.missing-language",
            "the theme has no words in “\(language.tag)”, so those of another language are used",
            at: SourcePosition(path: files.displayPath(path)),
            hint: "copy i18n/en.yml of the theme and translate it"
          )
        )
      }
      all[language] = ThemeStrings(
        language: language,
        texts: words.texts,
        singular: words.singular
      )
    }
    return all
  }

  private mutating func report(_ missing: Set<String>, in path: String) {
    guard !missing.isEmpty else { return }
    let isOne = missing.count == 1
    let some = missing.sorted().prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    let rest = missing.count > 8 ? " and \(missing.count - 8) more" : ""
    diagnostics.append(
      Diagnostic(
        .warning,
        code: "theme.missing-string",
        "expected \(isOne ? "the word" : "the words") \(some)\(rest), which the theme uses",
        at: SourcePosition(path: files.displayPath(path), line: 1),
        hint:
          "add \(isOne ? "it" : "them"); until then the shipped theme's or another language's are used"
      )
    )
  }

  private static func path(of language: Language) -> String { "i18n/\(language.tag).yml" }

  /// The words of a language: the project's own, completed by the shipped ones.
  private mutating func allWords(in language: Language) -> Words {
    let path = Self.path(of: language)
    guard let own = files[path] else { return Words() }
    let words = words(at: path, own)
    guard let shipped = shipped[path], shipped != own else { return words }
    return words.completed(by: freshWords(at: "shipped theme/" + path, shipped))
  }

  private var read: [String: Words] = [:]

  private mutating func words(at path: String, _ bytes: [UInt8]) -> Words {
    if let words = read[path] { return words }
    let words = freshWords(at: files.displayPath(path), bytes)
    read[path] = words
    return words
  }

  /// A text as it is written: spaces at its ends count, as in a separator of lists.
  private func word(_ node: YAMLNode, with reader: inout FieldReader) -> String? {
    guard reader.text(node) != nil, case .scalar(let text) = node.value else { return nil }
    return text
  }

  private mutating func freshWords(at path: String, _ bytes: [UInt8]) -> Words {
    var words = Words()
    var reader = FieldReader(path: path)
    do throws(Diagnostic) {
      let source = try SourceText(path: path, bytes: bytes)
      let node = try YAMLParser(path: path, firstLine: 1).parse(source.bytes[...])
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

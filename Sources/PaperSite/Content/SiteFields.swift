import Diagnostics

/// The keys of `content/site.yml`.
enum SiteFields {
  /// The settings in the making. Languages are read first, since texts may differ by them.
  struct Draft {
    var title: Localized<String>?
    var description: Localized<String>?
    var baseURL: BaseURL?
    var repository: String?
    var branch = "main"
    var papersPerPage = 50
    var navigation: [Located<String>]?
    var license: Localized<String>?
    var disclaimer: Localized<String>?
    var omitted: [Located<String>] = []
    var language: Language
  }

  static let all: [FrontMatterField<Draft>] = [
    FrontMatterField("title", "a text, or a map from languages to texts", required: true) {
      $1.title = $2.localizedText($0, default: $1.language)
    },
    FrontMatterField("description", "a text, or a map from languages to texts") {
      $1.description = $2.localizedText($0, default: $1.language)
    },
    FrontMatterField("base_url", "the address of the published site") { node, draft, reader in
      guard let text = reader.text(node, "a web address") else { return }
      draft.baseURL = BaseURL(text)
      if draft.baseURL == nil {
        reader.report(
          code: "site.invalid-base-url",
          "expected the address of the published site, found “\(text.shortened(to: 80))”",
          at: node.place,
          hint: "write for example https://name.github.io/repository/"
        )
      }
    },
    // Read before all else; see `SiteSettings.languages(of:reader:)`.
    FrontMatterField("language", "a language tag such as en") { _, _, _ in },
    FrontMatterField("languages", "a list of language tags") { _, _, _ in },
    FrontMatterField("repository", "the address of the repository") {
      $1.repository = $2.webAddress($0)
    },
    FrontMatterField("branch", "the branch that is edited") { node, draft, reader in
      if let branch = reader.text(node) { draft.branch = branch }
    },
    FrontMatterField("per_page", "a whole number from 1 to 1000") { node, draft, reader in
      draft.papersPerPage = reader.integer(node, in: 1...1000) ?? draft.papersPerPage
    },
    FrontMatterField("navigation", "a list of section names and page ids") {
      $1.navigation = $2.texts($0, "a list of section names and page ids")
    },
    FrontMatterField("license", "a text, or a map from languages to texts") {
      $1.license = $2.localizedText($0, default: $1.language)
    },
    FrontMatterField("disclaimer", "a sentence for the foot of every page") {
      $1.disclaimer = $2.localizedText($0, default: $1.language)
    },
    FrontMatterField("omit", "a list of outputs that are not wanted") {
      $1.omitted = $2.texts($0, "a list of outputs")
    },
  ]
}

extension SiteSettings {
  /// The settings that `site.yml` gives; `outputs` are the names that `omit` may list.
  static func read(
    _ pairs: [YAMLPair],
    at place: Place,
    outputs: [String],
    with reader: inout FieldReader
  ) -> SiteSettings {
    let languages = languages(of: pairs, with: &reader)
    reader.languages = languages
    var draft = SiteFields.Draft(language: languages[0])
    SiteFields.all.read(pairs, at: place, into: &draft, with: &reader)
    for output in draft.omitted where !outputs.contains(output.value) {
      reader.report(
        code: "site.unknown-output",
        "expected the name of an output, found “\(output.value)”",
        at: output.place,
        hint: outputs.suggestion(for: output.value)
          ?? "the outputs are \(outputs.joined(separator: ", "))"
      )
    }
    return SiteSettings(
      title: draft.title ?? Localized("", in: languages[0]),
      description: Localized(optional: draft.description, in: languages[0]),
      baseURL: draft.baseURL,
      language: languages[0],
      languages: languages,
      repository: draft.repository.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 },
      branch: draft.branch,
      papersPerPage: draft.papersPerPage,
      navigation: draft.navigation,
      license: Localized(optional: draft.license, in: languages[0]),
      disclaimer: Localized(optional: draft.disclaimer, in: languages[0]),
      omitted: Set(draft.omitted.map(\.value))
    )
  }

  /// The site's languages, the default one first; English when the file names none.
  private static func languages(
    of pairs: [YAMLPair],
    with reader: inout FieldReader
  ) -> [Language] {
    func language(_ text: Located<String>) -> Language? {
      if let language = Language(tag: text.value) { return language }
      reader.report(
        code: "site.invalid-language",
        "expected a language tag such as en or zh, found “\(text.value.shortened(to: 40))”",
        at: text.place,
        hint: "two or three lower-case letters; see BCP 47"
      )
      return nil
    }
    var languages: [Language] = []
    var chosen: Language?
    for pair in pairs {
      if pair.key.value == "languages" {
        let texts = reader.texts(pair.value, "a list of language tags")
        for found in texts.compactMap(language) where !languages.contains(found) {
          languages.append(found)
        }
      } else if pair.key.value == "language", let text = reader.text(pair.value) {
        chosen = language(Located(text, at: pair.value.place))
      }
    }
    let original = chosen ?? languages.first ?? .english
    return [original] + languages.filter { $0 != original }
  }
}

extension Localized {
  /// A text that may be missing altogether.
  init<Wrapped>(optional texts: Localized<Wrapped>?, in language: Language)
  where Value == Wrapped? {
    self.init(
      texts?.original,
      in: language,
      translations: (texts?.translations ?? [:]).mapValues { $0 }
    )
  }
}

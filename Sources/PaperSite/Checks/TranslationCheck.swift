import Diagnostics

/// Every page exists in every language of the site.
enum TranslationCheck: Check {
  static func diagnostics(for content: LoadedContent) -> [Diagnostic] {
    let original = content.settings.language
    return content.settings.languages.filter { $0 != original }.flatMap { language in
      var paths = content.papers.filter { $0.translations[language] == nil }.map(\.path)
      paths += content.categories.filter { $0.texts.translations[language] == nil }.map(\.path)
      paths += content.ownPages.filter { $0.texts.translations[language] == nil }.map(\.path)
      if let roadmap = content.roadmap, roadmap.texts.translations[language] == nil {
        paths.append(roadmap.path)
      }
      let missing = paths.map { path in
        Diagnostic(
          .warning,
          code: "translation.missing",
          "there is no translation into “\(language.tag)”",
          at: SourcePosition(path: path),
          hint:
            "write “\(path.split(separator: "/").last?.dropLast(2) ?? "")\(language.tag).md” beside it"
        )
      }
      let labels = (content.tagLabels ?? [:]).filter { $0.value.translations[language] == nil }
        .compactMap { tag, _ in
          content.tagPlaces[tag].map { place in
            Diagnostic(
              .warning,
              code: "translation.missing",
              "the tag “\(tag)” has no label in “\(language.tag)”",
              at: place.position(in: ContentFolder.name + "/tags.yml"),
              hint: "write “\(tag): {\(original.tag): …, \(language.tag): …}”"
            )
          }
        }
      return missing + labels
    }
  }
}

extension Category {
  /// The file that holds the texts of a language.
  func path(in language: Language) -> String {
    texts.translations[language] == nil ? path : Language.translatedPath(path, language)
  }
}

extension OwnPage {
  /// The file that holds the texts of a language.
  func path(in language: Language) -> String {
    texts.translations[language] == nil ? path : Language.translatedPath(path, language)
  }
}

extension Language {
  /// `a.md` as `a.zh.md`.
  static func translatedPath(_ path: String, _ language: Language) -> String {
    path.dropLast(3) + "." + language.tag + ".md"
  }
}

/// A value that may differ by language, with the one of the default language to fall back on.
package struct Localized<Value: Sendable>: Sendable {
  /// The value in the site's default language.
  package var original: Value
  package var originalLanguage: Language
  /// The values in other languages.
  package var translations: [Language: Value]

  package init(_ original: Value, in language: Language, translations: [Language: Value] = [:]) {
    self.original = original
    self.originalLanguage = language
    self.translations = translations
  }

  /// The value in a language, or the original where there is none, and the language it is in.
  package func value(in language: Language) -> (value: Value, language: Language) {
    if language != originalLanguage, let value = translations[language] { return (value, language) }
    return (original, originalLanguage)
  }

  /// The value in a language, or the original.
  package subscript(language: Language) -> Value { value(in: language).value }
}

extension Localized: Equatable where Value: Equatable {}

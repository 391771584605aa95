import Diagnostics

/// What the name of a content file says: the id and the language (Hugo's convention, `id.zh.md`).
struct ContentFileName: Hashable, Sendable {
  let id: ContentID
  /// nil for the default language.
  let language: Language?

  /// Reads `name` of the file at `path`; `languages` are the site's, the default one first.
  init(_ name: String, path: String, languages: [Language]) throws(Diagnostic) {
    let position = SourcePosition(path: path)
    let stem = name.dropLast(".md".count)
    let parts = stem.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let id = ContentID(parts[0]) else {
      let proposal = URLID(for: String(parts[0])).text
      throw Diagnostic(
        .error,
        code: "file.invalid-name",
        "expected a file name of lower-case letters, digits and hyphens, found “\(name)”",
        at: position,
        hint: ContentID(proposal).map { "rename the file to “\($0).md”" }
          ?? "the name makes the page's address; choose one such as “med-palm.md”"
      )
    }
    self.id = id
    guard parts.count == 2 else {
      self.language = nil
      return
    }
    let tag = String(parts[1])
    guard let language = Language(tag: tag), languages.contains(language) else {
      throw Diagnostic(
        .error,
        code: "file.unknown-language",
        "expected one of the site's languages before “.md”, found “\(tag)”",
        at: position,
        hint: languages.map(\.tag).suggestion(for: tag)
          ?? "add it to “languages” in content/site.yml, or rename the file"
      )
    }
    self.language = language == languages.first ? nil : language
  }
}

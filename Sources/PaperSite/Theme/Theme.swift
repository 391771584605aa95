package import Templates

/// A theme, ready for use: templates, words and published files.
package struct Theme: Sendable {
  /// The templates and partials, with the addresses of assets filled in.
  package let templates: TemplateLibrary
  /// The words in each language of the site.
  package let strings: [Language: ThemeStrings]
  /// The files to publish, sorted by path.
  package let assets: [ThemeAsset]

  package init(
    templates: TemplateLibrary,
    strings: [Language: ThemeStrings],
    assets: [ThemeAsset]
  ) {
    self.templates = templates
    self.strings = strings
    self.assets = assets
  }
}

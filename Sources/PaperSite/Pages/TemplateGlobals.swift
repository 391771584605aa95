import Templates

/// What every template may name beside its view: the theme's words and the site.
enum TemplateGlobals {
  /// The names, for a theme with these words.
  static func shape(strings: ThemeStrings?) -> TemplateRecordShape {
    TemplateRecordShape([
      .init(name: "strings", shape: .record(words(strings).shape)),
      .init(name: "site", shape: .record(TemplateRecordShape(of: SiteView.self))),
    ])
  }

  /// The values in one language.
  static func record(strings: ThemeStrings, site: SiteView) -> TemplateRecord {
    TemplateRecord(
      shape(strings: strings),
      values: [.record(words(strings)), .record(TemplateRecord(site))]
    )
  }

  private static func words(_ strings: ThemeStrings?) -> TemplateRecord {
    strings.map { TemplateRecord(texts: $0.plain) } ?? .empty
  }
}

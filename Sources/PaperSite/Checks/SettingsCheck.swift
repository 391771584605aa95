import Diagnostics

/// The site's address is known, and its navigation names what exists.
enum SettingsCheck: Check {
  static func diagnostics(for content: LoadedContent) -> [Diagnostic] {
    let path = ContentFolder.name + "/site.yml"
    var diagnostics: [Diagnostic] = []
    if content.settings.baseURL == nil {
      diagnostics.append(
        Diagnostic(
          .warning,
          code: "site.no-base-url",
          "without “base_url” the site is built for “/”, and feeds and sitemap lack whole addresses",
          at: SourcePosition(path: path, line: 1),
          hint: "add “base_url: https://name.github.io/repository/”, or give “--base-url URL”"
        )
      )
    }
    let pages = Set(content.ownPages.map(\.id.text))
    let names = NavigationSection.allCases.map(\.rawValue) + pages.sorted()
    for entry in content.settings.navigation ?? [] {
      if entry.value == NavigationSection.roadmap.rawValue, content.roadmap == nil {
        diagnostics.append(
          Diagnostic(
            .warning,
            code: "site.navigation",
            "the navigation leaves “roadmap” out: there is none",
            at: entry.place.position(in: path),
            hint: "write content/roadmap.md, or delete the entry"
          )
        )
      } else if !names.contains(entry.value) {
        diagnostics.append(
          Diagnostic(
            .warning,
            code: "site.navigation",
            "expected a section or a page's id in the navigation, found “\(entry.value)”",
            at: entry.place.position(in: path),
            hint: names.suggestion(for: entry.value) ?? "known are \(names.joined(separator: ", "))"
          )
        )
      }
    }
    return diagnostics
  }
}

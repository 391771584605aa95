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
      if let (reason, remedy) = missing(entry.value, in: content) {
        diagnostics.append(
          Diagnostic(
            .warning,
            code: "site.navigation",
            "the navigation leaves “\(entry.value)” out: \(reason)",
            at: entry.place.position(in: path),
            hint: "\(remedy), or delete the entry"
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

  /// Why the site has no such section, and how to get it; nil when it has.
  private static func missing(
    _ name: String,
    in content: LoadedContent
  ) -> (reason: String, remedy: String)? {
    if content.settings.omitted.contains(name) {
      return ("“omit” names it", "take it out of “omit”")
    }
    switch NavigationSection(rawValue: name) {
    case .roadmap where content.roadmap == nil:
      return ("there is none", "write content/roadmap.md")
    case .results where !content.papers.contains { !$0.results.isEmpty }:
      return ("no paper has any", "add “results:” to a paper")
    default:
      return nil
    }
  }
}

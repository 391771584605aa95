/// The one place that turns pages and files into URLs, under the site's base path.
package struct Addresses: Hashable, Sendable {
  /// `/` or `/repository/`.
  package let basePath: String
  /// `https://example.org`; nil when the site has no base URL.
  package let origin: String?
  private let defaultLanguage: Language

  package init(baseURL: BaseURL?, defaultLanguage: Language) {
    self.basePath = baseURL?.path ?? "/"
    self.origin = baseURL?.origin
    self.defaultLanguage = defaultLanguage
  }

  /// The file of a page, relative to the output folder: `zh/papers/react/index.html`.
  package func file(of route: Route, in language: Language) -> String {
    let name = route == .notFound ? "404.html" : "index.html"
    return (languageParts(language) + route.parts + [name]).joined(separator: "/")
  }

  /// The URL path of a page, percent-encoded: `/repository/zh/papers/react/`.
  package func path(of route: Route, in language: Language) -> String {
    if route == .notFound { return path(ofFile: file(of: route, in: language)) }
    var path = basePath
    if language != defaultLanguage {
      path += language.tag
      path += "/"
    }
    for part in route.parts {
      path += PercentEncoding.path(part)
      path += "/"
    }
    return path
  }

  /// The URL path of a file in the output folder.
  package func path(ofFile file: String) -> String {
    basePath + PercentEncoding.path(file)
  }

  /// The whole URL of a path; nil when the site has no base URL.
  package func absolute(_ path: String) -> String? {
    origin.map { $0 + path }
  }

  /// The folder of a language in the output: none for the default one.
  package func languageParts(_ language: Language) -> [String] {
    language == defaultLanguage ? [] : [language.tag]
  }
}

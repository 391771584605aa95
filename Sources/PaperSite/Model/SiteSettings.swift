/// What `content/site.yml` says.
package struct SiteSettings: Sendable {
  package var title: Localized<String>
  package var description: Localized<String?>
  /// Origin and path of the published site, ending in `/`; nil builds for `/`.
  package var baseURL: BaseURL?
  /// The default language, at the site's root.
  package var language: Language
  /// All languages, the default one first.
  package var languages: [Language]
  /// The address of the repository, for “edit this page”.
  package var repository: String?
  package var branch: String
  /// The number of papers on one page of a list.
  package var papersPerPage: Int
  /// Names of sections and ids of pages; nil when the site does not say.
  package var navigation: [Located<String>]?
  package var license: Localized<String?>
  /// A sentence at the foot of every page, such as “not medical advice”.
  package var disclaimer: Localized<String?>
  /// Names of outputs that are not wanted.
  package var omitted: Set<String>
}

/// The address at which the site is published: an origin and a path that ends in `/`.
package struct BaseURL: Hashable, Sendable {
  /// `https://example.org`, without a slash at the end.
  package let origin: String
  /// `/` or `/repository/`.
  package let path: String

  /// The address written out; nil unless it is `http` or `https` with a host, and has neither query
  /// nor fragment.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else {
      return nil
    }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(host.count)
    let allowed: (UInt8) -> Bool = { $0.isLetterOrDigit || "-._~:[]%".utf8.contains($0) }
    guard !host.isEmpty, host.utf8.allSatisfy(allowed),
      !text.utf8.contains(where: { "?#\"'<>\\ `{}|^".utf8.contains($0) || $0 < 0x20 }),
      !path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." })
    else { return nil }
    self.origin = scheme + host.lowercased()
    let parts = path.split(separator: "/")
    self.path =
      parts.isEmpty
      ? "/" : PercentEncoding.encodingNonASCII("/" + parts.joined(separator: "/") + "/")
  }
}

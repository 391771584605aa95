/// Decides where the links of a text lead.
package protocol LinkResolver {
  /// The final URL of a link.
  func resolve(_ link: MarkdownLink) -> ResolvedLink
}

/// Where a link leads in the end.
package enum ResolvedLink: Hashable, Sendable {
  /// A URL, not yet escaped; one outside the site is marked as such.
  case url(String, external: Bool)
  /// Nowhere: the link's text is rendered in its place.
  case unresolved
}

/// The resolver that leaves every destination as it was written.
package struct WrittenLinks: LinkResolver {
  package init() {}

  package func resolve(_ link: MarkdownLink) -> ResolvedLink {
    .url(link.destination, external: false)
  }
}

import CommonMark
import Diagnostics

/// Gives the links of one Markdown text their final URLs, and notes what is wrong with them.
final class PageLinkResolver: LinkResolver {
  private let links: ContentLinks
  private let path: String
  private let language: Language
  private(set) var diagnostics: [Diagnostic] = []
  /// Links to places within other pages.
  private(set) var anchors: [AnchorReference] = []
  /// Links to places within this text.
  private(set) var ownAnchors: [(fragment: String, position: SourcePosition)] = []

  /// A resolver for the file at `path` as it is shown in a language.
  init(links: ContentLinks, path: String, language: Language) {
    self.links = links
    self.path = path
    self.language = language
  }

  func resolve(_ link: MarkdownLink) -> ResolvedLink {
    let position = SourcePosition(path: path, line: link.line, column: link.column)
    switch links.target(of: link.destination, writtenIn: path) {
    case .external(let address):
      guard link.kind == .image else { return .url(address, external: true) }
      report(
        "link.foreign-picture",
        "expected a picture of this site, found one on another host",
        position,
        hint:
          "copy it to content/images/ and link to it there: loading it tells that host who reads"
      )
      return .unresolved
    case .samePage(let fragment):
      if !fragment.isEmpty { ownAnchors.append((fragment, position)) }
      return .url("#" + PercentEncoding.path(fragment), external: false)
    case .page(let route, let fragment):
      guard link.kind != .image else {
        report("link.not-a-picture", "expected a picture, found a page", position, hint: nil)
        return .unresolved
      }
      var url = links.addresses.path(of: route, in: language)
      if let fragment {
        anchors.append(
          AnchorReference(route: route, language: language, fragment: fragment, position: position)
        )
        url += "#" + PercentEncoding.path(fragment)
      }
      return .url(url, external: false)
    case .file(let file):
      return .url(links.addresses.path(ofFile: file), external: false)
    case .wrong(let code, let message, let hint):
      report(code, message, position, hint: hint)
      return .unresolved
    }
  }

  private func report(
    _ code: String,
    _ message: String,
    _ position: SourcePosition,
    hint: String?
  ) {
    diagnostics.append(Diagnostic(.error, code: code, message, at: position, hint: hint))
  }
}

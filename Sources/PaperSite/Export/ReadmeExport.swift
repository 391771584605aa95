/// A README in the classic form of an awesome list: contents, roadmap, a section a category with an
/// entry a paper, and how to contribute.
package struct ReadmeExport {
  let site: Site
  let language: Language
  let words: ReadmeWords
  private let addresses: Addresses
  private let links: ContentLinks

  /// The list of a collection in one language.
  package init(of site: Site, in language: Language) {
    self.site = site
    self.language = language
    self.words = ReadmeWords.words(in: language)
    self.addresses = Addresses(
      baseURL: site.settings.baseURL,
      defaultLanguage: site.settings.language
    )
    self.links = ContentLinks(site: site, addresses: addresses, hiddenPapers: [:])
  }

  /// The whole text. Cost: linear in the collection.
  package func text() -> String {
    var sections: [(heading: String, body: String)] = []
    if let roadmap = site.roadmap {
      let title = roadmap.texts[language].title ?? words.roadmap
      sections.append((title, roadmapText(roadmap)))
    }
    for (index, category) in site.categories.enumerated() {
      let papers = site.papersByCategory[index]
      guard !papers.isEmpty else { continue }
      let texts = category.texts[language]
      var body = texts.description.map { MarkdownEscaping.text($0) + "\n\n" } ?? ""
      for paper in papers.map({ site.papers[$0] }) {
        body += entry(paper, isHome: paper.categories.first?.value == category.id)
      }
      sections.append((texts.title, body))
    }
    var anchors = ReadmeAnchors()
    let title = site.settings.title[language]
    _ = anchors.next(for: title)
    _ = anchors.next(for: words.contents)
    var text = "# \(MarkdownEscaping.text(title)) \(Self.badge)\n\n"
    if let description = site.settings.description[language] {
      text += "> \(MarkdownEscaping.text(description))\n\n"
    }
    if let home = addresses.absolute(addresses.path(of: .home, in: language)) {
      text += "\(words.website)<\(home)>\n\n"
    }
    text += "## \(words.contents)\n\n"
    for section in sections {
      let anchor = anchors.next(for: section.heading)
      text += "- [\(MarkdownEscaping.text(section.heading))](#\(anchor))\n"
    }
    for section in sections {
      let body = section.body.hasSuffix("\n\n") ? section.body.dropLast() : section.body[...]
      text += "\n## \(MarkdownEscaping.text(section.heading))\n\n\(body)"
    }
    return text + "\n## \(words.contributing)\n\n\(invitation)\n"
  }

  private static let badge = "[![Awesome](https://awesome.re/badge.svg)](https://awesome.re)"

  private var invitation: String {
    let page = site.ownPages.first { $0.id.text == "contribute" }
      .flatMap { webAddress(of: .own($0.id), fragment: nil) }
    guard let link = page ?? site.settings.repository.map({ $0 + "/issues" }) else {
      return words.plainInvitation
    }
    return words.invitation.replacing("{link}", with: MarkdownEscaping.destination(link))
  }

  /// The address of a page on the published site; nil when nobody knows where that is.
  private func webAddress(of route: Route, fragment: String?) -> String? {
    let page = addresses.absolute(addresses.path(of: route, in: language))
    return page.map { $0 + (fragment.map { "#" + PercentEncoding.path($0) } ?? "") }
  }
}

extension ReadmeExport {
  /// The address that a link in a content file has in the list; nil when it leads nowhere from here.
  func address(ofLink destination: String, writtenIn path: String) -> String? {
    switch links.target(of: destination, writtenIn: path) {
    case .external(let address): return address
    case .page(.paper(let id), nil): return "#" + id.text
    case .page(let route, let fragment): return webAddress(of: route, fragment: fragment)
    case .file(let file): return addresses.absolute(addresses.path(ofFile: file))
    case .samePage, .wrong: return nil
    }
  }
}

/// A page of the site, apart from its language.
package enum Route: Hashable, Sendable {
  case home
  case papers(page: Int)
  case paper(ContentID)
  case categories
  case category(ContentID, page: Int)
  /// The index of all tags, authors, venues or years.
  case terms(TermKind)
  case term(TermKind, URLID, page: Int)
  case roadmap
  case map
  case results
  /// All papers as one table.
  case table
  case search
  /// What a reader has marked.
  case shelf
  case own(ContentID)
  case notFound

  /// The parts of the path below the language, decoded.
  package var parts: [String] {
    switch self {
    case .home, .notFound: []
    case .papers(let page): ["papers"] + Self.paging(page)
    case .paper(let id): ["papers", id.text]
    case .categories: ["categories"]
    case .category(let id, let page): ["categories", id.text] + Self.paging(page)
    case .terms(let kind): [kind.section]
    case .term(let kind, let id, let page): [kind.section, id.text] + Self.paging(page)
    case .roadmap: ["roadmap"]
    case .map: ["map"]
    case .results: ["results"]
    case .table: ["table"]
    case .search: ["search"]
    case .shelf: ["shelf"]
    case .own(let id): [id.text]
    }
  }

  private static func paging(_ page: Int) -> [String] {
    page == 1 ? [] : ["page", String(page)]
  }

  /// Ids that a page of the site's own cannot have, because the site uses their paths.
  package static let reservedIDs: Set<String> = [
    "papers", "categories", "tags", "authors", "venues", "years", "roadmap", "map", "results",
    "table", "search",
    "assets",
    "shelf", "images", "page", "404", "index",
  ]
}

extension TermKind {
  /// The path of its section: `tags`.
  package var section: String {
    switch self {
    case .tag: "tags"
    case .author: "authors"
    case .venue: "venues"
    case .year: "years"
    }
  }
}

/// The whole collection, assembled: every paper, and the groups it stands in.
package struct Site: Sendable {
  package internal(set) var settings: SiteSettings
  /// The papers, newest first, drafts left out.
  package internal(set) var papers: [Paper]
  /// The categories in their order.
  package let categories: [Category]
  /// The label of each declared tag; nil when the collection declares none.
  package let tagLabels: [String: Localized<String>]?
  package let roadmap: Roadmap?
  /// The site's own pages, by id.
  package let ownPages: [OwnPage]
  /// Pictures and documents below `content/images/`, from the project's root.
  package let images: [String]

  /// The index of each paper in `papers`.
  package let paperIndex: [ContentID: Int]
  package let categoryIndex: [ContentID: Int]
  /// The papers of each category, as indices into `papers`, in the same order as `categories`.
  package let papersByCategory: [[Int]]
  /// The groups by tag, author, venue and year, each sorted by label or, for years, newest first.
  package let terms: [TermKind: [Term]]
  /// The papers that build on each paper.
  package let builtOnBy: [ContentID: [Int]]
  /// Whether any paper reports results.
  package let hasResults: Bool
  /// Where each paper first stands on the roadmap.
  package let roadmapSteps: [ContentID: RoadmapPlace]
  /// The terms of each paper.
  package let termsOfPapers: [TermKind: TermsOfPapers]
  let termIndex: [TermKind: [String: Int]]
}

/// What papers are grouped by, besides categories.
package enum TermKind: String, CaseIterable, Sendable {
  case tag, author, venue, year
}

/// A group of papers that share a tag, an author, a venue or a year.
package struct Term: Sendable {
  package let kind: TermKind
  package let id: URLID
  /// The tag, name or year as the front matter says.
  package let name: String
  /// Indices into the site's papers, newest first.
  package let papers: [Int]
}

/// Where a paper stands on the roadmap.
package struct RoadmapPlace: Hashable, Sendable {
  package let stage: Int
  /// The step within its stage.
  package let step: Int
  /// The step within the whole roadmap, from 0.
  package let stepOverall: Int
}

extension Site {
  /// The paper with an id.
  package func paper(_ id: ContentID) -> Paper? {
    paperIndex[id].map { papers[$0] }
  }

  /// The category with an id.
  package func category(_ id: ContentID) -> Category? {
    categoryIndex[id].map { categories[$0] }
  }

  /// The group that a tag, name or year makes.
  package func term(_ kind: TermKind, named name: String) -> Term? {
    guard let index = termIndex[kind]?[name] else { return nil }
    return terms[kind]?[index]
  }

  /// What a tag is called in a language: its declared label, or itself.
  package func label(ofTag tag: String, in language: Language) -> String {
    tagLabels?[tag]?[language] ?? tag
  }

  /// What a group is called in a language.
  package func label(of term: Term, in language: Language) -> String {
    term.kind == .tag ? label(ofTag: term.name, in: language) : term.name
  }
}

private import Diagnostics

/// The first state of a file of `content/`: what can be known is filled in, the rest is shown as
/// comments.
package struct NewContent: Sendable {
  private let content: LoadedContent
  private let today: PartialDate

  /// New files for a project with this content.
  package init(beside content: LoadedContent, today: PartialDate) {
    self.content = content
    self.today = today
  }

  /// What is known of a new paper.
  package struct PaperDraft: Sendable {
    package var title: String?
    package var short: String?
    package var authors: [String] = []
    package var date: PartialDate?
    package var venue: String?
    package var categories: [ContentID] = []
    package var tags: [String] = []
    package var links: [PaperLink] = []
    package var isDraft = false

    package init() {}
  }

  /// The file of a new paper.
  package func paper(_ id: ContentID, _ draft: PaperDraft) throws -> NewFile {
    let categories = try categories(draft.categories)
    try check(tags: draft.tags)
    var yaml = YAMLWriter()
    var text = "---\n"
    func add(_ example: String = "", _ write: (inout YAMLWriter) -> Void) {
      yaml = YAMLWriter()
      write(&yaml)
      text += yaml.text.isEmpty ? example : yaml.text
    }
    add { $0.field("title", draft.title ?? Self.title(from: id)) }
    add("# short: the name people say\n") { $0.field("short", draft.short) }
    add("# authors:\n#   - Ada Lovelace\n#   - et al.\n") { $0.list("authors", draft.authors) }
    add("# date: YYYY-MM-DD, the first public appearance\n") { $0.field("date", plain: draft.date) }
    add { $0.field("added", plain: today) }
    add("# venue: ICLR 2023\n") { $0.field("venue", draft.venue) }
    add { $0.inlineList("categories", categories.map(\.text)) }
    add("# tags: [\(exampleTags)]\n") { $0.inlineList("tags", draft.tags) }
    add(Self.exampleLinks) { yaml in
      yaml.map("links") { yaml in
        for link in draft.links { yaml.field(link.kind.rawValue, link.value) }
      }
    }
    add { $0.field("draft", plain: draft.isDraft ? true : nil) }
    return NewFile(path: PaperFileWriter.path(of: id), text: text + "---\n")
  }

  /// The file of a new category, the last in order.
  package func category(
    _ id: ContentID,
    title: String?,
    description: String?
  ) -> NewFile {
    var yaml = YAMLWriter()
    yaml.field("title", title ?? Self.title(from: id))
    yaml.field("description", description)
    yaml.field("order", plain: (content.categories.compactMap(\.order).max() ?? 0) + 1)
    return NewFile(
      path: "\(ContentFolder.name)/categories/\(id).md",
      text: "---\n\(yaml.text)---\n"
    )
  }

  /// The file of a new page of the site's own.
  package func page(_ id: ContentID, title: String?, description: String?) throws -> NewFile {
    let reserved = Route.reservedIDs.union(content.settings.languages.map(\.tag))
    guard !reserved.contains(id.text) else {
      throw ScaffoldProblem(
        "expected another id for a page, found “\(id)”, which the site itself uses"
      )
    }
    var yaml = YAMLWriter()
    yaml.field("title", title ?? Self.title(from: id))
    yaml.field("description", description)
    yaml.field("navigation", plain: (content.ownPages.compactMap(\.navigation).max() ?? 0) + 1)
    return NewFile(path: "\(ContentFolder.name)/pages/\(id).md", text: "---\n\(yaml.text)---\n")
  }

  /// The file of a translation, whose original must be there.
  package func translation(
    of id: ContentID,
    in folder: String,
    into language: Language,
    title: String?
  ) throws -> NewFile {
    let languages = content.settings.languages.dropFirst()
    guard languages.contains(language) else {
      let known = languages.map(\.tag).joined(separator: ", ")
      throw ScaffoldProblem(
        "expected another language of the site\(known.isEmpty ? "" : " (\(known))"), found “\(language.tag)”; the site's languages are listed in content/site.yml"
      )
    }
    let originals: [(ContentID, String)] =
      switch folder {
      case "papers": content.papers.map { ($0.id, $0.title) }
      case "categories": content.categories.map { ($0.id, $0.texts.original.title) }
      default: content.ownPages.map { ($0.id, $0.texts.original.title) }
      }
    guard let original = originals.first(where: { $0.0 == id }) else {
      throw ScaffoldProblem(
        "expected the id of an original in content/\(folder)/, found “\(id)”\(Self.appended(originals.map(\.0.text).suggestion(for: id.text)))"
      )
    }
    var yaml = YAMLWriter()
    yaml.field("title", title ?? original.1)
    return NewFile(
      path: "\(ContentFolder.name)/\(folder)/\(id).\(language.tag).md",
      text: "---\n\(yaml.text)---\n"
    )
  }

  /// The categories of a new paper, which must be there; the site's first when none is named.
  package func categories(_ named: [ContentID]) throws -> [ContentID] {
    try Self.categories(named, of: content)
  }

  /// The same, for a collection.
  static func categories(
    _ named: [ContentID],
    of content: LoadedContent
  ) throws -> [ContentID] {
    let known = content.categories.map(\.id)
    if let unknown = named.first(where: { !known.contains($0) }) {
      let hint = known.map(\.text).suggestion(for: unknown.text)
      throw ScaffoldProblem(
        "expected the id of a category, found “\(unknown)”\(Self.appended(hint ?? "known are \(known.map(\.text).sorted().joined(separator: ", "))"))"
      )
    }
    let first = content.categories.min {
      ($0.order ?? .max, $0.id.text) < ($1.order ?? .max, $1.id.text)
    }
    guard let first else {
      throw ScaffoldProblem(
        "expected a category for the paper, found none in content/categories/; make one with “site new category ID”"
      )
    }
    return named.isEmpty ? [first.id] : named
  }

  /// Refuses a tag that the collection does not declare, if it declares tags.
  package func check(tags: [String]) throws {
    guard let labels = content.tagLabels, let tag = tags.first(where: { labels[$0] == nil }) else {
      return
    }
    throw ScaffoldProblem(
      "expected a tag of content/tags.yml, found “\(tag)”\(Self.appended(labels.keys.suggestion(for: tag)))"
    )
  }

  private var exampleTags: String {
    let tags = (content.tagLabels.map { $0.keys.sorted() } ?? ["survey", "tool use"]).prefix(2)
    return tags.map { YAMLScalar.written($0, in: .flow) }.joined(separator: ", ")
  }

  private static let exampleLinks = """
    # links:
    #   arxiv: "\(LinkKind.arxiv.exampleIdentifier)"
    #   doi: \(LinkKind.doi.exampleIdentifier)
    #   code: https://github.com/owner/repository

    """

  private static func appended(_ hint: String?) -> String { hint.map { "; \($0)" } ?? "" }

  /// `tool-use` → “Tool use”.
  private static func title(from id: ContentID) -> String {
    let words = id.text.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

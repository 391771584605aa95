import Diagnostics

/// The front matter of a paper: every key, its form, and what it sets. All else reads this table.
package enum PaperFields {
  static let original: [FrontMatterField<Paper>] = [
    FrontMatterField("title", "a text", required: true) { node, paper, reader in
      paper.titlePlace = node.place
      paper.title = reader.text(node) ?? ""
    },
    FrontMatterField("short", "the name people say") { node, paper, reader in
      paper.short = reader.text(node)
    },
    FrontMatterField("authors", "a list of names; “et al.” may come last") { node, paper, reader in
      readAuthors(node, into: &paper, with: &reader)
    },
    FrontMatterField("affiliations", "a list of texts") { node, paper, reader in
      paper.affiliations = reader.texts(node).map(\.value)
    },
    FrontMatterField("date", "YYYY, YYYY-MM or YYYY-MM-DD") { node, paper, reader in
      paper.date = reader.date(node)
    },
    FrontMatterField("updated", "YYYY, YYYY-MM or YYYY-MM-DD") { node, paper, reader in
      paper.updated = reader.date(node)
    },
    FrontMatterField("added", "YYYY, YYYY-MM or YYYY-MM-DD") { node, paper, reader in
      paper.added = reader.date(node)
    },
    FrontMatterField("venue", "a text such as ICLR 2023") { node, paper, reader in
      paper.venue = reader.text(node)
    },
    FrontMatterField("categories", "a list of category ids; the first is the home", required: true)
    {
      node,
      paper,
      reader in
      paper.categories = reader.ids(node, of: "category")
      if case .sequence(let items) = node.value, items.isEmpty {
        reader.report(
          code: "front-matter.empty-value",
          "expected at least one category, found an empty list",
          at: node.place,
          hint: "write the id of a file in content/categories/"
        )
      }
    },
    FrontMatterField("tags", "a list of tags") { node, paper, reader in
      paper.tags = withoutRepeats(reader.texts(node), with: &reader)
    },
    FrontMatterField("links", "a map from kinds of link to ids or addresses") {
      node,
      paper,
      reader in
      paper.links = readLinks(node, with: &reader)
    },
    FrontMatterField("priority", "a whole number from 1 to 5") { node, paper, reader in
      paper.priority = reader.integer(node, in: 1...5)
    },
    FrontMatterField("builds_on", "a list of paper ids") { node, paper, reader in
      paper.buildsOn = reader.ids(node, of: "paper")
    },
    FrontMatterField("related", "a list of paper ids") { node, paper, reader in
      paper.related = reader.ids(node, of: "paper")
    },
    FrontMatterField("results", ResultFields.form) { node, paper, reader in
      paper.results = ResultFields.read(node, with: &reader)
    },
    FrontMatterField("aliases", "a list of old site paths such as /react.html") {
      node,
      paper,
      reader in
      paper.aliases = SitePath.read(node, with: &reader)
    },
    FrontMatterField("status", "retracted, corrected, withdrawn or superseded") {
      node,
      paper,
      reader in
      paper.status = readStatus(node, with: &reader)
    },
    FrontMatterField("notice", "a map with url, date and text") { node, paper, reader in
      paper.notice = readNotice(node, with: &reader)
    },
    FrontMatterField("draft", "true or false") { node, paper, reader in
      paper.isDraft = reader.boolean(node) ?? false
    },
    FrontMatterField("summary", "a text; without it the first paragraph is the summary") {
      node,
      paper,
      reader in
      paper.summary = readSummary(node, with: &reader)
    },
  ]

  static let translation: [FrontMatterField<PaperTranslation>] = [
    FrontMatterField("title", "a text") { node, paper, reader in
      paper.title = reader.text(node)
    },
    FrontMatterField("short", "the name people say") { node, paper, reader in
      paper.short = reader.text(node)
    },
    FrontMatterField("summary", "a text; without it the first paragraph is the summary") {
      node,
      paper,
      reader in
      paper.summary = readSummary(node, with: &reader)
    },
  ]

  /// The keys that a translation takes from the original, and why.
  static let inherited: [String: String] = {
    let own = Set(translation.map(\.name))
    return Dictionary(
      uniqueKeysWithValues: original.map(\.name).filter { !own.contains($0) }.map {
        ($0, "is inherited from the original")
      }
    )
  }()

  private static func readAuthors(
    _ node: YAMLNode,
    into paper: inout Paper,
    with reader: inout FieldReader
  ) {
    var names = withoutRepeats(reader.texts(node, "a list of names"), with: &reader)
    let endings = ["et al.", "et al", "and others"]
    if let last = names.last, endings.contains(last.value.lowercased()) {
      names.removeLast()
      paper.hasMoreAuthors = true
    }
    for name in names where endings.contains(name.value.lowercased()) {
      reader.report(
        code: "front-matter.misplaced-et-al",
        "expected “\(name.value)” as the last entry only",
        at: name.place,
        hint: "move it to the end of the list"
      )
    }
    paper.authors = names.map(\.value)
  }

  private static func withoutRepeats(
    _ texts: [Located<String>],
    with reader: inout FieldReader
  ) -> [Located<String>] {
    var seen: Set<String> = []
    return texts.filter { text in
      if seen.insert(text.value).inserted { return true }
      reader.report(
        .warning,
        code: "front-matter.repeated-value",
        "“\(text.value)” stands in this list twice",
        at: text.place,
        hint: "delete one of the two"
      )
      return false
    }
  }

  private static func readLinks(
    _ node: YAMLNode,
    with reader: inout FieldReader
  ) -> [Located<PaperLink>] {
    let kinds = LinkKind.allCases.map(\.rawValue)
    return (reader.pairs(node, "a map from kinds of link to ids or addresses") ?? []).compactMap {
      pair in
      guard let kind = LinkKind(rawValue: pair.key.value) else {
        reader.report(
          code: "front-matter.unknown-link",
          "unknown kind of link “\(pair.key.value)”",
          at: pair.key.place,
          hint: kinds.suggestion(for: pair.key.value)
            ?? "the kinds are \(kinds.joined(separator: ", "))"
        )
        return nil
      }
      guard kind.isIdentifier else {
        return reader.webAddress(pair.value).map {
          Located(PaperLink(kind: kind, value: $0), at: pair.value.place)
        }
      }
      guard let text = reader.text(pair.value, kind.identifierName) else { return nil }
      guard let identifier = kind.canonicalIdentifier(text) else {
        reader.report(
          code: "front-matter.invalid-identifier",
          "expected \(kind.identifierName) such as \(kind.exampleIdentifier), found “\(text.shortened(to: 80))”",
          at: pair.value.place,
          hint: text.contains("://")
            ? "write the bare id, without the address around it"
            : "copy the id from the paper's page"
        )
        return nil
      }
      return Located(PaperLink(kind: kind, value: identifier), at: pair.value.place)
    }
  }

  private static func readStatus(
    _ node: YAMLNode,
    with reader: inout FieldReader
  ) -> PaperStatus? {
    let names = PaperStatus.allCases.map(\.rawValue)
    guard let text = reader.text(node, names.joined(separator: ", ")) else { return nil }
    guard let status = PaperStatus(rawValue: text) else {
      reader.report(
        code: "front-matter.unknown-status",
        "expected \(names.dropLast().joined(separator: ", ")) or \(names.last ?? ""), found “\(text)”",
        at: node.place,
        hint: names.suggestion(for: text)
      )
      return nil
    }
    return status
  }

  private static func readNotice(
    _ node: YAMLNode,
    with reader: inout FieldReader
  ) -> StatusNotice? {
    struct Draft {
      var url: String?
      var date: PartialDate?
      var text: String?
    }
    let fields: [FrontMatterField<Draft>] = [
      FrontMatterField("url", "a web address") { $1.url = $2.webAddress($0) },
      FrontMatterField("date", "a date") { $1.date = $2.date($0) },
      FrontMatterField("text", "a text") { $1.text = $2.text($0) },
    ]
    guard let pairs = reader.pairs(node, "a map with url, date and text") else { return nil }
    var draft = Draft()
    fields.read(pairs, at: node.place, into: &draft, with: &reader)
    return StatusNotice(url: draft.url, date: draft.date, text: draft.text)
  }

  private static func readSummary(
    _ node: YAMLNode,
    with reader: inout FieldReader
  ) -> MarkdownSnippet? {
    reader.text(node).map {
      MarkdownSnippet(text: $0, path: reader.path, firstLine: node.place.line)
    }
  }
}

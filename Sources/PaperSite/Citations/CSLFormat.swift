/// CSL-JSON, the data format of the Citation Style Language 1.0.2.
package enum CSLFormat: CitationFormat {
  package static let name = "csl-json"
  package static let title = "CSL-JSON"
  package static let frame = (opening: "[\n", separator: ",\n", closing: "\n]\n")

  package static func append(_ reference: Reference, to output: inout [UInt8]) {
    JSONValue.object(members(of: reference)).append(to: &output)
  }

  /// The members of a reference's object.
  static func members(of reference: Reference) -> [(String, JSONValue)] {
    let text = { (text: String?) in text.map(JSONValue.text) ?? .absent }
    let isPreprint = reference.kind == .preprint
    let note = [
      reference.hasMoreAuthors ? "The list of authors goes on (et al.)." : nil,
      isPreprint ? nil : reference.arxiv.map { "arXiv:" + $0 },
      reference.statusNote,
    ].compactMap(\.self)
    return [
      ("id", .text(reference.key)), ("type", .text(type(of: reference.kind))),
      ("title", .text(reference.title)),
      (
        "author",
        reference.authors.isEmpty ? .absent : .array(reference.authors.map(author))
      ),
      ("issued", reference.date.map(date) ?? .absent),
      (
        isPreprint ? "publisher" : "container-title",
        text(reference.container)
      ),
      ("genre", isPreprint ? .text("preprint") : .absent),
      ("number", isPreprint ? text(reference.arxiv.map { "arXiv:" + $0 }) : .absent),
      ("DOI", text(reference.doi)), ("PMID", text(reference.pubmed)),
      ("PMCID", text(reference.pmc)), ("URL", text(reference.url)),
      ("language", .text(reference.language)),
      (
        "keyword",
        reference.keywords.isEmpty
          ? .absent : .text(reference.keywords.joined(separator: ", "))
      ),
      ("status", text(reference.status?.rawValue)),
      ("note", note.isEmpty ? .absent : .text(note.joined(separator: "\n"))),
    ]
  }

  private static func type(of kind: Reference.Kind) -> String {
    switch kind {
    case .journalArticle: "article-journal"
    case .conferencePaper: "paper-conference"
    case .preprint: "article"
    case .other: "document"
    }
  }

  private static func author(_ author: ReferenceName) -> JSONValue {
    switch author {
    case .whole(let name): .object([("literal", .text(name))])
    case .person(let name):
      .object([
        ("family", .text(name.family)), ("given", .text(name.given)),
        ("non-dropping-particle", name.particle.isEmpty ? .absent : .text(name.particle)),
        ("suffix", name.suffix.isEmpty ? .absent : .text(name.suffix)),
      ])
    }
  }

  private static func date(_ date: PartialDate) -> JSONValue {
    let parts = [date.year, date.month, date.day].compactMap(\.self).map(JSONValue.number)
    return .object([("date-parts", .array([.array(parts)]))])
  }
}

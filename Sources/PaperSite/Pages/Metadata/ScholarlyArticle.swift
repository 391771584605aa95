/// A paper as schema.org describes it.
enum ScholarlyArticle {
  static func data(
    of paper: Paper,
    as reference: Reference,
    abstract: String,
    with maker: PageMaker
  ) -> JSONValue {
    let page = maker.renderer.addresses.absolute(maker.path(.paper(paper.id)))
    let links = paper.links.map { JSONValue.text($0.value.address) }
    let text = { (text: String?) in text.map(JSONValue.text) ?? .absent }
    return .object([
      ("@type", .text("ScholarlyArticle")),
      ("headline", .text(reference.title)),
      (
        "author",
        reference.authors.isEmpty ? .absent : .array(reference.authors.map(author))
      ),
      ("datePublished", text(reference.date?.description)),
      ("inLanguage", .text(reference.language)),
      ("description", abstract.isEmpty ? .absent : .text(abstract)),
      ("isPartOf", isPartOf(reference)),
      (
        "publisher",
        reference.kind == .preprint
          ? reference.container.map { named($0, as: "Organization") } ?? .absent : .absent
      ),
      ("identifier", identifiers(of: reference)),
      ("url", text(reference.url)),
      ("sameAs", links.isEmpty ? .absent : .array(links)),
      (
        "keywords",
        reference.keywords.isEmpty ? .absent : .array(reference.keywords.map(JSONValue.text))
      ),
      ("creativeWorkStatus", text(reference.status?.rawValue)),
      ("correction", text(reference.status == nil ? nil : reference.notice?.url)),
      ("mainEntityOfPage", text(page)),
    ])
  }

  private static func author(_ author: ReferenceName) -> JSONValue {
    switch author {
    case .whole(let name):
      // One word may be a person's only name; more are a group's.
      named(name, as: name.contains(" ") ? "Organization" : "Person")
    case .person(let name):
      .object([
        ("@type", .text("Person")), ("name", .text(author.text)),
        ("familyName", .text(name.familyWithParticle)), ("givenName", .text(name.given)),
      ])
    }
  }

  private static func isPartOf(_ reference: Reference) -> JSONValue {
    guard let container = reference.container else { return .absent }
    switch reference.kind {
    case .journalArticle: return named(container, as: "Periodical")
    case .conferencePaper: return named(container, as: "PublicationIssue")
    case .preprint, .other: return .absent
    }
  }

  private static func named(_ name: String, as type: String) -> JSONValue {
    .object([("@type", .text(type)), ("name", .text(name))])
  }

  private static func identifiers(of reference: Reference) -> JSONValue {
    let known = [
      ("DOI", reference.doi), ("arXiv", reference.arxiv), ("PMID", reference.pubmed),
      ("PMCID", reference.pmc),
    ]
    let values = known.compactMap { name, value in
      value.map {
        JSONValue.object([
          ("@type", .text("PropertyValue")), ("propertyID", .text(name)), ("value", .text($0)),
        ])
      }
    }
    return values.isEmpty ? .absent : .array(values)
  }
}

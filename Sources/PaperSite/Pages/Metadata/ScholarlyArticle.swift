/// A paper as schema.org describes it.
enum ScholarlyArticle {
  static func data(of paper: Paper, abstract: String, with maker: PageMaker) -> JSONValue {
    let page = maker.renderer.addresses.absolute(maker.path(.paper(paper.id)))
    let links = paper.links.map { JSONValue.text($0.value.address) }
    return .object([
      ("@type", .text("ScholarlyArticle")),
      ("headline", .text(paper.title)),
      (
        "author",
        .array(
          paper.authors.map { .object([("@type", .text("Person")), ("name", .text($0))]) }
        )
      ),
      ("datePublished", paper.effectiveDate.map { .text($0.description) } ?? .absent),
      ("abstract", abstract.isEmpty ? .absent : .text(abstract)),
      (
        "isPartOf",
        paper.venue.map {
          .object([
            ("@type", .text(VenueKind(of: $0) == .journal ? "Periodical" : "PublicationIssue")),
            ("name", .text(VenueKind.name(of: $0))),
          ])
        } ?? .absent
      ),
      (
        "identifier",
        paper.identifier(.doi).map {
          .object([
            ("@type", .text("PropertyValue")), ("propertyID", .text("DOI")), ("value", .text($0)),
          ])
        } ?? .absent
      ),
      ("sameAs", links.isEmpty ? .absent : .array(links)),
      (
        "keywords",
        paper.tags.isEmpty
          ? .absent
          : .array(paper.tags.map { .text(maker.site.label(ofTag: $0.value, in: maker.language)) })
      ),
      ("mainEntityOfPage", page.map(JSONValue.text) ?? .absent),
    ])
  }
}

/// The `citation_*` elements of a paper's page (Google Scholar, “Inclusion Guidelines for
/// Webmasters”), as Zotero's embedded-metadata translator reads them too.
enum ScholarMetadata {
  static func fields(of reference: Reference, with maker: PageMaker) -> [MetadataView] {
    var fields = [MetadataView(name: "citation_title", content: reference.title)]
    let isAlone = reference.authors.count == 1
    fields += reference.authors.map {
      MetadataView(name: "citation_author", content: author($0, isAlone: isAlone))
    }
    func add(_ name: String, _ content: String?) {
      if let content { fields.append(MetadataView(name: name, content: content)) }
    }
    add("citation_publication_date", reference.date.map(slashed))
    switch reference.kind {
    case .journalArticle: add("citation_journal_title", reference.container)
    case .conferencePaper: add("citation_conference_title", reference.container)
    case .preprint:
      add("citation_publisher", reference.container)
      // Nothing in Google's vocabulary says “preprint”; this does, in Dublin Core's.
      add("DC.type", "preprint")
    case .other: break
    }
    add("citation_doi", reference.doi)
    add("citation_arxiv_id", reference.arxiv)
    add("citation_pmid", reference.pubmed)
    add("citation_language", reference.language)
    if !reference.keywords.isEmpty {
      add("citation_keywords", reference.keywords.joined(separator: "; "))
    }
    if let id = ContentID(reference.key) {
      add(
        "citation_abstract_html_url",
        maker.renderer.addresses.absolute(maker.path(.paper(id)))
      )
    }
    // Where the paper itself is, which is not here.
    add("citation_public_url", reference.url)
    return fields
  }

  /// The family name first. Zotero takes a comma between words for two authors where a page names
  /// one author only: that name stays in its own order.
  private static func author(_ name: ReferenceName, isAlone: Bool) -> String {
    guard isAlone, case .person(let person) = name, person.familyWithParticle.contains(" "),
      person.given.contains(" ")
    else { return name.inverted }
    return name.text
  }

  /// `YYYY/MM/DD`, as far as known.
  private static func slashed(_ date: PartialDate) -> String {
    date.description.split(separator: "-").joined(separator: "/")
  }
}

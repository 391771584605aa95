/// The `citation_*` elements of a paper's page (Google Scholar, “Inclusion Guidelines for
/// Webmasters”).
enum ScholarMetadata {
  static func fields(of paper: Paper, with maker: PageMaker) -> [MetadataView] {
    var fields = [MetadataView(name: "citation_title", content: paper.title)]
    fields += paper.authors.map { MetadataView(name: "citation_author", content: $0) }
    func add(_ name: String, _ content: String?) {
      if let content { fields.append(MetadataView(name: name, content: content)) }
    }
    add("citation_publication_date", paper.effectiveDate.map(slashed))
    if let venue = paper.venue {
      let name = VenueKind.name(of: venue)
      switch VenueKind(of: venue) {
      case .journal: add("citation_journal_title", name)
      case .conference: add("citation_conference_title", venue)
      case .preprint: break
      }
    }
    add("citation_doi", paper.identifier(.doi))
    add("citation_arxiv_id", paper.identifier(.arxiv))
    add("citation_pmid", paper.identifier(.pubmed))
    add(
      "citation_abstract_html_url",
      maker.renderer.addresses.absolute(maker.path(.paper(paper.id)))
    )
    return fields
  }

  /// `YYYY/MM/DD`, as far as known.
  private static func slashed(_ date: PartialDate) -> String {
    date.description.split(separator: "-").joined(separator: "/")
  }
}

extension Reference {
  /// The reference of a paper, with keywords in a language.
  ///
  /// A published version goes before a preprint. Its year is the one that the venue names, since a
  /// paper's `date` is that of its first appearance, which is often the preprint's.
  package init(to paper: Paper, in language: Language, of site: Site) {
    let venue = paper.venue
    let links = PaperLinks(paper)
    let kind: Kind =
      switch venue.map(VenueKind.init(of:)) {
      case .journal: .journalArticle
      case .conference: .conferencePaper
      case .preprint: .preprint
      case nil: links.arxiv != nil || links.server != nil ? .preprint : .other
      }
    self.init(
      key: paper.id.text,
      kind: kind,
      title: paper.title,
      language: Self.language(of: paper.title, original: site.settings.language)
    )
    authors = paper.authors.map(ReferenceName.init(parsing:))
    hasMoreAuthors = paper.hasMoreAuthors
    arxiv = links.arxiv
    pubmed = paper.identifier(.pubmed)
    pmc = paper.identifier(.pmc)
    doi = links.doi
    switch kind {
    case .journalArticle:
      container = venue.map(VenueKind.name(of:))
      date = Self.published(paper, hasPreprint: links.arxiv != nil)
    case .conferencePaper:
      container = venue
      date = Self.published(paper, hasPreprint: links.arxiv != nil)
    case .preprint:
      container = venue.flatMap(VenueKind.server) ?? links.server
      date = paper.effectiveDate
      // Every preprint at arXiv has this DOI.
      if doi == nil, let arxiv, !arxiv.contains("/") { doi = "10.48550/arXiv." + arxiv }
    case .other:
      date = paper.effectiveDate
    }
    address = links.address(isPreprint: kind == .preprint)
    keywords = paper.tags.map { site.label(ofTag: $0.value, in: language) }
    status = paper.status
    notice = paper.notice
  }

  /// When the published version appeared: the year that the venue names; the month and the day only
  /// where no preprint can have had them.
  private static func published(_ paper: Paper, hasPreprint: Bool) -> PartialDate? {
    let date = paper.effectiveDate
    guard let year = paper.venue.flatMap(VenueKind.year) ?? date?.year else { return nil }
    if let date, date.year == year, !hasPreprint { return date }
    return PartialDate(year: year)
  }

  /// A title with Han characters is Chinese; one without, in a Chinese collection, is English.
  private static func language(of title: String, original: Language) -> String {
    let hasHan = title.unicodeScalars.contains { $0.value > 0x3000 && NameScript.isHan($0) }
    let isEastAsian = ["zh", "ja", "ko"].contains(original.tag.prefix(2))
    if hasHan { return isEastAsian ? original.tag : "zh" }
    return isEastAsian ? "en" : original.tag
  }
}

/// The links of a paper, as references use them.
private struct PaperLinks {
  let paper: Paper
  /// The DOI of the cited version.
  let doi: String?
  let arxiv: String?
  /// The archive that the DOI belongs to; nil for a publisher's.
  let server: String?

  init(_ paper: Paper) {
    self.paper = paper
    let arxivDOI = "10.48550/arxiv."
    let written = paper.identifier(.doi)
    let isArXivs = written?.lowercased().hasPrefix(arxivDOI) == true
    arxiv =
      paper.identifier(.arxiv)
      ?? (isArXivs ? written.map { String($0.dropFirst(arxivDOI.count)) } : nil)
    // The preprint's DOI is not that of the published version; it comes back for a preprint.
    doi = isArXivs ? nil : written
    server = arxiv != nil && doi == nil ? "arXiv" : written.flatMap(Self.server)
  }

  /// The archive of preprints that a DOI's prefix belongs to.
  private static func server(of doi: String) -> String? {
    switch doi.prefix(while: { $0 != "/" }) {
    case "10.36227": "TechRxiv"
    case "10.21203": "Research Square"
    case "10.2139": "SSRN"
    case "10.20944": "Preprints.org"
    case "10.26434": "ChemRxiv"
    case "10.31219": "OSF Preprints"
    case "10.31234": "PsyArXiv"
    default: nil
    }
  }

  func address(isPreprint: Bool) -> String? {
    let arxiv = arxiv.map { PaperLink(kind: .arxiv, value: $0).address }
    if isPreprint, let arxiv { return arxiv }
    for kind in [LinkKind.openreview, .url, .pmc, .pubmed] {
      if let link = paper.links.first(where: { $0.value.kind == kind }) {
        return link.value.address
      }
    }
    return arxiv ?? paper.identifier(.pdf) ?? paper.identifier(.project)
  }
}

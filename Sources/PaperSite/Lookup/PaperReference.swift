/// What a person names a paper by.
package enum PaperReference: Hashable, Sendable, CustomStringConvertible {
  case arxiv(String)
  case doi(String)
  case pubMed(String)
  /// A PubMed Central id, `PMC10396962`.
  case pubMedCentral(String)

  /// The paper that an id or an address names; nil when the text is neither.
  package init?(_ text: String) {
    let text = PlainText.collapsed(text)
    for prefix in ["arxiv:", "doi:", "pmid:", "pubmed:"]
    where text.lowercased().hasPrefix(prefix) {
      self.init(PlainText.collapsed(String(text.dropFirst(prefix.count))))
      return
    }
    if let reference = Self.identifier(text) {
      self = reference
    } else if let reference = Self.address(text) {
      self = reference
    } else {
      return nil
    }
  }

  /// A bare id.
  private static func identifier(_ text: String) -> Self? {
    if let id = LinkKind.arxiv.canonicalIdentifier(text) {
      return ArxivService.withoutVersion(id).map(Self.arxiv)
    }
    if let id = LinkKind.doi.canonicalIdentifier(text) { return doiOrArxiv(id) }
    if let id = LinkKind.pmc.canonicalIdentifier(text.uppercased()) { return .pubMedCentral(id) }
    if let id = LinkKind.pubmed.canonicalIdentifier(text) { return .pubMed(id) }
    return nil
  }

  /// arXiv's own DOIs are no papers of Crossref's.
  private static func doiOrArxiv(_ doi: String) -> Self {
    let prefix = "10.48550/arxiv."
    guard doi.lowercased().hasPrefix(prefix),
      let id = LinkKind.arxiv.canonicalIdentifier(String(doi.dropFirst(prefix.count)))
    else { return .doi(doi) }
    return .arxiv(ArxivService.withoutVersion(id) ?? id)
  }

  private static func address(_ text: String) -> Self? {
    let lower = text.lowercased()
    var rest = text[...]
    for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    let parts = PercentEncoding.decoded(String(rest)).split(separator: "/").map(String.init)
    guard let host = parts.first?.lowercased(), parts.count > 1, host.contains(".") else {
      return nil
    }
    let path = Array(parts.dropFirst())
    if host.hasSuffix("arxiv.org") || host.hasSuffix("alphaxiv.org") || host == "ar5iv.org"
      || host == "huggingface.co" && path.first == "papers"
    {
      let tail = path.dropFirst().joined(separator: "/")
      let id = tail.lowercased().hasSuffix(".pdf") ? String(tail.dropLast(4)) : tail
      if case .arxiv(let id)? = identifier(id) { return .arxiv(id) }
    }
    if host.hasSuffix("ncbi.nlm.nih.gov") || host.hasSuffix("europepmc.org") {
      for part in path.reversed() {
        if let id = LinkKind.pmc.canonicalIdentifier(part.uppercased()) {
          return .pubMedCentral(id)
        }
        if let id = LinkKind.pubmed.canonicalIdentifier(part) { return .pubMed(id) }
      }
    }
    if host.hasSuffix("nature.com"), path.first == "articles", path.count > 1 {
      return .doi("10.1038/" + path[1])
    }
    if host.hasSuffix("aclanthology.org"), let paper = path.first {
      return .doi("10.18653/v1/" + (paper.hasSuffix(".pdf") ? String(paper.dropLast(4)) : paper))
    }
    return doi(in: path)
  }

  /// The DOI that a publisher's address holds: `/doi/full/10.1056/NEJMra2302038`.
  private static func doi(in path: [String]) -> Self? {
    guard let start = path.firstIndex(where: { $0.hasPrefix("10.") }) else { return nil }
    var parts = Array(path[start...])
    let views: Set = ["full", "abstract", "pdf", "epdf", "html", "meta", "full-text", "fulltext"]
    while parts.count > 2, let last = parts.last, views.contains(last.lowercased()) {
      parts.removeLast()
    }
    var doi = parts.joined(separator: "/")
    for ending in [".pdf", ".full", ".abstract", ".full.pdf"] where doi.hasSuffix(ending) {
      doi = String(doi.dropLast(ending.count))
    }
    // bioRxiv and medRxiv put the version behind the DOI.
    if doi.hasPrefix("10.1101/"), let bare = ArxivService.withoutVersion(doi) { doi = bare }
    return LinkKind.doi.canonicalIdentifier(doi).map(doiOrArxiv)
  }

  /// The id as people write it.
  package var description: String {
    switch self {
    case .arxiv(let id): "arXiv:\(id)"
    case .doi(let id): id
    case .pubMed(let id): "PMID \(id)"
    case .pubMedCentral(let id): id
    }
  }
}

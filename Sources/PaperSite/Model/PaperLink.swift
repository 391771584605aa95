/// What a link of a paper leads to.
package enum LinkKind: String, CaseIterable, Sendable {
  case arxiv, doi, pmc, pubmed, openreview, url, pdf, code, project, data, video

  /// Whether the link is an identifier, written bare, rather than an address.
  package var isIdentifier: Bool {
    switch self {
    case .arxiv, .doi, .pmc, .pubmed, .openreview: true
    case .url, .pdf, .code, .project, .data, .video: false
    }
  }
}

/// A link of a paper: an identifier in its canonical form, or an address.
package struct PaperLink: Hashable, Sendable {
  package let kind: LinkKind
  /// The identifier (`2210.03629`) or the address.
  package let value: String

  package init(kind: LinkKind, value: String) {
    self.kind = kind
    self.value = value
  }

  /// The address that the link leads to.
  package var address: String {
    switch kind {
    case .arxiv: "https://arxiv.org/abs/" + value
    case .doi: "https://doi.org/" + PercentEncoding.path(value)
    case .pmc: "https://pmc.ncbi.nlm.nih.gov/articles/" + value + "/"
    case .pubmed: "https://pubmed.ncbi.nlm.nih.gov/" + value + "/"
    case .openreview: "https://openreview.net/forum?id=" + value
    case .url, .pdf, .code, .project, .data, .video: value
    }
  }
}

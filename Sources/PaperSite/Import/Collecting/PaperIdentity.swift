extension PaperLink {
  /// The arXiv id in the DOI that arXiv gives to every preprint.
  var arxivOfDOI: PaperLink? {
    let prefix = "10.48550/arxiv."
    guard kind == .doi, value.lowercased().hasPrefix(prefix) else { return nil }
    let id = ListLink.withoutVersion(String(value.dropFirst(prefix.count)))
    return LinkKind.arxiv.canonicalIdentifier(id).map { PaperLink(kind: .arxiv, value: $0) }
  }
}

/// What a paper is known by, whatever a list or file says besides.
struct PaperIdentity {
  /// The identifiers that no two papers share, in a form that can be compared.
  let identifiers: Set<PaperLink>
  /// The title without case and punctuation.
  let title: String

  init(of paper: Paper) {
    self.init(title: paper.title, links: paper.links.map(\.value))
  }

  init(title: String, links: [PaperLink]) {
    identifiers = Set(
      (links + links.compactMap(\.arxivOfDOI)).filter(\.kind.isIdentifier).map(Self.comparable)
    )
    self.title = TitleText.comparable(title)
  }

  /// An identifier without its version and case: DOIs are case-insensitive (DOI Handbook 2.4).
  private static func comparable(_ link: PaperLink) -> PaperLink {
    switch link.kind {
    case .arxiv: PaperLink(kind: .arxiv, value: ListLink.withoutVersion(link.value.lowercased()))
    case .doi: PaperLink(kind: .doi, value: link.value.lowercased())
    default: link
    }
  }

  /// Whether both have an identifier of one kind, and not the same.
  func contradicts(_ other: PaperIdentity) -> Bool {
    guard identifiers.isDisjoint(with: other.identifiers) else { return false }
    let kinds = Set(other.identifiers.map(\.kind))
    return identifiers.contains { $0.kind != .openreview && kinds.contains($0.kind) }
  }

  /// The id of an imported paper: its arXiv id, its DOI or its title, the first that it has. So no
  /// other entry of the list, nor anything else said of this one, changes its address.
  static func id(title: String, links: [PaperLink]) -> ContentID {
    if let arxiv = links.first(where: { $0.kind == .arxiv }) {
      return made(from: "arxiv-" + ListLink.withoutVersion(arxiv.value))
    }
    if let doi = links.first(where: { $0.kind == .doi }) {
      return made(from: "doi-" + doi.value.lowercased())
    }
    return made(from: title)
  }

  /// An id of lower-case ASCII letters, digits and hyphens; what that would lose, or make too long,
  /// a hash stands for.
  static func made(from text: String, prefix: String = "paper") -> ContentID {
    let folded = URLID.hyphenated(text)
    var kept = ""
    var hasLost = false
    for scalar in folded.unicodeScalars {
      if scalar.isASCII {
        kept.unicodeScalars.append(scalar)
      } else {
        hasLost = true
        if kept.last != "-", !kept.isEmpty { kept += "-" }
      }
    }
    kept = kept.split(separator: "-").joined(separator: "-")
    if kept.utf8.count > 72 {
      hasLost = true
      let words = kept.split(separator: "-")
      kept = ""
      for word in words {
        guard kept.utf8.count + word.utf8.count < 60 else { break }
        kept += (kept.isEmpty ? "" : "-") + word.prefix(60)
      }
    }
    if hasLost || kept.isEmpty {
      kept +=
        (kept.isEmpty ? prefix : "") + "-" + ContentHash(of: folded.isEmpty ? text : folded).short
    }
    guard let id = ContentID(kept) else { preconditionFailure("ASCII words make an id") }
    return id
  }
}

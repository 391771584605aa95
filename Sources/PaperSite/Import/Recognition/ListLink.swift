/// A link of a list, sorted by what it leads to.
struct ListLink: Hashable {
  /// What it leads to; nil for what a paper has no field for, such as a post about it.
  let kind: LinkKind?
  /// The identifier or the address.
  let value: String
  /// The address as it was written, with a scheme.
  let address: String
  /// Whether the address is that of a paper and of nothing else.
  let isPaper: Bool

  /// Sorts a link by its address and, where that does not tell, by its label; nil for what leads
  /// nowhere outside the list.
  init?(to destination: String, label: LinkLabel? = nil) {
    guard let address = Self.address(from: destination) else { return nil }
    self.address = address
    let parts = WebAddressParts(address)
    if let link = Self.identifier(in: parts) {
      kind = link.kind
      value = link.value
      isPaper = true
      return
    }
    value = address
    if PaperHosts.contain(parts) {
      kind = parts.isPDF ? .pdf : .url
      isPaper = true
      return
    }
    if let known = Self.kind(of: parts) {
      // `github.com/a/b/paper.pdf` is the paper, kept beside the code.
      if known == .code, parts.isPDF {
        kind = .pdf
        isPaper = label == .paper || label == .pdf
      } else {
        // What a list calls the paper is the paper, on whatever page it stands.
        let isCalledPaper = known == .project && (label == .paper || label == .pdf)
        kind = isCalledPaper ? .url : known == .project && label == .data ? .data : known
        isPaper = isCalledPaper
      }
      return
    }
    switch label {
    case .paper, .pdf:
      kind = parts.isPDF ? .pdf : .url
      isPaper = true
    case .code: (kind, isPaper) = (.code, false)
    case .project: (kind, isPaper) = (.project, false)
    case .data: (kind, isPaper) = (.data, false)
    case .video: (kind, isPaper) = (.video, false)
    case .model, .other: (kind, isPaper) = (nil, false)
    case .link, nil:
      if parts.isPDF {
        (kind, isPaper) = (.pdf, true)
      } else {
        (kind, isPaper) = (parts.isModelHub ? nil : .url, false)
      }
    }
  }

  /// The address with what people forget or add by mistake mended; nil if it is no web address.
  static func address(from destination: String) -> String? {
    var text = destination.trimmingPunctuation("<>\"'`")
    if text.hasPrefix("//") { text = "https:" + text }
    if text.lowercased().hasPrefix("www.") { text = "https://" + text }
    for scheme in ["https://https://", "http://http://", "https://http://", "http://https://"]
    where text.hasPrefix(scheme) {
      text = "https://" + text.dropFirst(scheme.count)
    }
    let bare = text.lowercased()
    if bare.hasPrefix("arxiv.org/") || bare.hasPrefix("doi.org/") || bare.hasPrefix("github.com/") {
      text = "https://" + text
    }
    if bare.hasPrefix("doi:") { text = "https://doi.org/" + text.dropFirst(4).trimmingPrefix(" ") }
    if bare.hasPrefix("arxiv:") { text = "https://arxiv.org/abs/" + text.dropFirst(6) }
    text = Self.percentEncodingUnsafe(text)
    return WebAddress.isWellFormed(text) ? text : nil
  }

  private static func percentEncodingUnsafe(_ text: String) -> String {
    let unsafe = " \"<>\\^`{|}"
    guard text.unicodeScalars.contains(where: { unsafe.unicodeScalars.contains($0) }) else {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      if unsafe.unicodeScalars.contains(scalar) {
        result += "%" + String(scalar.value, radix: 16, uppercase: true)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func identifier(in parts: WebAddressParts) -> PaperLink? {
    if let id = arxivID(in: parts) { return PaperLink(kind: .arxiv, value: id) }
    let host = parts.host
    if host.hasSuffix("openreview.net"), let id = parts.query["id"],
      let known = LinkKind.openreview.canonicalIdentifier(id)
    {
      return PaperLink(kind: .openreview, value: known)
    }
    if host.hasSuffix("ncbi.nlm.nih.gov") || host.hasSuffix("europepmc.org") {
      for segment in parts.segments {
        let upper = segment.uppercased()
        if let id = LinkKind.pmc.canonicalIdentifier(upper) {
          return PaperLink(kind: .pmc, value: id)
        }
      }
      if let last = parts.segments.last, let id = LinkKind.pubmed.canonicalIdentifier(last) {
        return PaperLink(kind: .pubmed, value: id)
      }
    }
    if let doi = doi(in: parts) { return PaperLink(kind: .doi, value: doi) }
    return nil
  }

  /// `2210.03629` out of any address whose path has `abs`, `pdf`, `html` or the like before it.
  private static func arxivID(in parts: WebAddressParts) -> String? {
    let lead: Set = [
      "abs", "pdf", "html", "papers", "arxiv", "e-print", "format", "ps", "list", "abstract",
      "overview",
    ]
    let isArxiv = ["arxiv", "ar5iv", "alphaxiv", "scirate"].contains { parts.host.contains($0) }
    for (index, segment) in parts.segments.enumerated() {
      guard index > 0 || isArxiv else { continue }
      if !isArxiv {
        guard index > 0, lead.contains(parts.segments[index - 1].lowercased()) else { continue }
      }
      var id = segment
      for ending in [".pdf", ".html", ".ps"] where id.lowercased().hasSuffix(ending) {
        id = String(id.dropLast(ending.count))
      }
      if id.lowercased().hasPrefix("arxiv:") { id = String(id.dropFirst(6)) }
      if id.lowercased().hasPrefix("arxiv.") { id = String(id.dropFirst(6)) }
      if let known = LinkKind.arxiv.canonicalIdentifier(id) { return withoutVersion(known) }
      // The older `cs/0112017`.
      if isArxiv, index > 0,
        let known = LinkKind.arxiv.canonicalIdentifier(parts.segments[index - 1] + "/" + id)
      {
        return withoutVersion(known)
      }
    }
    return nil
  }

  /// An arXiv id without the version: a list means the paper.
  static func withoutVersion(_ id: String) -> String {
    guard let version = id.lastIndex(of: "v"), version > id.startIndex,
      id[id.index(after: version)...].utf8.allSatisfy(\.isDigit),
      id.contains(".") || id.contains("/")
    else { return id }
    return String(id[..<version])
  }

  private static func doi(in parts: WebAddressParts) -> String? {
    if parts.host.hasSuffix("nature.com"), parts.segments.count >= 2,
      parts.segments[0] == "articles",
      !parts.segments[1].hasPrefix("d4")
    {
      var id = parts.segments[1]
      if id.hasSuffix(".pdf") { id = String(id.dropLast(4)) }
      return LinkKind.doi.canonicalIdentifier("10.1038/" + id)
    }
    let candidates =
      [parts.query["id"], parts.query["doi"]].compactMap(\.self) + [
        parts.segments.joined(separator: "/")
      ]
    for candidate in candidates {
      guard
        let start = candidate.ranges(of: "10.").first(where: {
          $0.lowerBound == candidate.startIndex
            || "/=".contains(candidate[candidate.index(before: $0.lowerBound)])
        })
      else { continue }
      var text = String(candidate[start.lowerBound...])
      for ending in [
        ".full.pdf+html", ".full.pdf", "/full.pdf", ".full-text", ".full", ".pdf", "/full", "/pdf",
        "/abstract", "/epdf",
        "/html", ".abstract", ".short", "/meta", "/fulltext.html", "/fulltext", "/",
      ]
      where text.lowercased().hasSuffix(ending) {
        text = String(text.dropLast(ending.count))
      }
      // bioRxiv and medRxiv count versions after the DOI.
      if text.hasPrefix("10.1101/") || text.hasPrefix("10.64898/"),
        let version = text.lastIndex(of: "v"),
        text[text.index(after: version)...].allSatisfy(\.isNumber),
        text.index(after: version) < text.endIndex
      {
        text = String(text[..<version])
      }
      if let doi = LinkKind.doi.canonicalIdentifier(text) { return doi }
    }
    return nil
  }

  private static func kind(of parts: WebAddressParts) -> LinkKind? {
    let host = parts.host
    let path = parts.segments
    func isHost(_ names: String...) -> Bool {
      names.contains { host == $0 || host.hasSuffix("." + $0) }
    }
    if isHost(
      "github.com",
      "gitlab.com",
      "bitbucket.org",
      "gitee.com",
      "codeberg.org",
      "gitlab.inria.fr"
    ) {
      return path.isEmpty ? .project : .code
    }
    if isHost("huggingface.co", "modelscope.cn", "hf.co") {
      switch path.first {
      case "datasets": return .data
      case "spaces": return .project
      default: return nil
      }
    }
    if isHost("kaggle.com"), path.contains("datasets") || path.contains("c") { return .data }
    if isHost("zenodo.org", "physionet.org", "figshare.com", "openslr.org") { return .data }
    if isHost(
      "youtube.com",
      "youtu.be",
      "bilibili.com",
      "vimeo.com",
      "slideslive.com",
      "b23.tv",
      "videolectures.net"
    ) {
      return .video
    }
    if host.hasSuffix(".github.io") || host.hasSuffix(".gitlab.io") || isHost("sites.google.com") {
      return parts.isPDF ? .pdf : .project
    }
    return nil
  }
}

/// A work as a bibliography tells of it, whatever its format.
struct BibliographyItem {
  var line: Int
  var key = ""
  var title = ""
  var short: String?
  var authors: [ReferenceName] = []
  var hasMoreAuthors = false
  var date: PartialDate?
  var venue: String?
  var links: [PaperLink] = []
  var keywords: [String] = []
  var abstract: String?
  var status: PaperStatus?
  var notice: StatusNotice?
  var language: String?

  /// Adds an identifier or address unless one of its kind is there.
  mutating func add(_ link: ListLink?) {
    guard let link, let kind = link.kind else { return }
    let isOfKind = { (known: PaperLink) in known.kind == kind }
    if !links.contains(where: isOfKind) { links.append(PaperLink(kind: kind, value: link.value)) }
  }

  /// Adds an address; one that only repeats an identifier is left out.
  mutating func add(address: String, label: LinkLabel? = nil) {
    guard let link = ListLink(to: address, label: label) else { return }
    // The DOI of every preprint at arXiv says no more than its id.
    if link.kind == .doi, let arxiv = PaperLink(kind: .doi, value: link.value).arxivOfDOI {
      add(ListLink(to: arxiv.address))
    } else {
      add(link)
    }
  }

  /// Adds a DOI, with or without an address around it.
  mutating func add(doi text: String) {
    var doi = text.trimmingPunctuation("{}<>.,; ")
    for prefix in [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/",
      "doi.org/", "doi:", "doi ",
    ]
    where doi.lowercased().hasPrefix(prefix) {
      doi = String(doi.dropFirst(prefix.count)).trimmingWhiteSpace()
    }
    guard LinkKind.doi.canonicalIdentifier(doi) != nil else {
      if text.contains("://") { add(address: text) }
      return
    }
    add(address: "https://doi.org/" + PercentEncoding.path(doi))
  }

  /// Adds an arXiv id in any of its written forms.
  mutating func add(arxiv text: String) {
    var id = text.trimmingPunctuation("{}[]<>.,; ")
    for prefix in [
      "arxiv:", "arxiv preprint arxiv:", "https://arxiv.org/abs/", "http://arxiv.org/abs/", "abs/",
    ]
    where id.lowercased().hasPrefix(prefix) {
      id = String(id.dropFirst(prefix.count))
    }
    id = String(id.prefix { !$0.isWhitespace && $0 != "[" })
    if let known = LinkKind.arxiv.canonicalIdentifier(ListLink.withoutVersion(id)) {
      add(ListLink(to: "https://arxiv.org/abs/" + known))
    }
  }

  /// The arXiv id that stands in a text such as `arXiv preprint arXiv:2303.08774`.
  mutating func addArxiv(in text: String) {
    let lowercased = text.lowercased()
    guard lowercased.contains("arxiv") || lowercased.contains("corr"),
      let range = lowercased.firstRange(of: "arxiv:") ?? lowercased.firstRange(of: "abs/")
    else { return }
    let start = text.index(
      text.startIndex,
      offsetBy: lowercased.distance(from: lowercased.startIndex, to: range.upperBound)
    )
    add(
      arxiv: String(
        text[start...].trimmingPrefix(" ").prefix { !$0.isWhitespace && $0 != "," && $0 != "]" }
      )
    )
  }

  /// Takes what the notes of our own exports say: that the list of authors goes on, the arXiv id, and
  /// what happened to the paper.
  mutating func take(note: String) {
    for line in note.split(separator: "\n").map(String.init) {
      let lowercased = line.lowercased()
      if lowercased.hasPrefix("the list of authors goes on") {
        hasMoreAuthors = true
      } else if lowercased.hasPrefix("arxiv:") {
        add(arxiv: line)
      } else if let status = PaperStatus.allCases.first(where: {
        lowercased.hasPrefix($0.rawValue) && self.status == nil
      }) {
        take(status, line.dropFirst(status.rawValue.count))
      } else {
        addArxiv(in: line)
      }
    }
  }

  /// “Retracted 2021-05-01. The text. See https://…”
  private mutating func take(_ status: PaperStatus, _ rest: Substring) {
    let after = String(rest).trimmingWhiteSpace()
    guard after.hasPrefix(".") || after.first?.isNumber == true else { return }
    self.status = status
    var text = after
    var date: PartialDate?
    let head = text.prefix { $0 != "." && $0 != " " }
    if let known = PartialDate(head) {
      date = known
      text = String(text[head.endIndex...])
    }
    text =
      text.trimmingPunctuation(". ").isEmpty ? "" : String(text.drop { $0 == "." || $0 == " " })
    var url: String?
    if let see = text.ranges(of: "See http").last {
      url = String(text[see.lowerBound...].dropFirst(4)).trimmingWhiteSpace()
      text = String(text[..<see.lowerBound]).trimmingWhiteSpace()
    }
    if url != nil || date != nil || !text.isEmpty {
      notice = StatusNotice(
        url: url.flatMap { WebAddress.isWellFormed($0) ? $0 : nil },
        date: date,
        text: text.isEmpty ? nil : text
      )
    }
  }
}

extension ReferenceName {
  /// The name as the front matter has it: in its owner's order where that is read back as the same
  /// parts, otherwise with commas, and a group's in braces where it would be taken for a person's.
  var writtenName: String {
    let text = text
    if ReferenceName(parsing: text) == self { return text }
    switch self {
    case .whole: return "{\(text)}"
    case .person:
      return ReferenceName(parsing: inverted) == self ? inverted : text
    }
  }
}

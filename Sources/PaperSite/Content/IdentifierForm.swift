extension PaperLink {
  /// The link with this value; nil when the value has not the form that the kind asks for.
  package init?(kind: LinkKind, checking value: String) {
    if kind.isIdentifier {
      guard let identifier = kind.canonicalIdentifier(value) else { return nil }
      self.init(kind: kind, value: identifier)
    } else {
      guard WebAddress.isWellFormed(value) else { return nil }
      self.init(kind: kind, value: value)
    }
  }
}

/// The forms of the identifiers that papers are known by.
extension LinkKind {
  /// The identifier in its canonical form; nil when the text does not have the form.
  func canonicalIdentifier(_ text: String) -> String? {
    switch self {
    case .arxiv: Self.isArxiv(text) ? text : nil
    case .doi: Self.isDOI(text) ? text : nil
    case .pmc:
      text.hasPrefix("PMC") && Self.isNumber(text.dropFirst(3), upTo: 9) ? text : nil
    case .pubmed: Self.isNumber(text[...], upTo: 8) ? text : nil
    case .openreview:
      !text.isEmpty && text.utf8.count <= 40
        && text.utf8.allSatisfy {
          $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        ? text : nil
    case .url, .pdf, .code, .project, .data, .video: nil
    }
  }

  /// An identifier of the kind, and how it is written.
  var exampleIdentifier: String {
    switch self {
    case .arxiv: "2210.03629"
    case .doi: "10.1038/s41586-023-06291-2"
    case .pmc: "PMC10396962"
    case .pubmed: "37438534"
    case .openreview: "WE_vluYUL-X"
    case .url, .pdf, .code, .project, .data, .video: "https://example.org/"
    }
  }

  /// What the identifier is called in a message.
  var identifierName: String {
    switch self {
    case .arxiv: "an arXiv id"
    case .doi: "a DOI"
    case .pmc: "a PubMed Central id"
    case .pubmed: "a PubMed id"
    case .openreview: "an OpenReview forum id"
    case .url, .pdf, .code, .project, .data, .video: "a web address"
    }
  }

  private static func isNumber(_ text: Substring, upTo digits: Int) -> Bool {
    (1...digits).contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit)
      && text.utf8.first != UInt8(ascii: "0")
  }

  /// `YYMM.NNNN` or `YYMM.NNNNN`, or the older `archive/YYMMNNN`, with or without a version
  /// (arXiv help, “Understanding the arXiv identifier”).
  private static func isArxiv(_ text: String) -> Bool {
    var rest = text[...]
    if let version = rest.lastIndex(of: "v"),
      rest[rest.index(after: version)...].utf8.allSatisfy(\.isDigit),
      rest.index(after: version) < rest.endIndex
    {
      rest = rest[..<version]
    }
    if let slash = rest.firstIndex(of: "/") {
      let archive = rest[..<slash]
      let number = rest[rest.index(after: slash)...]
      return number.utf8.count == 7 && number.utf8.allSatisfy(\.isDigit)
        && isMonth(number.dropFirst(2))
        && !archive.isEmpty
        && archive.utf8.allSatisfy { $0.isLetterOrDigit || "-.".utf8.contains($0) }
    }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 4 && (4...5).contains(parts[1].utf8.count)
      && parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) } && isMonth(parts[0].dropFirst(2))
  }

  private static func isMonth(_ text: Substring) -> Bool {
    Int(text.prefix(2)).map { (1...12).contains($0) } ?? false
  }

  /// `10.`, a registrant of four to nine digits, `/`, and a suffix of printable characters
  /// (DOI Handbook 2.2; Crossref's recommended pattern).
  private static func isDOI(_ text: String) -> Bool {
    guard text.hasPrefix("10."), let slash = text.firstIndex(of: "/") else { return false }
    let registrant = text[..<slash].dropFirst(3)
    let suffix = text[text.index(after: slash)...]
    return (4...9).contains(registrant.utf8.count)
      && registrant.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      && !suffix.isEmpty && suffix.utf8.count <= 300
      && !suffix.unicodeScalars.contains {
        $0.properties.isWhitespace || $0.isUnwantedControl || $0 == "\""
      }
  }
}

import Diagnostics

/// No paper stands in the collection twice: by identifier, or by title.
enum DuplicateCheck: Check {
  static func diagnostics(for content: LoadedContent) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var owners: [PaperLink: Paper] = [:]
    var titles: [String: Paper] = [:]
    for paper in content.papers.sorted(by: { $0.path < $1.path }) {
      for link in paper.links where link.value.kind.isIdentifier {
        if let other = owners[comparable(link.value)] {
          diagnostics.append(
            Diagnostic(
              .error,
              code: "duplicate.identifier",
              "“\(other.path)” has \(link.value.kind.identifierName) \(link.value.value) already",
              at: paper.position(link.place),
              hint: "if both are one paper, delete one file and keep its address in “aliases”"
            )
          )
        } else {
          owners[comparable(link.value)] = paper
        }
      }
      let title = URLID.hyphenated(paper.title)
      guard !title.isEmpty else { continue }
      if let other = titles[title] {
        diagnostics.append(
          Diagnostic(
            .warning,
            code: "duplicate.title",
            "“\(other.path)” has the same title",
            at: paper.position(paper.titlePlace),
            hint: "if both are one paper, delete one file and keep its address in “aliases”"
          )
        )
      } else {
        titles[title] = paper
      }
    }
    return diagnostics
  }

  /// The identifier without its version and case: DOIs are case-insensitive (DOI Handbook 2.4).
  private static func comparable(_ link: PaperLink) -> PaperLink {
    var value = link.value
    if link.kind == .arxiv, let version = value.lastIndex(of: "v") {
      value = String(value[..<version])
    }
    if link.kind == .doi || link.kind == .arxiv { value = value.lowercased() }
    return PaperLink(kind: link.kind, value: value)
  }
}

extension ReadmeExport {
  /// The entry of a paper: title, authors, venue, date and links, and below them the summary. In a
  /// category that is not the paper's home, the first line alone.
  func entry(_ paper: Paper, isHome: Bool) -> String {
    let name = MarkdownEscaping.text(paper.title(in: language, default: original).text)
    let primary = Self.primaryLinks.lazy.compactMap { kind in
      paper.links.first { $0.value.kind == kind }?.value
    }.first
    var line = "- "
    if isHome { line += "<a id=\"\(paper.id)\"></a>" }
    if isHome, let short = shortName(of: paper) { line += "**\(MarkdownEscaping.text(short))**: " }
    if let primary {
      line += "[\(name)](\(MarkdownEscaping.destination(primary.address)))"
    } else {
      line += "**\(name)**"
    }
    let details = details(of: paper)
    if !details.isEmpty { line += " - \(details)" }
    guard isHome else { return line + "\n" }
    for link in paper.links.map(\.value) where link != primary {
      let kind = words.kinds[link.kind] ?? link.kind.rawValue
      line += " [[\(kind)](\(MarkdownEscaping.destination(link.address)))]"
    }
    if !paper.tags.isEmpty {
      line +=
        " "
        + paper.tags.map { Self.code(site.label(ofTag: $0.value, in: language)) }
        .joined(separator: " ")
    }
    if let summary = paper.summary(in: language, default: original)?.snippet {
      line +=
        "\n\n"
        + MarkdownRelinking.text(of: summary, linkingTo: address)
        .split(separator: "\n").map { "  \($0)" }.joined(separator: "\n") + "\n"
    }
    return line + "\n"
  }

  /// The name people say, where the title does not begin with it anyway.
  private func shortName(of paper: Paper) -> String? {
    let short = paper.name(in: language, default: original)
    let title = paper.title(in: language, default: original).text
    return title.lowercased().hasPrefix(short.lowercased()) ? nil : short
  }

  /// “Ada One, Ben Two. *ICLR 2023*, 2022-10-06.”
  private func details(of paper: Paper) -> String {
    var sentences: [String] = []
    let authors = paper.authors.map(MarkdownEscaping.text)
    if !authors.isEmpty {
      sentences.append(
        (authors + (paper.hasMoreAuthors ? [words.andOthers] : []))
          .joined(separator: words.separator)
      )
    }
    let venue = paper.venue.map { "*\(MarkdownEscaping.text($0))*" }
    let appeared = [venue, paper.date?.description].compactMap(\.self)
    if !appeared.isEmpty { sentences.append(appeared.joined(separator: ", ")) }
    if let status = paper.status, let word = words.statuses[status] {
      sentences.append("**\(word)**")
    }
    return sentences.map { $0.hasSuffix(".") ? $0 : $0 + words.stop }.joined(separator: " ")
  }

  /// What the title of an entry leads to: the first of these that the paper has.
  private static let primaryLinks: [LinkKind] = [
    .arxiv, .doi, .openreview, .pmc, .pubmed, .url, .pdf, .project, .code,
  ]

  /// The text as code, between as many backticks as it needs.
  private static func code(_ text: String) -> String {
    guard text.contains("`") else { return "`\(text)`" }
    return "`` \(text.replacing("``", with: "` `")) ``"
  }

  private var original: Language { site.settings.language }
}

import Diagnostics

extension ImportedCollection {
  /// The content of a site that shows the collection and nothing else.
  func content(settings: SiteSettings, path: String) -> LoadedContent {
    var content = LoadedContent(settings: settings)
    content.papers = papers.map { $0.shown }
    content.categories = categories.enumerated().map { index, category in
      Category(
        id: category.id,
        path: path,
        texts: Localized(
          Category.Texts(title: category.title),
          in: settings.language
        ),
        icon: nil,
        order: index
      )
    }
    content.roadmap = roadmap
    return content
  }

  /// What a person should know of a source that a site is built from.
  func diagnostics(path: String) -> [Diagnostic] {
    warnings.map { warning in
      Diagnostic(
        .warning,
        code: warning.code,
        warning.message,
        at: SourcePosition(path: path, line: warning.line),
        hint: warning.hint
      )
    }
  }
}

extension ImportedPaper {
  /// The paper with its body, as a page shows it.
  fileprivate var shown: Paper {
    var paper = paper
    guard !body.isEmpty else { return paper }
    let bytes = Array(body.utf8)
    let line = lines.first ?? 1
    paper.body = MarkdownSource(
      path: paper.path,
      contentHash: ByteHash(of: bytes),
      firstLine: line,
      isEmpty: false,
      text: bytes
    )
    let head = body.prefix(upTo: body.firstRange(of: "\n\n")?.lowerBound ?? body.endIndex)
    if !head.hasPrefix("#") {
      paper.summary = MarkdownSnippet(
        text: String(head).trimmingWhiteSpace(),
        path: paper.path,
        firstLine: line
      )
      paper.isSummaryInBody = true
    }
    return paper
  }
}

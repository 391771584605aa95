import Diagnostics

/// The mistakes in the Markdown of each content file, and its links to places within pages.
struct BodyCheck: Sendable {
  private struct Findings: Sendable {
    let diagnostics: [Diagnostic]
    let anchors: [AnchorReference]
  }

  /// The findings of the files that have any, by path.
  private var findings: [String: Findings] = [:]

  /// The mistakes, all files together.
  var diagnostics: [Diagnostic] { findings.values.flatMap(\.diagnostics) }

  /// The links to places within pages, all files together.
  var anchors: [AnchorReference] { findings.values.flatMap(\.anchors) }

  /// Looks at the texts of some papers again.
  mutating func look(at papers: [ContentID], with renderer: SiteRenderer) throws {
    for paper in papers.compactMap(renderer.site.paper) {
      take(try Self.rendering(of: paper, with: renderer), from: paper.path)
    }
  }

  /// Looks at every text of the collection.
  mutating func lookAtAll(with renderer: SiteRenderer, workers: Int) async throws {
    findings = [:]
    let papers = renderer.site.papers
    let rendered = try await papers.concurrentMap(workers: workers) {
      try Self.rendering(of: $0, with: renderer)
    }
    for (paper, rendering) in zip(papers, rendered) { take(rendering, from: paper.path) }
    for category in renderer.site.categories {
      take(
        try Self.rendering(of: category.texts, with: renderer) { $0.introduction },
        from: category.path
      )
    }
    for page in renderer.site.ownPages {
      take(try Self.rendering(of: page.texts, with: renderer) { $0.body }, from: page.path)
    }
    if let roadmap = renderer.site.roadmap {
      take(
        try Self.rendering(of: roadmap.texts, with: renderer) { $0.introduction },
        from: roadmap.path
      )
    }
  }

  private mutating func take(_ rendering: Rendering, from path: String) {
    let isEmpty = rendering.diagnostics.isEmpty && rendering.anchors.isEmpty
    findings[path] =
      isEmpty
      ? nil : Findings(diagnostics: rendering.diagnostics, anchors: rendering.anchors)
  }

  private static func rendering(of paper: Paper, with renderer: SiteRenderer) throws -> Rendering {
    var rendering = Rendering()
    let original = renderer.site.settings.language
    for language in renderer.site.settings.languages {
      if let summary = paper.summary(in: language, default: original) {
        _ = renderer.bodies.summary(summary.snippet, in: language, into: &rendering)
      }
      if let body = paper.body(in: language, default: original) {
        _ = try renderer.bodies.body(
          body.source,
          in: language,
          skippingFirstParagraph: body.startsWithSummary,
          into: &rendering
        )
      }
    }
    return rendering
  }

  private static func rendering<Texts>(
    of texts: Localized<Texts>,
    with renderer: SiteRenderer,
    body: (Texts) -> MarkdownSource?
  ) throws -> Rendering {
    var rendering = Rendering()
    for language in renderer.site.settings.languages {
      guard let source = body(texts[language]) ?? body(texts.original) else { continue }
      _ = try renderer.bodies.body(
        source,
        in: language,
        skippingFirstParagraph: false,
        into: &rendering
      )
    }
    return rendering
  }
}

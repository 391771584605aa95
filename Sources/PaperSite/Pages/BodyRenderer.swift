private import CommonMark
package import Diagnostics
package import Templates

/// A heading of a rendered body.
package struct BodyHeading: Hashable, Sendable {
  package let level: Int
  package let id: String
  package let text: String
}

/// The Markdown body of a page as HTML.
package struct RenderedBody: Sendable {
  package let html: HTML
  package let headings: [BodyHeading]
  /// The text without markup, the part left out of `html` included.
  package let text: String

  package var isEmpty: Bool { html.isEmpty }
}

/// A summary as HTML without block elements, and as text.
package struct RenderedSummary: Sendable {
  package let html: HTML
  package let text: String
}

/// Turns Markdown of the collection into HTML, and finds the mistakes in its links.
package struct BodyRenderer: Sendable {
  /// The project's root folder.
  let root: String
  /// The bytes of files that are at hand, by path; others are read from the disk.
  private let kept: [String: [UInt8]]
  let links: ContentLinks
  private let options: [Language: MarkdownOptions]

  init(
    root: String,
    kept: [String: [UInt8]] = [:],
    links: ContentLinks,
    strings: [Language: ThemeStrings]
  ) {
    self.root = root
    self.kept = kept
    self.links = links
    self.options = strings.mapValues { strings in
      var options = MarkdownOptions()
      options.slug = URLID.hyphenated
      options.headingLinkLabel = strings.text("heading_link")
      options.footnotesLabel = strings.text("footnotes")
      options.footnoteBackLabel = strings.text("footnote_back")
      return options
    }
  }

  /// Reads a body again and renders it; nothing of it is kept. Its topmost headings, whether
  /// written `#` or `##`, have the level `topHeading`.
  ///
  /// - Throws: `FileProblem` when the file can no longer be read.
  package func body(
    _ source: MarkdownSource,
    in language: Language,
    skippingFirstParagraph: Bool,
    topHeading: Int = 2,
    into rendering: inout Rendering
  ) throws -> RenderedBody {
    var options = options[language] ?? MarkdownOptions()
    options.omitsFirstParagraph = skippingFirstParagraph
    options.headingLevelShift = topHeading - 2
    let bytes: ArraySlice<UInt8>
    do throws(Diagnostic) {
      bytes = try self.bytes(of: source)
    } catch {
      rendering.diagnostics.append(error)
      return RenderedBody(html: .empty, headings: [], text: "")
    }
    let document = MarkdownDocument(
      parsing: Array(bytes),
      path: source.path,
      firstLine: source.firstLine
    )
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    var resolver = PageLinkResolver(links: links, path: source.path, language: language)
    var report = document.render(into: &output, options: options, resolver: resolver)
    if report.headings.contains(where: { $0.level < topHeading }) {
      // The text starts at `#`, which is the page's own heading: once more, a level lower.
      options.headingLevelShift += 1
      output.removeAll(keepingCapacity: true)
      resolver = PageLinkResolver(links: links, path: source.path, language: language)
      report = document.render(into: &output, options: options, resolver: resolver)
    }
    take(report, of: resolver, in: source.path, into: &rendering)
    let defined = Set(report.anchors)
    for (fragment, position) in resolver.ownAnchors where !defined.contains(fragment) {
      rendering.diagnostics.append(missingAnchor(fragment, among: report.anchors, at: position))
    }
    return RenderedBody(
      html: HTML(bytes: output),
      headings: report.headings.map { BodyHeading(level: $0.level, id: $0.id, text: $0.text) },
      text: document.plainText
    )
  }

  /// Renders a summary.
  package func summary(
    _ snippet: MarkdownSnippet,
    in language: Language,
    into rendering: inout Rendering
  ) -> RenderedSummary {
    let document = MarkdownDocument(
      parsing: Array(snippet.text.utf8),
      path: snippet.path,
      firstLine: snippet.firstLine
    )
    let resolver = PageLinkResolver(links: links, path: snippet.path, language: language)
    let paragraph = document.firstParagraph(
      options: options[language] ?? MarkdownOptions(),
      resolver: resolver
    )
    guard let paragraph else { return RenderedSummary(html: .empty, text: snippet.text) }
    take(paragraph.report, of: resolver, in: snippet.path, into: &rendering)
    return RenderedSummary(html: HTML(bytes: paragraph.html), text: paragraph.text)
  }

  /// The text of a body without markup, for the search; empty when the file can no longer be read,
  /// which rendering its page reports.
  func plainText(of source: MarkdownSource) -> String {
    guard !source.isEmpty, let bytes = try? bytes(of: source) else { return "" }
    return MarkdownDocument(parsing: Array(bytes), path: source.path).plainText
  }

  /// The text of a summary without markup.
  func plainText(of snippet: MarkdownSnippet) -> String {
    MarkdownDocument(parsing: Array(snippet.text.utf8), path: snippet.path).plainText
  }

  /// Mistakes in links to places within pages: each page that is named so is looked at once more.
  package func diagnostics(forAnchors references: [AnchorReference]) throws -> [Diagnostic] {
    struct Target: Hashable {
      let route: Route
      let language: Language
    }
    let groups = Dictionary(grouping: references) {
      Target(route: $0.route, language: $0.language)
    }
    return try groups.flatMap { target, references -> [Diagnostic] in
      let anchors = try anchors(of: target.route, in: target.language)
      let defined = Set(anchors)
      return references.filter { !defined.contains($0.fragment) }.map {
        missingAnchor($0.fragment, among: anchors, at: $0.position)
      }
    }
  }

  private func anchors(of route: Route, in language: Language) throws -> [String] {
    let site = links.site
    let original = site.settings.language
    let source: MarkdownSource?
    var anchors: [String] = []
    switch route {
    case .paper(let id):
      source = site.paper(id)?.body(in: language, default: original)?.source
    case .category(let id, _):
      let texts = site.category(id)?.texts
      source = texts?[language].introduction ?? texts?.original.introduction
    case .own(let id):
      let texts = site.ownPages.first { $0.id == id }?.texts
      source = texts?[language].body ?? texts?.original.body
    case .roadmap:
      let texts = site.roadmap?.texts
      source = texts?[language].introduction ?? texts?.original.introduction
      anchors =
        (site.roadmap?.stages.map(\.id.text) ?? []) + (site.roadmap?.tracks.map(\.id.text) ?? [])
    default:
      source = nil
    }
    guard let source else { return anchors }
    var rendering = Rendering()
    return anchors + (try anchorsOfBody(source, in: language, into: &rendering))
  }

  private func anchorsOfBody(
    _ source: MarkdownSource,
    in language: Language,
    into rendering: inout Rendering
  ) throws -> [String] {
    guard let bytes = try? bytes(of: source) else { return [] }
    let document = MarkdownDocument(parsing: Array(bytes), path: source.path)
    var output: [UInt8] = []
    return document.render(
      into: &output,
      options: options[language] ?? MarkdownOptions(),
      resolver: PageLinkResolver(links: links, path: source.path, language: language)
    ).anchors
  }

  private func missingAnchor(
    _ fragment: String,
    among anchors: [String],
    at position: SourcePosition
  ) -> Diagnostic {
    Diagnostic(
      .error,
      code: "link.missing-anchor",
      "expected the id of a heading after “#”, found “\(fragment.shortened(to: 60))”",
      at: position,
      hint: anchors.suggestion(for: fragment)
        ?? (anchors.isEmpty
          ? "that page has no headings"
          : "the ids are \(anchors.prefix(12).joined(separator: ", "))")
    )
  }

  /// Takes over what rendering one text found.
  private func take(
    _ report: MarkdownReport,
    of resolver: PageLinkResolver,
    in path: String,
    into rendering: inout Rendering
  ) {
    rendering.diagnostics += resolver.diagnostics
    rendering.anchors += resolver.anchors
    for problem in report.problems {
      let isWarning: Bool =
        switch problem.kind {
        case .rawHTML, .unusedFootnote: true
        case .unsafeURL, .unknownFootnote, .duplicateFootnote, .deepNesting, .imageWithoutText:
          false
        }
      rendering.diagnostics.append(
        Diagnostic(
          isWarning ? .warning : .error,
          code: "markdown." + problem.kind.rawValue,
          problem.message,
          at: SourcePosition(path: path, line: problem.line, column: problem.column),
          hint: problem.hint
        )
      )
    }
  }

  func bytes(of source: MarkdownSource) throws(Diagnostic) -> ArraySlice<UInt8> {
    if let text = source.text { return text[...] }
    let text = try sourceText(at: source.path, in: root, kept: kept)
    let bytes = text.bytes[try FrontMatter(of: text).bodyOffset...]
    guard ByteHash(of: bytes) == source.contentHash else {
      throw Diagnostic(
        .error,
        code: "file.changed",
        "the file changed during the build",
        at: SourcePosition(path: source.path),
        hint: "build again"
      )
    }
    return bytes
  }
}

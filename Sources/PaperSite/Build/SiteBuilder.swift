import Diagnostics

/// Builds a site: load, assemble, check, render, write.
package struct SiteBuilder: Sendable {
  /// What a build takes from the command line.
  package struct Options: Sendable {
    /// The project's root folder, absolute.
    package var root: String
    /// The theme's folder, absolute; nil for `theme/` in the root.
    package var theme: String?
    /// In the place of `base_url`.
    package var baseURL: BaseURL?
    /// The reading list that the site is built from; nil for `content/` in the root.
    package var list: ListSource?
    package var includesDrafts = false
    /// Whether warnings count as errors.
    package var isStrict = false
    /// The number of files worked on at once.
    package var workers: Int

    package init(root: String, workers: Int) {
      self.root = root
      self.workers = workers
    }
  }

  let options: Options

  package init(_ options: Options) {
    self.options = options
  }

  /// The whole way, with the bytes dropped: every mistake, nothing written.
  package func check(
    progress: (BuildEvent) -> Void = { _ in }
  ) async throws -> BuildReport {
    try await run(writingTo: DiscardingWriter(), progress: progress).report
  }

  /// Builds the site and puts it in the place of the folder `output`; nothing changes there if
  /// there is an error.
  package func build(
    into output: OutputFolder,
    waiting: () -> Void = {},
    progress: (BuildEvent) -> Void = { _ in }
  ) async throws -> BuildReport {
    let staging = try output.beginStaging(waiting: waiting)
    do {
      let (report, written) = try await run(writingTo: staging, progress: progress)
      var diagnostics = report.diagnostics
      guard !report.hasErrors(strict: options.isStrict) else {
        staging.discard()
        return report
      }
      progress(.stage(.publish))
      diagnostics += try staging.publish(written)
      return report.with(diagnostics: diagnostics, written: written)
    } catch {
      staging.discard()
      throw error
    }
  }

  private func run(
    writingTo writer: some OutputWriter,
    progress: (BuildEvent) -> Void
  ) async throws -> (report: BuildReport, written: [WrittenFile]) {
    progress(.stage(.load))
    var (content, diagnostics) = try await loaded()
    guard var content else { return (BuildReport(diagnostics: diagnostics), []) }
    if let baseURL = options.baseURL { content.settings.baseURL = baseURL }
    let addresses = Addresses(
      baseURL: content.settings.baseURL,
      defaultLanguage: content.settings.language
    )
    let (theme, themeDiagnostics) = ThemeLoader(
      folder: options.theme ?? options.root + "/theme",
      folderName: options.themeName,
      addresses: addresses,
      languages: content.settings.languages
    ).load()
    diagnostics += themeDiagnostics

    progress(.stage(.assemble))
    let site = Site(assembling: content, includingDrafts: options.includesDrafts)

    progress(.stage(.check))
    diagnostics += Checks.diagnostics(for: content).filter(options.isExpected)

    progress(.stage(.render))
    let links = ContentLinks(
      site: site,
      addresses: addresses,
      hiddenPapers: content.hiddenPapers(on: site)
    )
    let (renderer, templateDiagnostics) = SiteRenderer.made(
      site: site,
      theme: theme,
      addresses: addresses,
      bodies: BodyRenderer(root: options.root, links: links, strings: theme.strings)
    )
    diagnostics += templateDiagnostics
    guard let renderer else { return (BuildReport(diagnostics: diagnostics), []) }
    let (carded, cardDiagnostics) = try await renderer.withCards(workers: options.workers)
    diagnostics += cardDiagnostics
    let complete = try await carded.withSearch(workers: options.workers)
    let files = complete.files()
    diagnostics += PathClash.diagnostics(for: files)
    guard !diagnostics.contains(where: { $0.code == PathClash.code }) else {
      return (BuildReport(diagnostics: diagnostics), [])
    }
    try writer.prepare(for: files.map(\.path))
    let rendered = try await render(files, to: writer, progress: progress)
    diagnostics += rendered.diagnostics
    diagnostics += try renderer.bodies.diagnostics(forAnchors: rendered.anchors)
    return (
      BuildReport(
        diagnostics: diagnostics,
        pages: files.count { $0.path.hasSuffix(".html") },
        papers: site.papers.count
      ),
      rendered.written
    )
  }

  /// The content: of the list where one is given, otherwise of `content/`.
  private func loaded() async throws -> (content: LoadedContent?, diagnostics: [Diagnostic]) {
    if let list = options.list { return list.load() }
    return try await ContentLoader(root: options.root, workers: options.workers).load()
  }

  /// Makes the bytes of every file and hands them to the writer; no bytes outlive their file.
  private func render(
    _ files: [OutputFile],
    to writer: some OutputWriter,
    progress: (BuildEvent) -> Void
  ) async throws -> RenderedFiles {
    var all = RenderedFiles()
    progress(.rendered(0, of: files.count))
    let results = try await files.concurrentMap(
      workers: options.workers,
      progress: { progress(.rendered($0, of: files.count)) }
    ) { file in
      var rendering = Rendering()
      try file.render(&rendering)
      let written = try writer.write(rendering.bytes, to: file.path)
      return (written, rendering.diagnostics, rendering.anchors)
    }
    for (written, diagnostics, anchors) in results {
      all.written.append(written)
      all.diagnostics += diagnostics
      all.anchors += anchors
    }
    progress(.rendered(files.count, of: files.count))
    return all
  }

  /// What came of making the files.
  private struct RenderedFiles {
    var written: [WrittenFile] = []
    var diagnostics: [Diagnostic] = []
    var anchors: [AnchorReference] = []
  }

}

extension SiteBuilder.Options {
  /// Whether a check applies: a list says what it says, and names neither all authors nor a summary.
  func isExpected(_ diagnostic: Diagnostic) -> Bool {
    let codes = ["paper.no-authors", "paper.no-date", "paper.no-summary"]
    return list == nil || !codes.contains(diagnostic.code)
  }

  /// What the theme's folder is called in messages.
  var themeName: String {
    guard let theme, theme != root + "/theme" else { return "theme" }
    return theme.hasPrefix(root + "/") ? String(theme.dropFirst(root.count + 1)) : theme
  }
}

/// What a build is at.
package enum BuildEvent: Hashable, Sendable {
  /// A stage begins.
  case stage(BuildStage)
  /// So many files of all are done.
  case rendered(Int, of: Int)
}

/// The stages of a build, in their order.
package enum BuildStage: String, CaseIterable, Sendable {
  case load, assemble, check, render, publish
}

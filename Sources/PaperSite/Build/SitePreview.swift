package import Diagnostics

/// A project that is looked at while it is written: what was read of it, kept in memory and read
/// again only where it changed, and the site to show.
///
/// In memory are the bytes of the Markdown files, what their front matter says, the theme, and the
/// assembled site; no page. A paper whose place in lists is the same takes its old version's place;
/// any other change of content assembles the site anew from what was read. Pages are made when they
/// are asked for.
package struct SitePreview: Sendable {
  private let options: SiteBuilder.Options
  private var readings: ContentReadings
  /// The assembled content, whether it can be shown or not.
  private var site: Site?
  private var theme: (theme: Theme, diagnostics: [Diagnostic])?
  /// A renderer with the theme's templates; nil when they have mistakes.
  private var templates: SiteRenderer?
  private var templateDiagnostics: [Diagnostic] = []
  /// What the reading list says where one stands in the place of `content/`.
  private var listed: (content: LoadedContent?, diagnostics: [Diagnostic])?
  /// The renderer of what was read last, whether it can be shown or not.
  private var candidate: SiteRenderer?
  /// The papers like each, and the papers among which they were found.
  private var similar: (papers: SimilarPapers, ids: [ContentID])?
  private var bodies = BodyCheck()
  private var siteDiagnostics: [Diagnostic] = []
  /// The mistakes that the shown state had when it was the first.
  private var acceptedErrors: Set<Mistake> = []
  /// Whether the first state was checked.
  private var isSettled = false
  /// The number of the state that was assembled last.
  private var revision = 0
  /// The last state that passed every check.
  private var good: PreviewedSite?
  /// Whether the texts of all files are to be looked at, since what they link to may be gone.
  private var needsWholeCheck = true

  /// What to show: the last state without mistakes or, if there was none, what there is.
  package private(set) var shown: PreviewedSite?
  /// All mistakes, each once, in the order of their places.
  package private(set) var diagnostics: [Diagnostic] = []
  /// Whether `check` has to be called: a large site is shown first and checked then.
  package private(set) var isUnchecked = false

  /// The number of papers up to which a site is checked before it is shown.
  private static let smallSite = 1000

  private struct Mistake: Hashable {
    let path: String
    let code: String
    let message: String

    init(_ diagnostic: Diagnostic) {
      path = diagnostic.position.path
      code = diagnostic.code
      message = diagnostic.message
    }
  }

  package init(_ options: SiteBuilder.Options) {
    self.options = options
    readings = ContentReadings(root: options.root, workers: options.workers)
  }

  /// The folders to watch, absolute.
  package var folders: [String] {
    guard let list = options.list else {
      return [options.root + "/" + ContentFolder.name, themeFolder]
    }
    return [list.file, list.settingsFile, themeFolder]
  }

  private var themeFolder: String { options.theme ?? options.root + "/theme" }

  /// The number of papers shown.
  package var papers: Int { shown?.renderer.site.papers.count ?? 0 }

  /// Whether the mistakes keep the site from being published.
  package var hasErrors: Bool { diagnostics.contains(where: isError) }

  private func isError(_ diagnostic: Diagnostic) -> Bool {
    options.isStrict || diagnostic.severity == .error
  }

  /// Reads everything.
  package mutating func load() async throws {
    if let list = options.list {
      listed = list.load()
    } else {
      try await readings.readAll()
    }
    theme = nil
    needsWholeCheck = true
    assemble()
    try await show()
  }

  /// Reads the changed files again, named by absolute paths, and shows what came of it.
  ///
  /// - Returns: what changed, for the log and the browser; nil when nothing did.
  package mutating func update(_ paths: Set<String>) async throws -> PreviewChange? {
    if let list = options.list, paths.contains(list.file) || paths.contains(list.settingsFile) {
      try await load()
      return PreviewChange(paths: [list.name], isOfStylesOnly: false)
    }
    let root = options.root + "/"
    let content = paths.filter { $0.hasPrefix(root + ContentFolder.name + "/") }
      .map { String($0.dropFirst(root.count)) }
    let themePaths = paths.filter { $0.hasPrefix(themeFolder + "/") && !$0.isHiddenPath }
      .map { String($0.dropFirst(themeFolder.count + 1)) }
    let effect = try await readings.update(
      Set(content.filter { readings.holds($0) || !$0.isHiddenPath })
    )
    guard effect != .nothing || !themePaths.isEmpty else { return nil }
    if !themePaths.isEmpty { theme = nil }
    switch effect {
    case .nothing: break
    case .papers(let ids):
      if !replace(ids) { assemble() }
    case .settings:
      if let settings = settings, var changed = site {
        changed.settings = settings
        site = changed
      } else {
        assemble()
      }
    case .everything: assemble()
    }
    needsWholeCheck = needsWholeCheck || effect == .everything
    if case .papers(let ids) = effect {
      try await show(checking: ids)
    } else {
      try await show()
    }
    let stylesOnly =
      effect == .nothing && themePaths.allSatisfy { $0.hasPrefix("styles/") }
    return PreviewChange(
      paths: (content + themePaths.map { themeName + "/" + $0 }).sorted(),
      isOfStylesOnly: stylesOnly
    )
  }

  /// Checks what was shown unchecked; goes back to the last good state if there are mistakes.
  package mutating func check() async throws {
    guard isUnchecked, var renderer = candidate else { return }
    isUnchecked = false
    try await checkAll(renderer)
    let before = renderer.similar
    try await findSimilar(in: renderer.site)
    renderer = renderer.with(similar: similar?.papers)
    if renderer.similar != before {
      revision += 1
      candidate = renderer
    }
    settle(on: renderer)
  }

  /// The settings with what the command line says in their place.
  private var settings: SiteSettings? {
    var settings = read?.settings
    if let baseURL = options.baseURL { settings?.baseURL = baseURL }
    return settings
  }

  private var read: LoadedContent? { options.list == nil ? readings.content : listed?.content }

  private var content: LoadedContent? {
    var content = read
    if let settings { content?.settings = settings }
    return content
  }

  private mutating func assemble() {
    site = content.map { Site(assembling: $0, includingDrafts: options.includesDrafts) }
  }

  /// Puts papers in their old versions' places; false when the site has to be assembled.
  private mutating func replace(_ ids: [ContentID]) -> Bool {
    guard var changed = site, let papers = readings.content?.papers else { return false }
    for paper in papers where ids.contains(paper.id) {
      guard let next = changed.replacing(paper) else { return false }
      changed = next
    }
    site = changed
    return true
  }

  /// Makes a renderer of what was read, and shows it if nothing speaks against it.
  private mutating func show(checking ids: [ContentID] = []) async throws {
    candidate = renderer()
    guard var renderer = candidate else {
      settle(on: nil)
      return
    }
    try bodies.look(at: ids, with: renderer)
    isUnchecked = renderer.site.papers.count > Self.smallSite
    if !isUnchecked || similar == nil { try await findSimilar(in: renderer.site) }
    if let similar, similar.ids == renderer.site.papers.map(\.id) {
      renderer = renderer.with(similar: similar.papers)
      candidate = renderer
    }
    if !isUnchecked { try await checkAll(renderer) }
    settle(on: renderer)
  }

  /// Finds the papers like each. They depend on all papers, so that those of a large site are found
  /// while it is shown already.
  private mutating func findSimilar(in site: Site) async throws {
    let found = try await SimilarPapers.found(in: site, workers: options.workers)
    similar = (found, site.papers.map(\.id))
  }

  private mutating func checkAll(_ renderer: SiteRenderer) async throws {
    if needsWholeCheck {
      try await bodies.lookAtAll(with: renderer, workers: options.workers)
      needsWholeCheck = false
    }
    siteDiagnostics = content.map { Checks.diagnostics(for: $0).filter(options.isExpected) } ?? []
    siteDiagnostics += try renderer.bodies.diagnostics(forAnchors: bodies.anchors)
    siteDiagnostics += PathClash.diagnostics(for: renderer.files())
  }

  /// Gathers the mistakes and decides what to show.
  private mutating func settle(on renderer: SiteRenderer?) {
    var all =
      (listed?.diagnostics ?? readings.diagnostics) + (theme?.diagnostics ?? [])
      + templateDiagnostics
    if renderer != nil { all += bodies.diagnostics + siteDiagnostics }
    diagnostics = Set(all).sorted()
    guard let renderer else { return }
    let errors = diagnostics.filter(isError).map(Mistake.init)
    if !isSettled { acceptedErrors = Set(errors) }
    isSettled = isSettled || !isUnchecked
    acceptedErrors.formIntersection(errors)
    guard errors.allSatisfy(acceptedErrors.contains) else {
      if let good { shown = good }
      return
    }
    if shown?.revision != revision {
      shown = PreviewedSite(renderer, revision: revision, workers: options.workers)
    }
    if !isUnchecked { good = shown }
  }

  /// A renderer of the assembled site; its templates are compiled anew only after a change of the
  /// theme, or of the settings that the theme's addresses and words depend on.
  private mutating func renderer() -> SiteRenderer? {
    guard let site, let content else { return nil }
    revision += 1
    let settings = site.settings
    let addresses = Addresses(baseURL: settings.baseURL, defaultLanguage: settings.language)
    let links = ContentLinks(
      site: site,
      addresses: addresses,
      hiddenPapers: content.hiddenPapers(on: site)
    )
    let isFitting =
      templates.map {
        $0.addresses == addresses && $0.site.settings.languages == settings.languages
      } ?? false
    if let theme, isFitting, let templates {
      return templates.showing(
        site,
        bodies: bodyRenderer(links, theme.theme)
      )
    }
    let loaded = ThemeLoader(
      folder: themeFolder,
      folderName: themeName,
      addresses: addresses,
      languages: settings.languages
    ).load()
    theme = loaded
    let (made, found) = SiteRenderer.made(
      site: site,
      theme: loaded.theme,
      addresses: addresses,
      bodies: bodyRenderer(links, loaded.theme)
    )
    templates = made
    templateDiagnostics = found
    return made
  }

  private func bodyRenderer(_ links: ContentLinks, _ theme: Theme) -> BodyRenderer {
    BodyRenderer(
      root: options.root,
      kept: readings.texts,
      links: links,
      strings: theme.strings
    )
  }

  private var themeName: String { options.themeName }
}

/// What a change of files came to.
package struct PreviewChange: Sendable {
  /// The files that changed, as messages name them.
  package let paths: [String]
  /// Whether pages differ in nothing but the names of their stylesheets.
  package let isOfStylesOnly: Bool

  /// The pictures and documents among the files, by their paths in the site.
  package var images: [String] {
    paths.filter { $0.hasPrefix("content/images/") }.map { String($0.dropFirst("content/".count)) }
  }

  /// The change after which all was read again.
  package static let everything = PreviewChange(paths: ["all files"], isOfStylesOnly: false)
}

extension String {
  /// Whether any part of the path is the name of a hidden file, or of a copy that editors make.
  fileprivate var isHiddenPath: Bool {
    split(separator: "/").contains { $0.hasPrefix(".") || $0.hasSuffix("~") || $0.hasPrefix("#") }
  }
}

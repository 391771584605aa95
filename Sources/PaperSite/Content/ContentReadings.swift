import Diagnostics

/// Every content file as it was read, with its bytes, so that a changed file is the only one read
/// again. What the preview keeps in memory of `content/`.
struct ContentReadings: Sendable {
  /// What a change of files asks for.
  enum Effect: Equatable {
    case nothing
    /// These papers alone were read again, and stand in `content` as they are now.
    case papers([ContentID])
    /// `site.yml` alone was read again.
    case settings
    /// Anything may be different.
    case everything
  }

  private typealias PaperFile = ReadFile<Paper, PaperTranslation>

  private let loader: ContentLoader
  /// The bytes of the Markdown files, by path.
  private(set) var texts: [String: [UInt8]] = [:]
  /// What the files say together; nil when there are no settings.
  private(set) var content: LoadedContent?
  private var settings: SiteSettings?
  private var folder = ContentFolder()
  private var papers: [PaperFile] = []
  private var categories: [ReadFile<Category, Category.Texts>] = []
  private var pages: [ReadFile<OwnPage, OwnPage.Texts>] = []
  /// The places of each paper's files in `papers`, and of itself in `content.papers`.
  private var filesOfPaper: [ContentID: [Int]] = [:]
  private var placeOfPaper: [ContentID: Int] = [:]
  private var settingsDiagnostics: [Diagnostic] = []
  private var listingDiagnostics: [Diagnostic] = []
  private var fileDiagnostics: [Diagnostic] = []

  init(root: String, workers: Int) {
    loader = ContentLoader(root: root, workers: workers)
  }

  /// Every mistake that shows within one file.
  var diagnostics: [Diagnostic] { settingsDiagnostics + listingDiagnostics + fileDiagnostics }

  /// Whether a path is that of a file with front matter, read before.
  func holds(_ path: String) -> Bool { texts[path] != nil }

  /// The bytes above a file's body.
  func frontMatter(of path: String) -> ArraySlice<UInt8>? {
    guard let bytes = texts[path], let source = try? SourceText(path: path, bytes: bytes) else {
      return nil
    }
    return (try? FrontMatter(of: source))?.yaml
  }

  /// Reads everything.
  mutating func readAll() async throws {
    texts = [:]
    papers = []
    categories = []
    pages = []
    readSettings()
    try await list(rereading: [])
    combine()
  }

  /// Reads the named files again, and lists the folder again where there are new ones.
  mutating func update(_ paths: Set<String>) async throws -> Effect {
    var effect = Effect.nothing
    var paths = paths
    if paths.remove(ContentFolder.name + "/site.yml") != nil {
      let languages = settings?.languages
      readSettings()
      guard settings != nil, settings?.languages == languages else {
        try await readAll()
        return .everything
      }
      if let settings { content?.settings = settings }
      effect = .settings
    }
    guard !paths.isEmpty, let settings else { return effect }
    var changedPapers: Set<ContentID> = []
    let known = paths.filter { holds($0) && FolderListing.isThere(loader.root + "/" + $0) }
    let reader = self.reader(settings)
    for path in known {
      guard let place = papers.firstIndex(where: { $0.file.path == path }),
        path.hasPrefix(ContentFolder.name + "/papers/"), keepText(of: path)
      else { continue }
      var reader = reader
      reader.kept = [path: texts[path] ?? []]
      papers[place] = reader.paper(papers[place].file)
      changedPapers.insert(papers[place].file.name.id)
    }
    let rest = paths.subtracting(
      known.filter { path in
        path.hasPrefix(ContentFolder.name + "/papers/") && texts[path] != nil
      }
    )
    if rest.isEmpty, effect == .nothing, replace(changedPapers) {
      return .papers(changedPapers.sorted())
    }
    if rest.isEmpty, changedPapers.isEmpty { return effect }
    try await list(rereading: rest)
    combine()
    return .everything
  }

  /// Puts newly read papers in the place of the old ones; false when that is not all there is to do.
  private mutating func replace(_ ids: Set<ContentID>) -> Bool {
    var replaced: [(place: Int, paper: Paper)] = []
    var paths: Set<String> = []
    var found: [Diagnostic] = []
    for id in ids {
      guard let place = placeOfPaper[id], let files = filesOfPaper[id] else { return false }
      var paper: Paper?
      for file in files {
        if case .original(let original)? = papers[file].value { paper = original }
      }
      guard var paper else { return false }
      for file in files {
        paths.insert(papers[file].file.path)
        found += papers[file].diagnostics
        if case .translation(let translation)? = papers[file].value,
          let language = papers[file].file.name.language
        {
          paper.translations[language] = translation
        }
      }
      replaced.append((place, paper))
    }
    for (place, paper) in replaced { content?.papers[place] = paper }
    fileDiagnostics.removeAll { paths.contains($0.position.path) }
    fileDiagnostics += found
    return true
  }

  private mutating func readSettings() {
    settingsDiagnostics = []
    settings = loader.loadSettings(reporting: &settingsDiagnostics)
  }

  private func reader(_ settings: SiteSettings) -> PageFileReader {
    PageFileReader(root: loader.root, languages: settings.languages)
  }

  /// Takes the bytes of a file; false, and none are kept, when it cannot be read.
  private mutating func keepText(of path: String) -> Bool {
    texts[path] = try? FileReader.bytes(at: loader.root + "/" + path)
    return texts[path] != nil
  }

  /// Lists the folder and reads what was not read before, and the named files again.
  private mutating func list(rereading paths: Set<String>) async throws {
    guard let settings else { return }
    listingDiagnostics = []
    folder = ContentFolder.listed(
      in: loader.root,
      languages: settings.languages,
      reporting: &listingDiagnostics
    )
    let files = folder.papers + folder.categories + folder.pages + folder.roadmaps
    let root = loader.root
    let missing = files.map(\.path).filter { texts[$0] == nil || paths.contains($0) }
    let read = try await missing.concurrentMap(workers: loader.workers) { path in
      (path: path, bytes: try? FileReader.bytes(at: root + "/" + path))
    }
    for (path, bytes) in read { texts[path] = bytes }
    let listed = Set(files.map(\.path))
    for path in texts.keys where !listed.contains(path) { texts[path] = nil }
    let stale = Set(missing)
    var reader = reader(settings)
    reader.kept = texts
    papers = try await updated(papers, to: folder.papers, stale: stale, read: reader.paper)
    categories = try await updated(
      categories,
      to: folder.categories,
      stale: stale,
      read: reader.category
    )
    pages = try await updated(pages, to: folder.pages, stale: stale, read: reader.ownPage)
    filesOfPaper = Dictionary(
      grouping: papers.indices,
      by: { papers[$0].file.name.id }
    )
  }

  private func updated<Original, Translation>(
    _ old: [ReadFile<Original, Translation>],
    to files: [ContentFolder.File],
    stale: Set<String>,
    read: @escaping @Sendable (ContentFolder.File) -> ReadFile<Original, Translation>
  ) async throws -> [ReadFile<Original, Translation>] {
    var known = Dictionary(
      old.map { ($0.file.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let wanted = files.filter { stale.contains($0.path) || known[$0.path] == nil }
    for file in try await wanted.concurrentMap(workers: loader.workers, read) {
      known[file.file.path] = file
    }
    return files.compactMap { known[$0.path] }
  }

  /// Puts together what the files say.
  private mutating func combine() {
    guard let settings else {
      content = nil
      return
    }
    fileDiagnostics = []
    var content = LoadedContent(settings: settings)
    content.images = folder.images
    loader.loadTags(at: folder.tags, into: &content, reporting: &fileDiagnostics)
    content.papers = loader.merged(papers, reporting: &fileDiagnostics) { $0.translations[$1] = $2 }
    content.unreadPapers = loader.unreadIDs(papers)
    content.categories = loader.merged(categories, reporting: &fileDiagnostics) {
      $0.texts.translations[$1] = $2
    }
    content.unreadCategories = loader.unreadIDs(categories)
    content.ownPages = loader.merged(pages, reporting: &fileDiagnostics) {
      $0.texts.translations[$1] = $2
    }
    var reader = reader(settings)
    reader.kept = texts
    content.roadmap = RoadmapLoader(reader: reader).load(
      folder.roadmaps,
      reporting: &fileDiagnostics
    )
    placeOfPaper = Dictionary(
      content.papers.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.content = content
  }
}

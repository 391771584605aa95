package import Diagnostics

/// Reads `content/`: every file once, on all cores; bodies are looked at and let go.
package struct ContentLoader: Sendable {
  /// The project's root folder.
  let root: String
  let workers: Int

  package init(root: String, workers: Int) {
    self.root = root
    self.workers = workers
  }

  /// The content, and every mistake in it that shows within one file. nil when there is no site at
  /// all to go on with.
  package func load() async throws -> (content: LoadedContent?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let settings = loadSettings(reporting: &diagnostics) else { return (nil, diagnostics) }
    let folder = ContentFolder.listed(
      in: root,
      languages: settings.languages,
      reporting: &diagnostics
    )
    var content = LoadedContent(settings: settings)
    content.images = folder.images
    loadTags(at: folder.tags, into: &content, reporting: &diagnostics)

    let reader = PageFileReader(root: root, languages: settings.languages)
    let papers = try await folder.papers.concurrentMap(workers: workers) { reader.paper($0) }
    content.papers = merged(papers, reporting: &diagnostics) { paper, language, translation in
      paper.translations[language] = translation
    }
    content.unreadPapers = unreadIDs(papers)
    let categories = try await folder.categories.concurrentMap(workers: workers) {
      reader.category($0)
    }
    content.categories = merged(categories, reporting: &diagnostics) { category, language, texts in
      category.texts.translations[language] = texts
    }
    content.unreadCategories = unreadIDs(categories)
    let pages = try await folder.pages.concurrentMap(workers: workers) { reader.ownPage($0) }
    content.ownPages = merged(pages, reporting: &diagnostics) { page, language, texts in
      page.texts.translations[language] = texts
    }
    content.roadmap = RoadmapLoader(reader: reader).load(folder.roadmaps, reporting: &diagnostics)
    return (content, diagnostics)
  }

  func unreadIDs<Original, Translation>(
    _ files: [ReadFile<Original, Translation>]
  ) -> Set<ContentID> {
    Set(files.filter { $0.file.name.language == nil && $0.value == nil }.map(\.file.name.id))
  }

  func loadSettings(reporting diagnostics: inout [Diagnostic]) -> SiteSettings? {
    let path = ContentFolder.name + "/site.yml"
    do throws(Diagnostic) {
      let source = try sourceText(at: path, in: root)
      var reader = FieldReader(path: path)
      guard let node = try YAMLParser(path: path, firstLine: 1).parse(source.bytes[...]),
        let pairs = reader.pairs(node, "a map with at least “title”")
      else {
        throw Diagnostic(
          .error,
          code: "front-matter.missing-field",
          "expected the field “title”, found none",
          at: SourcePosition(path: path, line: 1),
          hint: "write “title: …”, the name of the site"
        )
      }
      let settings = SiteSettings.read(
        pairs,
        at: node.place,
        outputs: SiteOutputs.names,
        with: &reader
      )
      diagnostics += reader.diagnostics
      return settings
    } catch {
      diagnostics.append(
        error.code == "file.missing"
          ? Diagnostic(
            .error,
            code: "site.missing",
            "expected the site's settings here, found nothing",
            at: SourcePosition(path: path),
            hint: "run the command in the project's folder, or name it with “--root DIR”"
          )
          : error
      )
      return nil
    }
  }

  func loadTags(
    at path: String?,
    into content: inout LoadedContent,
    reporting diagnostics: inout [Diagnostic]
  ) {
    guard let path else { return }
    do throws(Diagnostic) {
      let source = try sourceText(at: path, in: root)
      var reader = FieldReader(path: path, languages: content.settings.languages)
      let node = try YAMLParser(path: path, firstLine: 1).parse(source.bytes[...])
      let tags = TagDeclarations(node, default: content.settings.language, with: &reader)
      content.tagLabels = tags.labels
      content.tagPlaces = tags.places
      diagnostics += reader.diagnostics
    } catch {
      diagnostics.append(error)
    }
  }

  /// Puts translations into their originals; one without an original is a mistake.
  func merged<Original, Translation>(
    _ files: [ReadFile<Original, Translation>],
    reporting diagnostics: inout [Diagnostic],
    add: (inout Original, Language, Translation) -> Void
  ) -> [Original] {
    var originals: [Original] = []
    var index: [ContentID: Int] = [:]
    let names = Set(files.filter { $0.file.name.language == nil }.map(\.file.name.id))
    for file in files {
      diagnostics += file.diagnostics
      if case .original(let original)? = file.value {
        index[file.file.name.id] = originals.count
        originals.append(original)
      }
    }
    for file in files {
      guard let language = file.file.name.language else { continue }
      let id = file.file.name.id
      if !names.contains(id) {
        diagnostics.append(
          Diagnostic(
            .error,
            code: "translation.without-original",
            "expected “\(id).md” beside this translation, found none",
            at: SourcePosition(path: file.file.path),
            hint: names.map(\.text).sorted().suggestion(for: id.text)
              ?? "write the original first, or delete the translation"
          )
        )
      } else if case .translation(let translation)? = file.value, let place = index[id] {
        add(&originals[place], language, translation)
      }
    }
    return originals
  }
}

/// The checked text of a file, whose path is given from the project's root: from `kept` where it is
/// at hand, else from the disk.
func sourceText(
  at path: String,
  in root: String,
  kept: [String: [UInt8]] = [:]
) throws(Diagnostic) -> SourceText {
  if let bytes = kept[path] { return try SourceText(path: path, bytes: bytes) }
  let bytes: [UInt8]
  do throws(FileProblem) {
    bytes = try FileReader.bytes(at: root + "/" + path)
  } catch {
    throw error.diagnostic(at: path)
  }
  return try SourceText(path: path, bytes: bytes)
}

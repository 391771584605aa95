/// What an import will write, decided before anything is written.
struct ImportPlan {
  private let collection: ImportedCollection
  private let options: ContentImporter.Options
  private let existing: LoadedContent?
  /// The text of an existing file; nil where there is none.
  private let text: (String) -> String?
  private var record: ImportRecord
  private var files: [NewFile] = []
  private(set) var report: ImportReport
  private var categoryIDs: [ContentID: ContentID] = [:]
  private var newCategories: [ContentID: ImportedCollection.ImportedCategory] = [:]
  private var tagIDs: [String: String] = [:]
  private var newTags: [(id: String, label: String)] = []
  private var usedIDs: Set<ContentID> = []

  init(
    _ collection: ImportedCollection,
    options: ContentImporter.Options,
    existing: LoadedContent?,
    record: ImportRecord,
    text: @escaping (String) -> String?
  ) {
    self.collection = collection
    self.options = options
    self.existing = existing
    self.record = record
    self.text = text
    report = ImportReport(source: options.source)
    report.isDryRun = options.isDryRun
    report.skipped = collection.skipped
    report.warnings = collection.warnings
  }

  /// Decides; the files are complete texts with paths from the project's root.
  mutating func decide() -> [NewFile] {
    usedIDs = Set(existing?.papers.map(\.id) ?? []).union(existing?.unreadPapers ?? [])
    mapCategories()
    let known = ExistingPapers(existing?.papers ?? [])
    var seen: Set<String> = []
    for imported in collection.papers {
      var imported = imported
      for index in imported.paper.categories.indices {
        let category = imported.paper.categories[index]
        imported.paper.categories[index] = Located(
          categoryIDs[category.value] ?? category.value,
          at: category.place
        )
      }
      let match = known.match(for: imported.paper)
      seen.insert((match?.id ?? imported.paper.id).text)
      if options.isTranslation {
        translate(imported, original: match)
      } else if let match {
        update(match, from: imported)
      } else if record.sources[options.source]?[imported.paper.id.text] != nil, !options.isForced {
        note(
          imported,
          id: imported.paper.id,
          .kept,
          ["its file was deleted; --force writes it again"]
        )
      } else {
        add(imported)
      }
    }
    reportRemoved(seen)
    addCategories()
    addTags()
    addRoadmap()
    addSettings()
    let path = options.folder + "/" + ImportRecord.name
    if text(path) != record.json { files.append(NewFile(path: path, text: record.json)) }
    report.files = files.map(\.path).filter { !$0.hasSuffix(ImportRecord.name) }
    return files
  }

  private mutating func write(_ path: String, _ text: String) {
    files.append(NewFile(path: options.folder + "/" + path, text: text))
  }

  private mutating func note(
    _ imported: ImportedPaper,
    id: ContentID,
    _ outcome: ImportReport.Outcome,
    _ remarks: [String] = []
  ) {
    report.items.append(
      ImportReport.Item(
        id: id,
        title: imported.paper.title,
        lines: imported.lines,
        outcome: outcome,
        doubts: imported.doubts,
        remarks: remarks
      )
    )
  }

  // MARK: Papers

  private mutating func add(_ imported: ImportedPaper) {
    var paper = imported.paper
    var id = paper.id
    if usedIDs.contains(id) {
      id = PaperIdentity.made(from: id.text + "-" + ContentHash(of: paper.title).short)
      guard !usedIDs.contains(id) else {
        note(imported, id: id, .kept, ["another paper has this id"])
        return
      }
      paper = Paper(id: id, copying: paper)
    }
    usedIDs.insert(id)
    use(categoriesOf: paper)
    paper.tags = mapped(paper.tags)
    write("papers/\(id).md", PaperFileWriter.text(of: paper, body: imported.body))
    remember(paper, body: imported.body)
    note(imported, id: id, .added)
  }

  private mutating func remember(_ paper: Paper, body: String) {
    var fields: [String: String] = [:]
    for (field, lines) in PaperFileWriter.lines(of: paper) {
      fields[field] = ContentHash(of: lines).short
    }
    fields["body"] = ContentHash(of: Self.trimmed(body)).short
    record.sources[options.source, default: [:]][paper.id.text] = ImportRecord.Entry(fields: fields)
  }

  private static func trimmed(_ body: String) -> String { body.trimmingWhiteSpace() }

  /// Brings a paper that is there already up to date, field by field, where nobody has changed it.
  private mutating func update(_ match: Paper, from imported: ImportedPaper) {
    let recorded = record.sources[options.source]?[match.id.text]
    guard recorded != nil || options.isForced else {
      note(
        imported,
        id: match.id,
        .kept,
        match.id == imported.paper.id ? [] : ["already there as “\(match.id)”"]
      )
      return
    }
    guard let old = text(match.path), var blocks = FrontMatterBlocks(old) else {
      note(imported, id: match.id, .kept, ["its file has no front matter that could be read"])
      return
    }
    var paper = Paper(id: match.id, copying: imported.paper)
    paper.tags = mapped(paper.tags)
    use(categoriesOf: paper)
    let new = PaperFileWriter.lines(of: paper)
    let names =
      new.map(\.field)
      + (recorded?.fields.keys.sorted() ?? []).filter { name in
        name != "body" && !new.contains { $0.field == name }
      }
    var changed: [String] = []
    var kept: [String] = []
    for name in names {
      let lines = new.first { $0.field == name }?.lines
      let current = blocks[name]
      guard current != lines else { continue }
      let isUntouched = current.map { ContentHash(of: $0).short } == recorded?.fields[name]
      if isUntouched || options.isForced && lines != nil {
        blocks[name] = lines
        changed.append(name)
      } else if lines.map({ ContentHash(of: $0).short }) != recorded?.fields[name] {
        kept.append(name)
      }
    }
    let body = Self.trimmed(imported.body)
    let currentBody = Self.trimmed(blocks.body)
    if body != currentBody {
      let recordedBody = recorded?.fields["body"]
      if ContentHash(of: currentBody).short == recordedBody || options.isForced && !body.isEmpty {
        blocks.body = body.isEmpty ? "" : "\n" + body + "\n"
        changed.append("text")
      } else if ContentHash(of: body).short != recordedBody {
        kept.append("text")
      }
    }
    if !changed.isEmpty { files.append(NewFile(path: match.path, text: blocks.text)) }
    remember(paper, body: imported.body)
    var remarks: [String] = []
    if !changed.isEmpty { remarks.append("updated \(changed.joined(separator: ", "))") }
    if !kept.isEmpty {
      remarks.append("kept as a person wrote it: \(kept.joined(separator: ", "))")
    }
    note(
      imported,
      id: match.id,
      changed.isEmpty ? kept.isEmpty ? .unchanged : .kept : .updated,
      remarks
    )
  }

  /// Writes the texts of a list in another language beside the originals.
  private mutating func translate(_ imported: ImportedPaper, original: Paper?) {
    guard let language = options.language else { return }
    let id = original?.id ?? imported.paper.id
    if original == nil { add(imported) }
    var yaml = YAMLWriter()
    if imported.paper.title != original?.title, original != nil {
      yaml.field("title", imported.paper.title)
    }
    if let short = imported.paper.short, original != nil, short != original?.short {
      yaml.field("short", short)
    }
    let body = Self.trimmed(imported.body)
    guard original != nil, !yaml.text.isEmpty || !body.isEmpty else {
      if original != nil { note(imported, id: id, .unchanged) }
      return
    }
    let path = "papers/\(id).\(language.tag).md"
    let file = "---\n\(yaml.text)---\n" + (body.isEmpty ? "" : "\n\(body)\n")
    let fullPath = options.folder + "/" + path
    let old = text(fullPath)
    if old == file {
      note(imported, id: id, .unchanged)
    } else if let old, record.files[path] != ContentHash(of: old).short, !options.isForced {
      note(imported, id: id, .kept, ["\(path) is there already"])
    } else {
      write(path, file)
      record.files[path] = ContentHash(of: file).short
      note(imported, id: id, old == nil ? .added : .updated, ["wrote \(path)"])
    }
  }

  private mutating func reportRemoved(_ seen: Set<String>) {
    let there = Dictionary(
      (existing?.papers ?? []).map { ($0.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for id in (record.sources[options.source] ?? [:]).keys.sorted() where !seen.contains(id) {
      guard let paper = there[id] else { continue }
      report.items.append(
        ImportReport.Item(
          id: paper.id,
          title: paper.title,
          lines: [],
          outcome: .removed,
          doubts: []
        )
      )
    }
  }

  // MARK: Everything else

  /// Finds the categories that are there already, by id or title.
  private mutating func mapCategories() {
    for category in collection.categories {
      let key = TitleText.comparable(category.title)
      let known = existing?.categories.first { candidate in
        candidate.id == category.id || TitleText.comparable(candidate.texts.original.title) == key
          || candidate.texts.translations.values.contains { TitleText.comparable($0.title) == key }
      }
      if let known {
        categoryIDs[category.id] = known.id
      } else {
        newCategories[category.id] = category
      }
    }
  }

  private var usedCategories: Set<ContentID> = []

  private mutating func use(categoriesOf paper: Paper) {
    for category in paper.categories { usedCategories.insert(category.value) }
  }

  private mutating func addCategories() {
    var order = existing?.categories.compactMap(\.order).max() ?? 0
    for category in collection.categories
    where newCategories[category.id] != nil && usedCategories.contains(category.id) {
      order += 1
      let path = "categories/\(category.id).md"
      guard text(options.folder + "/" + path) == nil else { continue }
      write(path, ContentFileWriter.category(title: category.title, order: order))
    }
  }

  /// Tags as a collection with declared tags knows them; a new one is declared.
  private mutating func mapped(_ tags: [Located<String>]) -> [Located<String>] {
    guard let labels = existing?.tagLabels else { return tags }
    var result: [Located<String>] = []
    for tag in tags {
      let id: String
      if let known = tagIDs[tag.value] {
        id = known
      } else {
        let key = TitleText.comparable(tag.value)
        let known = labels.first { name, label in
          name == tag.value || TitleText.comparable(label.original) == key
            || label.translations.values.contains { TitleText.comparable($0) == key }
        }
        id = known?.key ?? key
        guard !id.isEmpty else { continue }
        tagIDs[tag.value] = id
        if known == nil, !newTags.contains(where: { $0.id == id }) {
          newTags.append((id, tag.value))
        }
      }
      if !result.contains(where: { $0.value == id }) { result.append(Located(id, at: tag.place)) }
    }
    return result
  }

  private mutating func addTags() {
    let path = options.folder + "/tags.yml"
    guard !newTags.isEmpty, let old = text(path) else { return }
    var yaml = YAMLWriter()
    for tag in newTags { yaml.field(tag.id, tag.label) }
    files.append(
      NewFile(path: path, text: old + (old.hasSuffix("\n") || old.isEmpty ? "" : "\n") + yaml.text)
    )
  }

  private mutating func addRoadmap() {
    guard let roadmap = collection.roadmap, !options.isTranslation else { return }
    let path = "roadmap.md"
    let file = ContentFileWriter.text(of: roadmap)
    let old = text(options.folder + "/" + path)
    guard old != file else { return }
    if let old, record.files[path] != ContentHash(of: old).short, !options.isForced {
      report.warnings.append(
        ImportedCollection.Warning(
          line: 1,
          code: "import.roadmap-kept",
          message: "roadmap.md is there already, and was left as it is",
          hint: nil
        )
      )
      return
    }
    write(path, file)
    record.files[path] = ContentHash(of: file).short
  }

  private mutating func addSettings() {
    guard existing == nil, text(options.folder + "/site.yml") == nil else { return }
    write(
      "site.yml",
      ContentFileWriter.settings(
        title: collection.title ?? "Papers",
        description: collection.description,
        language: collection.language
      )
    )
  }
}

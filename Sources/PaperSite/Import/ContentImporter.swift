private import Diagnostics
private import Foundation

/// Writes an imported collection as files of `content/`.
package struct ContentImporter: Sendable {
  /// What an import takes from the command line.
  package struct Options: Sendable {
    /// The project's root folder, absolute.
    package var root: String
    /// The content folder, from the root.
    package var folder = ContentFolder.name
    /// What the source is called in the report and the record.
    package var source: String
    package var isDryRun = false
    /// Whether what a person has written may be overwritten.
    package var isForced = false
    /// The language of the source, where it was asked for.
    package var language: Language?
    /// Whether the source is written beside originals in another language.
    var isTranslation = false

    package init(root: String, source: String) {
      self.root = root
      self.source = source
    }
  }

  private var options: Options

  package init(_ options: Options) {
    self.options = options
  }

  /// Imports a collection and reports what became of it.
  package mutating func run(_ collection: ImportedCollection) async throws -> ImportReport {
    let existing = try await existingContent()
    if let existing, let language = options.language, language != existing.settings.language {
      guard existing.settings.languages.contains(language) else {
        throw ScaffoldProblem(
          "expected one of the site's languages for --language, found “\(language.tag)”; add it to “languages” in site.yml"
        )
      }
      options.isTranslation = true
    }
    let root = options.root
    var plan = ImportPlan(
      collection,
      options: options,
      existing: existing,
      record: ImportRecord(readingFrom: root + "/" + options.folder),
      text: { path in
        (try? FileReader.bytes(at: root + "/" + path)).map { String(decoding: $0, as: UTF8.self) }
      }
    )
    let files = plan.decide()
    if !options.isDryRun {
      for file in files {
        let path = root + "/" + file.path
        if let slash = path.lastIndex(of: "/") { try FolderMaker.make(String(path[..<slash])) }
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      }
    }
    return plan.report
  }

  /// What is there already; nil for a folder without a site.
  private func existingContent() async throws -> LoadedContent? {
    let path = options.root + "/" + options.folder + "/site.yml"
    guard options.folder == ContentFolder.name, FolderListing.isThere(path) else { return nil }
    let (content, diagnostics) = try await ContentLoader(root: options.root, workers: 2).load()
    guard let content else {
      throw ScaffoldProblem(diagnostics.first?.message ?? "the content cannot be read")
    }
    guard content.unreadPapers.isEmpty else {
      throw ScaffoldProblem(
        "cannot tell which papers are there already: \(content.unreadPapers.count) cannot be read; “site check” says why"
      )
    }
    return content
  }
}

import Diagnostics

/// Reads what can be imported, by the form of its content.
package enum ImportReader {
  /// The collection in a file, read by the form that its name tells; `name` is what messages call
  /// it.
  ///
  /// - Throws: `Diagnostic` when it cannot be read, or is of no known form.
  package static func collection(
    ofFile path: String,
    named name: String,
    language: Language?,
    category: String?
  ) throws -> ImportedCollection {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileReader.bytes(at: path, limit: 64 << 20)
    } catch {
      throw error.diagnostic(at: name)
    }
    let source = try SourceText(path: name, bytes: bytes)
    let lowercased = name.lowercased()
    if [".md", ".markdown", ".mdown", ".txt"].contains(where: lowercased.hasSuffix) {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      var options = ListOptions(folder: "/" + folder)
      options.language = language
      return collection(ofList: source.bytes, path: name, options: options)
    }
    guard let form = BibliographyForm(fileName: lowercased) else {
      throw Diagnostic(
        .error,
        code: "import.unknown-form",
        "expected a file that ends in .md, .bib, .ris or .json, found “\(name)”",
        at: SourcePosition(path: name),
        hint: "rename it after what it holds"
      )
    }
    return try BibliographyReader(path: name, language: language, category: category)
      .collection(in: source.bytes, form: form)
  }

  /// How a list is read.
  package struct ListOptions: Sendable {
    /// The folder of the list, for the files that it links to.
    package var folder: String
    /// The address of the repository that shows those files.
    package var repository: String?
    package var branch = "main"
    /// The language of the list; nil to find out.
    package var language: Language?

    package init(folder: String) {
      self.folder = folder
    }
  }

  /// The collection in a reading list; `path` is what messages call the file.
  package static func collection(
    ofList source: [UInt8],
    path: String,
    options: ListOptions
  ) -> ImportedCollection {
    let links = RelativeLinks(
      folder: options.folder,
      repository: options.repository,
      branch: options.branch
    )
    let list = ReadingListReader.list(in: source, path: path, destination: links.destination)
    var collection = ListCollector.collection(from: list, path: path, language: options.language)
    collection.warnings += links.dead.map { target in
      ImportedCollection.Warning(
        line: line(of: target, in: source),
        code: "list.dead-link",
        message: "the link to “\(target.shortened(to: 80))” leads to no file beside the list",
        hint: "mend the link; the site shows its text alone"
      )
    }
    return collection
  }

  /// The first line that holds a text.
  private static func line(of text: String, in source: [UInt8]) -> Int {
    let lines = String(decoding: source, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return (lines.firstIndex { $0.contains(text) } ?? 0) + 1
  }
}

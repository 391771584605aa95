import Diagnostics

/// A reading list that a site is built from, in the place of `content/`.
package struct ListSource: Sendable {
  /// The file, absolute.
  package var file: String
  /// What messages call it.
  package var name: String
  /// The site's title, in the place of the list's first heading.
  package var title: String?

  package init(file: String, name: String, title: String? = nil) {
    self.file = file
    self.name = name
    self.title = title
  }

  /// The small `site.yml` beside the list, which need not exist.
  package var settingsFile: String { (folder == "/" ? "" : folder) + "/site.yml" }

  /// The folder that the file lies in.
  private var folder: String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.count <= 1 ? "/" : parts.joined(separator: "/")
  }

  /// The content that the list makes; nil where it cannot be read or holds no paper.
  func load() -> (content: LoadedContent?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    do throws(Diagnostic) {
      let bytes: [UInt8]
      do throws(FileProblem) {
        bytes = try FileReader.bytes(at: file)
      } catch {
        throw error.diagnostic(at: name)
      }
      let source = try SourceText(path: name, bytes: bytes)
      var pairs = try settingsPairs()
      var options = ImportReader.ListOptions(folder: folder)
      options.repository = Self.text("repository", in: pairs.pairs)
      options.branch = Self.text("branch", in: pairs.pairs) ?? "main"
      options.language = Self.text("language", in: pairs.pairs).flatMap { Language(tag: $0) }
      let collection = ImportReader.collection(
        ofList: source.bytes,
        path: name,
        options: options
      )
      let place = Place(line: 1, column: 1)
      func add(_ key: String, _ value: String?) {
        guard let value, !pairs.pairs.contains(where: { $0.key.value == key }) else { return }
        pairs.pairs.append(
          YAMLPair(
            key: Located(key, at: place),
            value: YAMLNode(value: .scalar(value), place: place)
          )
        )
      }
      if title != nil { pairs.pairs.removeAll { $0.key.value == "title" } }
      add("title", title ?? collection.title ?? Self.defaultTitle)
      add("description", collection.description)
      add("language", collection.language.tag)
      var reader = FieldReader(path: pairs.path)
      let settings = SiteSettings.read(
        pairs.pairs,
        at: place,
        outputs: SiteOutputs.names,
        with: &reader
      )
      diagnostics += reader.diagnostics
      guard !collection.papers.isEmpty else {
        throw Diagnostic(
          .error,
          code: "list.no-papers",
          "expected a list of papers, found none",
          at: SourcePosition(path: name),
          hint: "“site import \(name) --dry-run” says what was skipped, and why"
        )
      }
      diagnostics += collection.diagnostics(path: name)
      return (collection.content(settings: settings, path: name), diagnostics)
    } catch {
      return (nil, diagnostics + [error])
    }
  }

  private static let defaultTitle = "Papers"

  /// The pairs of the small `site.yml` beside the list, if there is one.
  private func settingsPairs() throws(Diagnostic) -> (path: String, pairs: [YAMLPair]) {
    let path = "site.yml"
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileReader.bytes(at: folder + "/" + path)
    } catch {
      if error == .missing { return (path, []) }
      throw error.diagnostic(at: path)
    }
    let source = try SourceText(path: path, bytes: bytes)
    guard let node = try YAMLParser(path: path, firstLine: 1).parse(source.bytes[...]) else {
      return (path, [])
    }
    guard case .mapping(let pairs) = node.value else {
      throw Diagnostic(
        .error,
        code: "front-matter.wrong-type",
        "expected a map such as “title: …”, found \(node.kindName)",
        at: node.place.position(in: path)
      )
    }
    return (path, pairs)
  }

  private static func text(_ key: String, in pairs: [YAMLPair]) -> String? {
    guard case .scalar(let text)? = pairs.first(where: { $0.key.value == key })?.value.value else {
      return nil
    }
    return text
  }
}

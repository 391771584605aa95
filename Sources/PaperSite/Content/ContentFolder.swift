package import Diagnostics

/// The files of `content/`, sorted into kinds, before any is read.
struct ContentFolder: Sendable {
  /// A file and what its name says.
  struct File: Sendable {
    /// The path from the project's root.
    let path: String
    let name: ContentFileName
  }

  var papers: [File] = []
  var categories: [File] = []
  var pages: [File] = []
  var roadmaps: [File] = []
  /// The path of `tags.yml`, if it exists.
  var tags: String?
  /// Pictures and documents below `content/images/`, from the project's root.
  var images: [String] = []

  static let name = "content"

  /// Lists the folder of the project at `root`.
  static func listed(
    in root: String,
    languages: [Language],
    reporting diagnostics: inout [Diagnostic]
  ) -> ContentFolder {
    var lister = Lister(root: root, languages: languages)
    let folder = lister.list()
    diagnostics += lister.diagnostics
    return folder
  }
}

extension ContentFolder {
  fileprivate struct Lister {
    let root: String
    let languages: [Language]
    var diagnostics: [Diagnostic] = []

    init(root: String, languages: [Language]) {
      self.root = root
      self.languages = languages
    }

    mutating func list() -> ContentFolder {
      var folder = ContentFolder()
      for entry in entries(of: ContentFolder.name) {
        let path = ContentFolder.name + "/" + entry.name
        switch (entry.name, entry.kind) {
        case (_, .refused(let problem)): refuse(path, problem)
        case ("papers", .folder): folder.papers = files(in: path)
        case ("categories", .folder): folder.categories = files(in: path)
        case ("pages", .folder): folder.pages = files(in: path)
        case ("images", .folder): folder.images = images(in: path, depth: 0)
        case ("site.yml", .file): break
        case ("tags.yml", .file): folder.tags = path
        case (let name, .file) where name.hasPrefix("roadmap.") && name.hasSuffix(".md"):
          if let file = file(name, at: path) { folder.roadmaps.append(file) }
        case ("site.yml", .folder), ("tags.yml", .folder):
          refuse(path, .notAFile(kind: "a folder"))
        default: reportUnexpected(path, entry.name)
        }
      }
      return folder
    }

    private mutating func entries(of path: String) -> [FolderEntry] {
      do throws(FileProblem) {
        return try FolderListing.entries(
          at: root + "/" + path,
          inside: root + "/" + ContentFolder.name
        ) ?? []
      } catch {
        refuse(path, error)
        return []
      }
    }

    private mutating func files(in path: String) -> [File] {
      var files: [File] = []
      var misnamed: [(name: String, path: String)] = []
      for entry in entries(of: path) {
        let filePath = path + "/" + entry.name
        switch entry.kind {
        case .refused(let problem): refuse(filePath, problem)
        case .folder where entry.name.hasSuffix(".md"):
          refuse(filePath, .notAFile(kind: "a folder"))
        case .file where entry.name.hasSuffix(".md"):
          do throws(Diagnostic) {
            files.append(
              File(
                path: filePath,
                name: try ContentFileName(entry.name, path: filePath, languages: languages)
              )
            )
          } catch  where error.code == "file.invalid-name" {
            misnamed.append((entry.name, filePath))
            diagnostics.append(error)
          } catch {
            diagnostics.append(error)
          }
        case .file, .folder: reportUnexpected(filePath, entry.name)
        }
      }
      reportDuplicates(of: files, among: misnamed)
      return files
    }

    /// Two files whose names differ only by case or Unicode form would be one page.
    private mutating func reportDuplicates(
      of files: [File],
      among misnamed: [(name: String, path: String)]
    ) {
      let paths = Dictionary(
        files.filter { $0.name.language == nil }.map { ($0.name.id.text, $0.path) },
        uniquingKeysWith: { first, _ in first }
      )
      for file in misnamed {
        guard let other = paths[URLID(for: String(file.name.dropLast(3))).text] else { continue }
        diagnostics.removeAll { $0.position.path == file.path && $0.code == "file.invalid-name" }
        diagnostics.append(
          Diagnostic(
            .error,
            code: "file.duplicate-id",
            "expected one file for each id, found one that differs from “\(other)” only by case or Unicode form",
            at: SourcePosition(path: file.path),
            hint: "delete one of the two files"
          )
        )
      }
      // A file `react.en.md` beside `react.md`, where English is the default language.
      for (id, group) in Dictionary(grouping: files, by: \.name) where group.count > 1 {
        diagnostics.append(
          Diagnostic(
            .error,
            code: "file.duplicate-id",
            "expected one file for “\(id.id)” in each language, found “\(group[0].path)” as well",
            at: SourcePosition(path: group[1].path),
            hint: "delete one of the two files"
          )
        )
      }
    }

    private mutating func file(_ name: String, at path: String) -> File? {
      do throws(Diagnostic) {
        let file = File(
          path: path,
          name: try ContentFileName(name, path: path, languages: languages)
        )
        return file
      } catch {
        diagnostics.append(error)
        return nil
      }
    }

    private mutating func images(in path: String, depth: Int) -> [String] {
      guard depth < 20 else { return [] }
      var found: [String] = []
      for entry in entries(of: path) {
        let filePath = path + "/" + entry.name
        switch entry.kind {
        case .refused(let problem): refuse(filePath, problem)
        case .folder: found += images(in: filePath, depth: depth + 1)
        case .file where ContentImage.hasAllowedEnding(entry.name): found.append(filePath)
        case .file:
          diagnostics.append(
            Diagnostic(
              .error,
              code: "file.unexpected",
              "expected a picture or a PDF in content/images/, found “\(entry.name)”",
              at: SourcePosition(path: filePath),
              hint:
                "the endings are \(ContentImage.endings.joined(separator: ", ")); SVG is left out because it can hold scripts"
            )
          )
        }
      }
      return found
    }

    private mutating func refuse(_ path: String, _ problem: FileProblem) {
      diagnostics.append(problem.diagnostic(at: path))
    }

    private mutating func reportUnexpected(_ path: String, _ name: String) {
      let known = ["papers", "categories", "pages", "images", "site.yml", "tags.yml", "roadmap.md"]
      diagnostics.append(
        Diagnostic(
          .warning,
          code: "file.unexpected",
          "“\(name)” is not a part of a site, so it is not read",
          at: SourcePosition(path: path),
          hint: known.suggestion(for: name)
            ?? "content/ holds \(known.joined(separator: ", ")), and Markdown files end in “.md”"
        )
      )
    }
  }
}

/// Pictures and documents that pages may show: kinds that cannot hold scripts.
enum ContentImage {
  static let endings = ["png", "jpg", "jpeg", "gif", "webp", "avif", "pdf"]

  static func hasAllowedEnding(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return endings.contains(name[name.index(after: dot)...].lowercased())
  }
}

extension FileProblem {
  /// The problem as a diagnostic that names the file.
  package func diagnostic(at path: String) -> Diagnostic {
    let (code, hint) =
      switch self {
      case .missing: ("file.missing", "a symbolic link may lead nowhere; put the file here")
      case .unreadable: ("file.unreadable", "give yourself the right to read it")
      case .notAFile: ("file.not-a-file", "replace it by a plain file, or delete it")
      case .tooLarge: ("file.too-large", "split the text, or move what is large out of content/")
      case .leadsOutside: ("file.leads-outside", "copy the file here instead of linking to it")
      }
    return Diagnostic(.error, code: code, message, at: SourcePosition(path: path), hint: hint)
  }
}

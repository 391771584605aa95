import Diagnostics

/// The files of a theme: a project's own, and the shipped ones in the place of those it lacks.
struct ThemeFiles: Sendable {
  /// The bytes of each file, by its path within the theme: `styles/site.css`.
  private(set) var files: [String: [UInt8]]
  /// How the theme's folder is called in messages.
  let folderName: String

  /// Reads the theme in a folder, over the files that are shipped.
  static func loaded(
    from folder: String,
    named name: String,
    over shipped: [String: [UInt8]],
    reporting diagnostics: inout [Diagnostic]
  ) -> ThemeFiles {
    var walker = Walker(folder: folder, name: name)
    walker.walk("")
    diagnostics += walker.diagnostics
    return ThemeFiles(
      files: shipped.merging(walker.files) { _, own in own },
      folderName: name
    )
  }

  /// The paths of the files in a part of the theme, sorted.
  func paths(in part: String, ending: String = "") -> [String] {
    files.keys.filter { $0.hasPrefix(part + "/") && $0.hasSuffix(ending) }.sorted()
  }

  subscript(path: String) -> [UInt8]? { files[path] }

  /// The path of a file as messages name it.
  func displayPath(_ path: String) -> String { folderName + "/" + path }

  private struct Walker {
    let folder: String
    let name: String
    var files: [String: [UInt8]] = [:]
    var diagnostics: [Diagnostic] = []

    init(folder: String, name: String) {
      self.folder = folder
      self.name = name
    }

    mutating func walk(_ part: String, depth: Int = 0) {
      let name = name
      guard depth < 20 else { return }
      do throws(FileProblem) {
        let entries = try FolderListing.entries(
          at: part.isEmpty ? folder : folder + "/" + part,
          inside: folder
        )
        for entry in entries ?? [] {
          let path = part.isEmpty ? entry.name : part + "/" + entry.name
          switch entry.kind {
          case .folder: walk(path, depth: depth + 1)
          case .refused(let problem): diagnostics.append(problem.diagnostic(at: "\(name)/\(path)"))
          case .file:
            if path.unicodeScalars.contains(where: {
              $0.isUnwantedControl || "\"'<>&?#%\\".unicodeScalars.contains($0)
            }) {
              diagnostics.append(
                Diagnostic(
                  .error,
                  code: "theme.file-name",
                  "expected a plain file name, found “\(entry.name)”",
                  at: SourcePosition(path: "\(name)/\(path)"),
                  hint: "leave out quotation marks, “<”, “>”, “&”, “?”, “#”, “%” and “\\”"
                )
              )
            } else {
              files[path] = try readFile(path)
            }
          }
        }
      } catch {
        diagnostics.append(error.diagnostic(at: part.isEmpty ? name : "\(name)/\(part)"))
      }
    }

    private mutating func readFile(_ path: String) throws(FileProblem) -> [UInt8]? {
      do throws(FileProblem) {
        return try FileReader.bytes(at: folder + "/" + path)
      } catch {
        diagnostics.append(error.diagnostic(at: "\(name)/\(path)"))
        return nil
      }
    }
  }
}

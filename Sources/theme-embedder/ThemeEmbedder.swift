import Foundation

/// Writes the Swift source that holds a folder's files: `theme-embedder OUTPUT FOLDER`.
@main
struct ThemeEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let output = arguments.first, let folder = arguments.last else {
      FileHandle.standardError.write(Data("usage: theme-embedder OUTPUT FOLDER\n".utf8))
      exit(64)
    }
    let files = try files(in: URL(filePath: folder, directoryHint: .isDirectory))
    try Data(EmbeddedFile.source(of: files).utf8).write(to: URL(filePath: output), options: .atomic)
  }

  // Dotfiles are left out, and so is whatever is neither a file nor a folder.
  private static func files(in folder: URL) throws -> [EmbeddedFile] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder.path) else { return [] }
    let paths = try manager.subpathsOfDirectory(atPath: folder.path).sorted()
    return try paths.compactMap { path in
      let file = folder.appending(path: path)
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      let type = try manager.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
      guard !isHidden, type == .typeRegular else { return nil }
      return EmbeddedFile(path: path, content: Array(try Data(contentsOf: file)))
    }
  }
}

/// A folder with a finished site, served as it is: `--static`.
struct BuiltFolder: FileSource {
  /// The folder's absolute path.
  let path: String
  let base: String

  func basePath() -> String { base }

  func file(at parts: [String]) -> ServedFile? {
    guard let file = OpenFile(at: parts, in: path) else { return nil }
    return ServedFile(
      content: .open(file),
      type: ContentType.ofFile(parts.last ?? ""),
      tag: "\"\(file.version)\"",
      modified: file.modified
    )
  }

  func has(_ parts: [String]) -> Bool { OpenFile(at: parts, in: path) != nil }

  func reserved(_ parts: [String], for request: Request) -> Response? { nil }
}

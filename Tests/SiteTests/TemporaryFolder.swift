import Foundation

/// A folder of one test's own, removed when the test lets go of it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let url = base.appendingPathComponent("site-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders above it.
  func write(_ text: String, to file: String) throws {
    try write(Data(text.utf8), to: file)
  }

  /// Writes a file of bytes, with the folders above it.
  func write(_ data: Data, to file: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try data.write(to: url)
  }

  /// The text of a file.
  func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)), as: UTF8.self)
  }

  /// Whether there is something at a path.
  func has(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + file)
  }

  /// Copies a folder's content into this one, over what is there.
  func overlay(_ folder: URL) throws {
    let root = folder.standardizedFileURL.path
    for file in try Self.files(in: root) {
      try write(try Data(contentsOf: URL(fileURLWithPath: root + "/" + file)), to: file)
    }
  }

  /// The relative paths of all regular files in a folder, sorted.
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { file in
      let path = folder + "/" + file
      let type =
        try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      return type == .typeRegular
    }.sorted()
  }

  /// The bytes of every file in a folder, by relative path.
  static func contents(of folder: String) throws -> [String: Data] {
    Dictionary(
      uniqueKeysWithValues: try files(in: folder).map {
        ($0, try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)))
      }
    )
  }
}

/// The files of a branch: which of them an earlier publishing wrote, and which are somebody's own.
struct BranchFiles: Sendable {
  /// A file as a tree names it: `100644 blob <id>`.
  struct Entry: Hashable, Sendable {
    let mode: String
    let id: String
  }

  /// Files that nobody but a publishing has written.
  private(set) var ours: [String: Entry] = [:]
  /// All other files.
  private(set) var foreign: [String: Entry] = [:]

  /// The files that `git ls-tree -r -z` lists; `record` holds the paths of the last publishing.
  init(listing: [UInt8], record: Set<String>) {
    for line in listing.split(separator: 0) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let fields = line[..<tab].split(separator: UInt8(ascii: " "))
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3 else { continue }
      let path = String(decoding: line[(tab + 1)...], as: UTF8.self)
      let entry = Entry(mode: fields[0], id: fields[2])
      if record.contains(path) || path == OutputFolder.recordName {
        ours[path] = entry
      } else {
        foreign[path] = entry
      }
    }
  }

  /// The foreign files that these files cannot stand beside: of the same path with other bytes, or
  /// one where the other needs a folder. Sorted.
  func conflicts(with files: [String: Entry]) -> [String] {
    var folders: Set<Substring> = []
    for path in files.keys { folders.formUnion(Self.folders(above: path)) }
    return foreign.filter { path, entry in
      if let file = files[path] { return file.id != entry.id }
      return folders.contains(path[...])
        || Self.folders(above: path).contains { files[String($0)] != nil }
    }.keys.sorted()
  }

  private static func folders(above path: String) -> [Substring] {
    var folders: [Substring] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      folders.append(rest)
    }
    return folders
  }
}

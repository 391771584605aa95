/// What a build wrote: the path of each file and the hash of its bytes; it stands in the output
/// folder itself.
package struct OutputRecord: Sendable {
  /// The hash of each file; nil where the record does not say.
  package private(set) var hashes: [String: ByteHash?]

  package init(_ files: [WrittenFile]) {
    hashes = Dictionary(
      files.map { ($0.path, ByteHash?.some($0.hash)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Reads a record: a line for each file, its path and, after a tab, the hash.
  package init(parsing bytes: [UInt8]) {
    hashes = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let hash = parts.count == 2 ? Substring(decoding: parts[1], as: UTF8.self) : ""
      hashes[String(decoding: parts[0], as: UTF8.self)] = .some(ByteHash(hexadecimal: hash))
    }
  }

  package var paths: Set<String> { Set(hashes.keys) }

  package func contains(_ path: String) -> Bool { hashes[path] != nil }

  /// The lines, sorted by path.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (path, hash) in hashes.sorted(by: { $0.key < $1.key }) {
      bytes += path.utf8
      if let hash {
        bytes.append(UInt8(ascii: "\t"))
        bytes += hash.hexadecimal.utf8
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

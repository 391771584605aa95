/// The rest of long lists, packed into files: `overflow/`.
struct OverflowFiles {
  private(set) var files: [IndexFile] = []
  private var members: [UInt8] = []

  /// Postings in one piece at most, and the bytes that a file holds at most: some 8 kB compressed.
  private static let longestPiece = 5000
  private static let largest = 18_000

  /// Adds the rest of a key's list; gives its first file and the number of files.
  mutating func add(_ postings: [Posting], of key: [UInt8]) -> (first: Int, count: Int) {
    guard !postings.isEmpty else { return (0, 0) }
    let pieces = stride(from: 0, to: postings.count, by: Self.longestPiece).map {
      PostingColumns(postings[$0..<min($0 + Self.longestPiece, postings.count)])
    }
    if members.count + pieces[0].size > Self.largest { finishFile() }
    let first = files.count
    for (index, piece) in pieces.enumerated() {
      if index > 0 { finishFile() }
      members.append(members.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
      members += IndexJSON.text(key) + ":[".utf8
      members += IndexJSON.text(piece.gaps) + ",".utf8
      members += IndexJSON.text(piece.impacts) + ",".utf8
      members += IndexJSON.text(piece.marks) + "]".utf8
    }
    return (first, pieces.count)
  }

  /// Ends the last file.
  mutating func finishFile() {
    guard !members.isEmpty else { return }
    members.append(UInt8(ascii: "}"))
    files.append(IndexFile(path: "overflow/\(files.count)", bytes: members))
    members = []
  }
}

/// A content file as the lines of its fields and its body, so that one field can be exchanged and
/// every other byte stays.
struct FrontMatterBlocks {
  /// A field with all its lines, or lines between fields such as comments, whose key is empty.
  struct Block: Equatable {
    var key: String
    var lines: String
  }

  private(set) var blocks: [Block] = []
  /// What stands below the front matter.
  var body: String

  /// Divides a file; nil when it has no front matter.
  init?(_ text: String) {
    let text = text.replacing("\r\n", with: "\n")
    guard text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else { return nil }
    let start = text.index(text.startIndex, offsetBy: 4)
    let yaml = start <= end.lowerBound ? text[start...end.lowerBound] : ""
    body = String(text[end.upperBound...])
    for line in yaml.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
      yaml.isEmpty ? 0 : 1
    ) {
      let isContinued = line.first == " " || line.first == "-" || line.first == "\t" || line.isEmpty
      let key = line.prefix { $0 != ":" }
      if !isContinued, !line.hasPrefix("#"), key.count < line.count {
        blocks.append(Block(key: String(key), lines: line + "\n"))
      } else if isContinued, !blocks.isEmpty {
        blocks[blocks.count - 1].lines += line + "\n"
      } else {
        blocks.append(Block(key: "", lines: line + "\n"))
      }
    }
  }

  /// The lines of a field; nil where there are none.
  subscript(key: String) -> String? {
    get { blocks.first { $0.key == key }?.lines }
    set {
      if let index = blocks.firstIndex(where: { $0.key == key }) {
        if let newValue {
          blocks[index].lines = newValue
        } else {
          blocks.remove(at: index)
        }
      } else if let newValue {
        blocks.append(Block(key: key, lines: newValue))
      }
    }
  }

  /// The file's text.
  var text: String { "---\n" + blocks.map(\.lines).joined() + "---\n" + body }
}

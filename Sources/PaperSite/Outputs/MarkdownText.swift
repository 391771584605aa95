/// A Markdown document in the making; texts are escaped.
struct MarkdownText {
  private(set) var bytes: [UInt8] = []

  mutating func heading(_ level: Int, _ text: String) {
    line(String(repeating: "#", count: level) + " ", text: text)
    blank()
  }

  mutating func paragraph(_ text: String) {
    line("", text: text)
    blank()
  }

  /// A line that starts with `mark`, which is Markdown already.
  mutating func line(_ mark: String, text: String = "") {
    bytes += mark.utf8
    bytes += Self.escaped(text).utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// An item of a list: a link, and a word about it.
  mutating func item(_ label: String, _ address: String, note: String = "") {
    bytes += "- ".utf8
    bytes += Self.link(label, address).utf8
    if !note.isEmpty {
      bytes += ": ".utf8
      bytes += Self.escaped(note).utf8
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func blank() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Adds Markdown as it is, and ends it with one blank line.
  mutating func block(_ markdown: String) {
    bytes += markdown.utf8
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: " ") {
      bytes.removeLast()
    }
    bytes += "\n\n".utf8
  }

  /// Adds a block of code that ends with a line break. The fence is longer than any in the code.
  mutating func code(_ code: String, in language: String) {
    let longest = code.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    bytes += "\(fence)\(language)\n\(code)\(fence)\n".utf8
  }

  /// The text escaped; most texts need nothing, which a look at their bytes tells.
  static func escaped(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "'"), UInt8(ascii: "?"), UInt8(ascii: "("),
        UInt8(ascii: "/"), 0x80...0xFF:
        true
      // A number and one of these begin a list.
      case UInt8(ascii: "."), UInt8(ascii: ")"): !first.isDigit
      case UInt8(ascii: "-"), UInt8(ascii: "+"): byte != first
      default: false
      }
    }
    return isPlain ? text : MarkdownEscaping.text(text)
  }

  /// A link as Markdown.
  static func link(_ label: String, _ address: String) -> String {
    "[\(Self.escaped(label))](\(MarkdownEscaping.destination(address)))"
  }
}

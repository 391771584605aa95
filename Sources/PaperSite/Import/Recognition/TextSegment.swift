/// A stretch of an entry's text between separators. All stretches, each after its separator, give
/// the whole text again.
struct TextSegment {
  /// What stood before it.
  var separator: String
  /// The text, brackets included.
  var text: String
  let isBracketed: Bool

  /// The text without the brackets around it.
  var content: String {
    isBracketed ? String(text.dropFirst().dropLast()) : text
  }

  /// Divides a text at brackets, dashes between spaces, bars and ends of sentences.
  static func segments(of text: String) -> [TextSegment] {
    var splitter = TextSplitter(text: Array(text))
    return splitter.segments()
  }
}

private struct TextSplitter {
  let text: [Character]
  private var result: [TextSegment] = []
  private var current = ""
  private var separator = ""

  init(text: [Character]) {
    self.text = text
  }

  mutating func segments() -> [TextSegment] {
    var index = 0
    while index < text.count {
      let character = text[index]
      if let close = Self.brackets[character] {
        if let end = closing(of: character, close, from: index) {
          flush()
          separator = ""
          result.append(
            TextSegment(separator: "", text: String(text[index...end]), isBracketed: true)
          )
          index = end + 1
        } else {
          flush()
          separator += String(character)
          index += 1
        }
      } else if let length = separatorLength(at: index) {
        flush()
        separator += String(text[index..<index + length])
        index += length
      } else {
        current.append(character)
        index += 1
      }
    }
    flush()
    return result
  }

  private static let brackets: [Character: Character] = [
    "(": ")", "[": "]", "（": "）", "【": "】", "〔": "〕",
  ]

  private mutating func flush() {
    if current.allSatisfy(\.isWhitespace) {
      separator += current
    } else {
      result.append(TextSegment(separator: separator, text: current, isBracketed: false))
      separator = ""
    }
    current = ""
  }

  private func closing(of open: Character, _ close: Character, from start: Int) -> Int? {
    var depth = 0
    for index in start..<min(text.count, start + 400) {
      if text[index] == open { depth += 1 }
      if text[index] == close {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private func separatorLength(at index: Int) -> Int? {
    let character = text[index]
    let isAfterSpace = index == 0 || text[index - 1].isWhitespace
    let isBeforeSpace = index + 1 >= text.count || text[index + 1].isWhitespace
    switch character {
    case "|", "｜", "•", "\n": return 1
    case "-", "–", "—", "·", "/", "~": return isAfterSpace && isBeforeSpace ? 1 : nil
    case "。": return 1
    case ".":
      guard isBeforeSpace, endsSentence(at: index) else { return nil }
      return 1
    default: return nil
    }
  }

  /// Whether a full stop ends more than a word.
  private func endsSentence(at index: Int) -> Bool {
    let word = String(
      text[..<index].reversed().prefix { !$0.isWhitespace && !"([,".contains($0) }.reversed()
    )
    .lowercased()
    if word == "al" { return true }
    if word.filter(\.isLetter).count == 1, word.count <= 4, !word.contains(where: \.isNumber) {
      return false
    }
    return !Self.abbreviations.contains(word)
  }

  private static let abbreviations: Set = [
    "vs", "e.g", "i.e", "dr", "st", "mr", "mrs", "no", "fig", "proc", "conf", "int", "trans",
    "jr", "sr", "cf", "approx", "vol", "pp", "eds", "ed", "et", "nat", "med", "commun", "comput",
    "surv",
  ]
}

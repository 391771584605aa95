/// A script without what only its readers need: comments, indentation, blanks beside signs.
///
/// Texts, templates and regular expressions stay as they are. Line ends stay where they may end a
/// statement. A script that cannot be followed to its end is given back unchanged.
struct ScriptCompaction {
  private let source: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  private var depth = 0
  /// The depth of braces at which each open template goes on.
  private var templates: [Int] = []
  private var isWhole = true

  private init(_ source: [UInt8]) {
    self.source = source
    output.reserveCapacity(source.count)
  }

  /// The compact form of a script.
  static func compacted(_ source: [UInt8]) -> [UInt8] {
    var compaction = ScriptCompaction(source)
    while compaction.index < source.count, compaction.isWhole { compaction.step() }
    guard compaction.isWhole, compaction.templates.isEmpty else { return source }
    return compaction.output
  }

  private func byte(after count: Int = 0) -> UInt8 {
    index + count < source.count ? source[index + count] : 0
  }

  private mutating func step() {
    let next = byte()
    switch next {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      skipBlanks()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      copy(through: next)
    case UInt8(ascii: "`"):
      copyByte()
      copyTemplate()
    case UInt8(ascii: "/"):
      if byte(after: 1) == UInt8(ascii: "/") || byte(after: 1) == UInt8(ascii: "*") {
        skipBlanks()
      } else if mayBeginExpression, let end = endOfExpression() {
        output += source[index..<end]
        index = end
      } else {
        copyByte()
      }
    case UInt8(ascii: "{"):
      depth += 1
      copyByte()
    case UInt8(ascii: "}"):
      depth -= 1
      copyByte()
      if templates.last == depth {
        templates.removeLast()
        copyTemplate()
      }
    default:
      copyByte()
    }
  }

  private mutating func copyByte() {
    output.append(source[index])
    index += 1
  }

  /// Copies a text in quotes.
  private mutating func copy(through quote: UInt8) {
    copyByte()
    while index < source.count {
      let next = source[index]
      if next == UInt8(ascii: "\\"), index + 1 < source.count { copyByte() }
      copyByte()
      if next == quote { return }
    }
    isWhole = false
  }

  /// Copies the text of a template up to its end or to its next `${`.
  private mutating func copyTemplate() {
    while index < source.count {
      let next = source[index]
      if next == UInt8(ascii: "\\"), index + 1 < source.count {
        copyByte()
      } else if next == UInt8(ascii: "$"), byte(after: 1) == UInt8(ascii: "{") {
        copyByte()
        copyByte()
        templates.append(depth)
        depth += 1
        return
      }
      copyByte()
      if next == UInt8(ascii: "`") { return }
    }
    isWhole = false
  }

  /// Leaves out white space and comments; a line end among them stays if it may count.
  private mutating func skipBlanks() {
    let start = index
    var hasLineEnd = false
    while index < source.count {
      let next = source[index]
      if next == UInt8(ascii: "\n") {
        hasLineEnd = true
        index += 1
      } else if [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(next) {
        index += 1
      } else if next == UInt8(ascii: "/"), byte(after: 1) == UInt8(ascii: "/") {
        while index < source.count, source[index] != UInt8(ascii: "\n") { index += 1 }
      } else if next == UInt8(ascii: "/"), byte(after: 1) == UInt8(ascii: "*") {
        index += 2
        while index < source.count,
          byte() != UInt8(ascii: "*") || byte(after: 1) != UInt8(ascii: "/")
        {
          if source[index] == UInt8(ascii: "\n") { hasLineEnd = true }
          index += 1
        }
        index = min(index + 2, source.count)
      } else {
        break
      }
    }
    guard index > start, let last = output.last, index < source.count else { return }
    if hasLineEnd {
      if !Self.goesOn.contains(last), byte() != UInt8(ascii: "}") {
        output.append(UInt8(ascii: "\n"))
      }
    } else if !Self.signs.contains(last), !Self.signs.contains(byte()) {
      output.append(UInt8(ascii: " "))
    }
  }

  /// Signs beside which a blank says nothing. Not those that mean another thing when doubled.
  private static let signs = Set("{}()[],;:=?<>&|\n".utf8)
  /// Signs after which a line end ends no statement.
  private static let goesOn = Set("{([,;=?:&|\n".utf8)
  private static let beforeExpression = Set("(,=:[!&|?{};+-*%<>~^\n".utf8)
  private static let wordsBeforeExpression: Set<String> = [
    "return", "typeof", "case", "in", "of", "delete", "void", "instanceof", "new", "do", "else",
    "throw", "await", "yield",
  ]

  /// Whether a slash here begins a regular expression, and does not divide.
  private var mayBeginExpression: Bool {
    guard let last = output.last(where: { $0 != UInt8(ascii: " ") }) else { return true }
    if Self.beforeExpression.contains(last) { return true }
    let word = output.reversed().drop { $0 == UInt8(ascii: " ") }.prefix { $0.isLetterOrDigit }
    return Self.wordsBeforeExpression.contains(String(decoding: word.reversed(), as: UTF8.self))
  }

  /// The end of the regular expression that begins here, if its line holds one.
  private func endOfExpression() -> Int? {
    var place = index + 1
    var isInClass = false
    while place < source.count {
      switch source[place] {
      case UInt8(ascii: "\n"): return nil
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass: return place + 1
      default: break
      }
      place += 1
    }
    return nil
  }
}

/// Reads BibTeX and BibLaTeX as they are found: with strings and concatenation, comments, parentheses
/// for braces, missing commas, and braces that were never closed.
struct BibTeXParser {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var macros = Self.months
  private(set) var entries: [BibTeXEntry] = []
  private(set) var warnings: [ImportedCollection.Warning] = []

  /// Reads all entries of a file.
  static func entries(
    in source: [UInt8]
  ) -> (entries: [BibTeXEntry], warnings: [ImportedCollection.Warning]) {
    var parser = BibTeXParser(bytes: source)
    parser.parse()
    return (parser.entries, parser.warnings)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private static let months: [String: String] = {
    var macros: [String: String] = [:]
    for name in [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ] {
      macros[name] = name
    }
    return macros
  }()

  private mutating func parse() {
    while let start = nextEntry() {
      let type = word().lowercased()
      skipSpace()
      guard let open = current, open == UInt8(ascii: "{") || open == UInt8(ascii: "(") else {
        // An e-mail address in a comment, say.
        continue
      }
      let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
      advance()
      switch type {
      case "comment", "preamble": skipGroup(close: close)
      case "string": string(close: close)
      default: entry(type, close: close, line: start)
      }
    }
  }

  // MARK: Reading

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") { line += 1 }
    index += 1
  }

  private mutating func skipSpace() {
    while let byte = current {
      if byte <= 0x20 {
        advance()
      } else if byte == UInt8(ascii: "%"), isAtLineStart {
        // No comment in BibTeX, but written as one.
        while let byte = current, byte != UInt8(ascii: "\n") { advance() }
      } else {
        return
      }
    }
  }

  private var isAtLineStart: Bool {
    var before = index - 1
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    return before < 0 || bytes[before] == UInt8(ascii: "\n")
  }

  /// Goes to the word after the next `@`; gives its line. Lines that start with `%` are passed.
  private mutating func nextEntry() -> Int? {
    while let byte = current {
      if byte == UInt8(ascii: "%"), isAtLineStart {
        while let byte = current, byte != UInt8(ascii: "\n") { advance() }
        continue
      }
      advance()
      if byte == UInt8(ascii: "@"), let next = current, next.isLetterOrDigit || next <= 0x20 {
        let start = line
        skipSpace()
        return start
      }
    }
    return nil
  }

  private mutating func word() -> String {
    let start = index
    while let byte = current, byte > 0x20, !"{}(),=#\"%".utf8.contains(byte) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Whether an entry starts here, at the start of a line: a brace before it was never closed.
  private var isAtNewEntry: Bool {
    guard current == UInt8(ascii: "@"), isAtLineStart else { return false }
    var end = index + 1
    while end < bytes.count, bytes[end].isLetterOrDigit { end += 1 }
    guard end > index + 2 else { return false }
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return end < bytes.count && (bytes[end] == UInt8(ascii: "{") || bytes[end] == UInt8(ascii: "("))
  }

  private mutating func skipGroup(close: UInt8) {
    var depth = 0
    while let byte = current, !isAtNewEntry {
      advance()
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == close, depth == 0 { return }
      if byte == UInt8(ascii: "}") { depth -= 1 }
    }
  }

  private mutating func string(close: UInt8) {
    skipSpace()
    let name = word().lowercased()
    skipSpace()
    guard current == UInt8(ascii: "=") else {
      skipGroup(close: close)
      return
    }
    advance()
    if let value = value(in: name, close: close) { macros[name] = value }
    skipGroup(close: close)
  }

  private mutating func entry(_ type: String, close: UInt8, line start: Int) {
    skipSpace()
    var key = ""
    var entry: BibTeXEntry
    let beforeKey = (index, line)
    let first = word()
    skipSpace()
    if current == UInt8(ascii: "=") {
      // There is no key; what looked like one is a field.
      (index, line) = beforeKey
      warn("bibtex.missing-key", "expected a key after “@\(type){”, found a field", at: start)
    } else {
      key = first
    }
    entry = BibTeXEntry(type: type, key: key, line: start, fields: [:])
    var isClosed = false
    while let byte = current {
      if byte == UInt8(ascii: ",") || byte <= 0x20 || byte == UInt8(ascii: "%") && isAtLineStart {
        skipSpace()
        if current == UInt8(ascii: ",") { advance() }
        continue
      }
      if byte == close {
        advance()
        isClosed = true
        break
      }
      if isAtNewEntry { break }
      let name = word().lowercased()
      guard !name.isEmpty else {
        advance()
        continue
      }
      skipSpace()
      guard current == UInt8(ascii: "=") else {
        if current == close { continue }
        if isAtNewEntry { break }
        continue
      }
      advance()
      guard let value = value(in: name, close: close) else { break }
      if entry.fields[name] == nil { entry.fields[name] = value }
    }
    if !isClosed {
      warn(
        "bibtex.unclosed-brace",
        "expected “}” at the end of “\(key)”, found the next entry",
        at: start
      )
    }
    entries.append(entry)
  }

  private mutating func warn(_ code: String, _ message: String, at line: Int) {
    warnings.append(
      ImportedCollection.Warning(line: line, code: code, message: message, hint: nil)
    )
  }

  /// A value: pieces joined by `#`. nil where a piece was cut off by the next entry.
  private mutating func value(in field: String, close: UInt8) -> String? {
    var result = ""
    while true {
      skipSpace()
      guard let byte = current else { return result }
      switch byte {
      case UInt8(ascii: "{"):
        let (text, isWhole) = braced()
        result += text
        if !isWhole { return result }
      case UInt8(ascii: "\""): result += quoted()
      default:
        let name = word()
        if name.isEmpty { return result }
        result += macros[name.lowercased()] ?? name
      }
      skipSpace()
      guard current == UInt8(ascii: "#") else { return result }
      advance()
    }
  }

  /// The text between a brace and its partner. Where the partner is missing, the text ends before
  /// the next field or entry.
  private mutating func braced() -> (String, isWhole: Bool) {
    advance()
    let start = index
    let startLine = line
    var depth = 1
    var lineEnd: (index: Int, line: Int)?
    while let byte = current {
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        advance()
        advance()
        continue
      }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 {
          if let lineEnd, !isFollowedByEnd {
            // The partner was another field's: this value ended with its line.
            warn(
              "bibtex.unclosed-brace",
              "expected “}” at the end of this value, found none",
              at: startLine
            )
            (index, line) = lineEnd
            return (
              String(decoding: bytes[start..<index], as: UTF8.self).trimmingPunctuation(",{}"), true
            )
          }
          let text = String(decoding: bytes[start..<index], as: UTF8.self)
          advance()
          return (text, true)
        }
      }
      if byte == UInt8(ascii: "\n"), lineEnd == nil, nextLineIsField() { lineEnd = (index, line) }
      if isAtNewEntry { break }
      advance()
    }
    // Never closed: the value ends where the next field starts.
    warn(
      "bibtex.unclosed-brace",
      "expected “}” at the end of this value, found none",
      at: startLine
    )
    if let lineEnd {
      (index, line) = lineEnd
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      return (text.trimmingPunctuation(",{}"), true)
    }
    let text = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
    return (text.trimmingPunctuation(",{}"), true)
  }

  /// Whether after the brace here a value can be over: a comma, a `#`, the entry's end, or a field
  /// whose comma was forgotten.
  private var isFollowedByEnd: Bool {
    var end = index + 1
    while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
    guard end < bytes.count else { return false }
    return ",}#)".utf8.contains(bytes[end]) || bytes[end].isLetterOrDigit
  }

  /// Whether the next line starts with `name =`.
  private func nextLineIsField() -> Bool {
    var end = index + 1
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    let start = end
    while end < bytes.count, bytes[end].isLetterOrDigit || bytes[end] == UInt8(ascii: "-") {
      end += 1
    }
    guard end > start else { return false }
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "=") else { return false }
    end += 1
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return end < bytes.count
      && (bytes[end] == UInt8(ascii: "{") || bytes[end] == UInt8(ascii: "\"")
        || bytes[end].isLetterOrDigit)
  }

  /// The text between quotation marks; marks within braces are a part of it.
  private mutating func quoted() -> String {
    advance()
    let start = index
    var depth = 0
    while let byte = current {
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        advance()
        // `\"` is an accent only within braces; outside, the mark ends the text.
        if current != UInt8(ascii: "\"") || depth > 0 { advance() }
        continue
      }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if byte == UInt8(ascii: "\""), depth <= 0 { break }
      if isAtNewEntry {
        warn(
          "bibtex.unclosed-quote",
          "expected a quotation mark at the end of this value, found none",
          at: line
        )
        break
      }
      advance()
    }
    let text = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
    if current == UInt8(ascii: "\"") { advance() }
    return text
  }
}

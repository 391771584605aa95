/// A tag or a text of raw HTML.
enum HTMLToken: Hashable {
  case opening(name: String, attributes: [String: String], line: Int)
  case closing(name: String)
  case text(String, line: Int)

  /// Divides HTML into tags and texts, from a line on; comments, scripts and styles are left out.
  ///
  /// It reads what people write in lists, broken tags included; nothing of it is ever shown as HTML.
  static func tokens(of html: String, firstLine: Int = 1) -> [HTMLToken] {
    var tokenizer = HTMLTokenizer(bytes: Array(html.utf8), line: firstLine)
    return tokenizer.tokens()
  }
}

private struct HTMLTokenizer {
  let bytes: [UInt8]
  var line: Int
  var index = 0

  init(bytes: [UInt8], line: Int) {
    self.bytes = bytes
    self.line = line
  }

  mutating func tokens() -> [HTMLToken] {
    var tokens: [HTMLToken] = []
    var textStart = 0
    var textLine = line
    func text(upTo end: Int) -> HTMLToken? {
      guard end > textStart else { return nil }
      let text = String(decoding: bytes[textStart..<end], as: UTF8.self)
      return .text(HTMLCharacterReference.resolved(text), line: textLine)
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
        advance()
        continue
      }
      let start = index
      if starts(with: "<!--") {
        text(upTo: start).map { tokens.append($0) }
        skip(past: "-->")
      } else if bytes[index + 1] == UInt8(ascii: "!") || bytes[index + 1] == UInt8(ascii: "?") {
        text(upTo: start).map { tokens.append($0) }
        skip(past: ">")
      } else if let token = tag() {
        text(upTo: start).map { tokens.append($0) }
        tokens.append(token)
        if case .opening(let name, _, _) = token, ["script", "style"].contains(name) {
          skip(past: "</\(name)")
          skip(past: ">")
        }
      } else {
        advance()
        continue
      }
      textStart = index
      textLine = line
    }
    text(upTo: bytes.count).map { tokens.append($0) }
    return tokens
  }

  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") { line += 1 }
    index += 1
  }

  private func starts(with text: String) -> Bool {
    bytes[index...].starts(with: text.utf8)
  }

  private mutating func skip(past text: String) {
    while index < bytes.count, !starts(with: text) { advance() }
    index = min(bytes.count, index + text.utf8.count)
  }

  /// The tag at `<`; nil, and nothing passed, if none stands there.
  private mutating func tag() -> HTMLToken? {
    let start = (index: index, line: line)
    index += 1
    let isClosing = bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let name = word { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }.lowercased()
    guard let first = name.utf8.first, !first.isDigit else {
      (index, line) = start
      return nil
    }
    var attributes: [String: String] = [:]
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      guard bytes[index].isPartOfAttributeName else {
        advance()
        continue
      }
      let key = word { $0.isPartOfAttributeName }.lowercased()
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        attributes[key] = ""
        continue
      }
      index += 1
      skipSpace()
      attributes[key] = attributes[key] ?? value()
    }
    if index < bytes.count { index += 1 }
    return isClosing
      ? .closing(name: name) : .opening(name: name, attributes: attributes, line: start.line)
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { advance() }
  }

  private mutating func word(_ isPart: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func value() -> String {
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    let text: String
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      let start = index
      while index < bytes.count, bytes[index] != quote { advance() }
      text = String(decoding: bytes[start..<index], as: UTF8.self)
      if index < bytes.count { index += 1 }
    } else {
      text = word { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }
    return HTMLCharacterReference.resolved(text)
  }
}

extension UInt8 {
  fileprivate var isPartOfAttributeName: Bool {
    self > 0x20 && !"=>/\"'".utf8.contains(self)
  }
}

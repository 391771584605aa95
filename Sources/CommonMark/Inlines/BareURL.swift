/// A URL or e-mail address written without brackets (GitHub Flavored Markdown, section 6.9).
struct BareURL {
  /// How the address was written, and so what has to stand before it in a URL.
  enum Form {
    case scheme
    case www
    case email
  }

  let range: Range<Int>
  let form: Form

  /// The URL, except that of `www.` addresses, which start with this.
  var prefix: String {
    switch form {
    case .scheme: ""
    case .www: "http://"
    case .email: "mailto:"
    }
  }

  /// The address around `index`, at which `:`, `@` or the `w` of `www.` stands; it may reach back no
  /// further than `start` and ends at a space.
  init?(in text: [UInt8], at index: Int, from start: Int) {
    switch text[index] {
    case UInt8(ascii: ":"): self.init(schemeIn: text, colon: index, from: start)
    case UInt8(ascii: "w"), UInt8(ascii: "W"): self.init(wwwIn: text, at: index, from: start)
    case UInt8(ascii: "@"): self.init(emailIn: text, at: index, from: start)
    default: return nil
    }
  }

  private init?(schemeIn text: [UInt8], colon: Int, from start: Int) {
    guard text.matches("://", at: colon) else { return nil }
    var first = colon
    while first > start, colon - first < 6, text[first - 1].isLetter { first -= 1 }
    guard
      ["http", "https", "ftp"].contains(where: {
        $0.utf8CodeUnitCount == colon - first && text.matches($0, at: first)
      })
    else { return nil }
    let host = colon + 3
    guard host < text.count, text.isHostCharacter(at: host),
      let hostEnd = Self.hostEnd(in: text, from: host, needsDot: false)
    else { return nil }
    self.init(in: text, from: first, searchingFrom: hostEnd, form: .scheme)
  }

  private init?(wwwIn text: [UInt8], at index: Int, from start: Int) {
    guard text.matches("www.", at: index) else { return nil }
    if index > start {
      let before = text[index - 1]
      guard before.isSpace || "*_~(".utf8.contains(before) else { return nil }
    }
    guard let hostEnd = Self.hostEnd(in: text, from: index, needsDot: true) else { return nil }
    self.init(in: text, from: index, searchingFrom: hostEnd, form: .www)
  }

  private init?(emailIn text: [UInt8], at index: Int, from start: Int) {
    var first = index
    while first > start, text[first - 1].isLetterOrDigit || ".+-_".utf8.contains(text[first - 1]) {
      first -= 1
    }
    guard first < index else { return nil }
    var end = index + 1
    var hasDot = false
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: "@") { return nil }
      if byte == UInt8(ascii: "."), end + 1 < text.count, text[end + 1].isLetterOrDigit {
        hasDot = true
      } else if !byte.isLetterOrDigit, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        break
      }
      end += 1
    }
    guard hasDot, text[end - 1].isLetter else { return nil }
    if first - start >= 7, text.matches("mailto:", at: first - 7) {
      self.init(range: first - 7..<end, form: .scheme)
    } else {
      self.init(range: first..<end, form: .email)
    }
  }

  private init(range: Range<Int>, form: Form) {
    self.range = range
    self.form = form
  }

  /// The address from `first` to the next space, without the punctuation that trails it.
  private init?(in text: [UInt8], from first: Int, searchingFrom hostEnd: Int, form: Form) {
    var end = hostEnd
    while end < text.count, !text[end].isSpace, text[end] != UInt8(ascii: "<") {
      let byte = text[end]
      guard byte >= 0x80 else {
        end += 1
        continue
      }
      let (scalar, length) = text.scalar(at: end)
      // The marks of Chinese and Japanese sentences follow a URL without a space.
      if scalar.isFullWidthPunctuation { break }
      end += length
    }
    end = Self.endWithoutPunctuation(of: text, from: first, to: end)
    guard end > first else { return nil }
    self.init(range: first..<end, form: form)
  }

  /// The end of a valid domain: no underscore in the last two of its parts, unless it has many.
  private static func hostEnd(in text: [UInt8], from start: Int, needsDot: Bool) -> Int? {
    var index = start
    var dots = 0
    var underscores = (last: 0, beforeLast: 0)
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "_"): underscores.last += 1
      case UInt8(ascii: "."):
        underscores = (last: 0, beforeLast: underscores.last)
        dots += 1
      case UInt8(ascii: "-"): break
      default:
        guard index == start || text.isHostCharacter(at: index) else {
          return isDomain(dots: dots, underscores: underscores, needsDot: needsDot) ? index : nil
        }
        index += text.scalar(at: index).length - 1
      }
      index += 1
    }
    return isDomain(dots: dots, underscores: underscores, needsDot: needsDot) ? index : nil
  }

  private static func isDomain(
    dots: Int,
    underscores: (last: Int, beforeLast: Int),
    needsDot: Bool
  ) -> Bool {
    // cmark-gfm gives up counting after ten dots, and so do we.
    if underscores.last > 0 || underscores.beforeLast > 0, dots <= 10 { return false }
    return !needsDot || dots > 0
  }

  /// The rules for trailing punctuation, closing parentheses and entities (GFM, section 6.9).
  private static func endWithoutPunctuation(of text: [UInt8], from start: Int, to end: Int) -> Int {
    var end = end
    var surplus = 0
    for byte in text[start..<end] {
      if byte == UInt8(ascii: "(") { surplus -= 1 }
      if byte == UInt8(ascii: ")") { surplus += 1 }
    }
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: ")"):
        if surplus <= 0 { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ";"):
        var name = end - 2
        while name > start, text[name].isLetterOrDigit { name -= 1 }
        end = name < end - 2 && text[name] == UInt8(ascii: "&") ? name : end - 1
      default: return end
      }
    }
    return end
  }
}

extension [UInt8] {
  /// Whether ASCII text stands at `index`, in any case.
  func matches(_ text: StaticString, at index: Int) -> Bool {
    let bytes = text.description.utf8
    guard index >= 0, index + bytes.count <= count else { return false }
    return zip(self[index...], bytes).allSatisfy { $0.lowercased == $1 }
  }

  /// Whether the character at `index` can stand in a host's name: neither space nor punctuation.
  fileprivate func isHostCharacter(at index: Int) -> Bool {
    let scalar = scalar(at: index).scalar
    return !scalar.isMarkdownSpace && !scalar.isMarkdownPunctuation
  }
}

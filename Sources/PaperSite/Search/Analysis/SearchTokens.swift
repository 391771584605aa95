/// A word of a text, or a pair of neighbouring Han characters: a range of bytes in `SearchTokens`.
struct SearchToken {
  enum Kind: UInt8 {
    /// A word.
    case word
    /// Another form of words that were given too: a part of one, or several joined.
    case extra
    /// Two neighbouring characters of a Han or kana run, or a character that stands alone.
    case unspaced
    /// A character of a longer run.
    case single
  }

  let start: Int
  let end: Int
  let kind: Kind
}

/// The words of a folded text. Their rules stand in `Tests/SearchCases/analysis.json`; the scripts
/// of the theme cut queries by the same ones.
struct SearchTokens {
  private(set) var bytes: [UInt8] = []
  private(set) var tokens: [SearchToken] = []
  private var parts: [Range<Int>] = []

  /// Words are cut after so many characters.
  private static let longest = 40

  /// Cuts a folded text; what was here before is dropped.
  mutating func scan(_ text: [UInt8], singles: Bool = false) {
    // Nearly all words stand in the text as they are; the others are appended to it.
    bytes = text
    tokens.removeAll(keepingCapacity: true)
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        place = byte.isLetterOrDigit ? takeChain(text, from: place) : place + 1
        continue
      }
      let (scalar, count) = UTF8Decoding.scalar(in: text, at: place)
      if scalar.isUnspaced {
        place = takeRun(text, from: place, singles: singles)
      } else if scalar.isLetterOrNumber {
        place = takeChain(text, from: place)
      } else {
        place += count
      }
    }
  }

  /// Takes words joined by hyphens; gives the place behind them.
  private mutating func takeChain(_ text: [UInt8], from start: Int) -> Int {
    parts.removeAll(keepingCapacity: true)
    var place = takeWord(text, from: start)
    while let next = Self.wordBehindHyphen(text, at: place) { place = takeWord(text, from: next) }
    for part in parts where !part.isEmpty {
      tokens.append(SearchToken(start: part.lowerBound, end: part.upperBound, kind: .word))
      split(part)
    }
    if (2...4).contains(parts.count) {
      let joined = bytes.count
      for part in parts { for index in part { bytes.append(bytes[index]) } }
      cut(from: joined)
      if joined < bytes.count {
        tokens.append(SearchToken(start: joined, end: bytes.count, kind: .extra))
      }
    }
    return place
  }

  /// Takes one word without its apostrophes; gives the place behind it.
  private mutating func takeWord(_ text: [UInt8], from start: Int) -> Int {
    var end = start
    while end < text.count, text[end].isLetterOrDigit { end += 1 }
    let isPlain =
      end - start <= Self.longest
      && (end == text.count || Self.endsPlainWord(text[end])
        || (text[end] == UInt8(ascii: ".") && end > start && !text[end - 1].isDigit))
    if isPlain {
      parts.append(start..<end)
      return end
    }
    let first = bytes.count
    var lastApostrophe = -1
    var place = start
    scanning: while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        if byte.isLetterOrDigit {
          bytes.append(byte)
        } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
          guard Self.beginsWord(text, at: place + 1) else { break scanning }
          lastApostrophe = bytes.count
        } else if byte == UInt8(ascii: "."), text[place - 1].isDigit, place + 1 < text.count,
          text[place + 1].isDigit
        {
          bytes.append(byte)
        } else {
          break scanning
        }
        place += 1
        continue
      }
      let (scalar, count) = UTF8Decoding.scalar(in: text, at: place)
      if scalar.isApostrophe {
        // U+02BC is a letter too.
        guard scalar.value == 0x2BC || Self.beginsWord(text, at: place + count) else {
          break scanning
        }
        lastApostrophe = bytes.count
      } else if !scalar.isUnspaced, scalar.isLetterOrNumber || scalar.isMark {
        bytes.append(contentsOf: text[place..<place + count])
      } else {
        break scanning
      }
      place += count
    }
    if lastApostrophe == bytes.count - 1, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
    cut(from: first)
    parts.append(first..<bytes.count)
    return place
  }

  /// Whether a byte behind letters and digits ends the word, whatever follows.
  private static func endsPlainWord(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "`")
      && byte != UInt8(ascii: ".")
  }

  private mutating func cut(from start: Int) {
    guard bytes.count - start > Self.longest else { return }
    var count = 0
    for index in start..<bytes.count where bytes[index] & 0xC0 != 0x80 {
      if count == Self.longest {
        bytes.removeLast(bytes.count - index)
        return
      }
      count += 1
    }
  }

  /// Gives the letters and the rest of a word such as `llama2` besides.
  private mutating func split(_ word: Range<Int>) {
    guard let digit = bytes[word].firstIndex(where: \.isDigit), digit > word.lowerBound else {
      return
    }
    var letters = 0
    var place = word.lowerBound
    while place < digit {
      let (scalar, count) = UTF8Decoding.scalar(in: bytes, at: place)
      guard scalar.isSpacedLetter else { return }
      letters += 1
      place += count
    }
    guard letters >= 2 else { return }
    tokens.append(SearchToken(start: word.lowerBound, end: digit, kind: .extra))
    tokens.append(SearchToken(start: digit, end: word.upperBound, kind: .extra))
  }

  /// Takes a run of Han or kana; gives the place behind it.
  private mutating func takeRun(_ text: [UInt8], from start: Int, singles: Bool) -> Int {
    var previous = -1
    var place = start
    while place < text.count {
      let (scalar, count) = UTF8Decoding.scalar(in: text, at: place)
      guard scalar.isUnspaced else { break }
      if previous >= 0 {
        tokens.append(SearchToken(start: previous, end: place + count, kind: .unspaced))
      }
      if singles {
        tokens.append(SearchToken(start: place, end: place + count, kind: .single))
      }
      previous = place
      place += count
    }
    if previous == start {
      if singles { tokens.removeLast() }
      tokens.append(SearchToken(start: start, end: place, kind: .unspaced))
    }
    return place
  }

  private static func beginsWord(_ text: [UInt8], at place: Int) -> Bool {
    guard place < text.count else { return false }
    if text[place] < 0x80 { return text[place].isLetterOrDigit }
    return UTF8Decoding.scalar(in: text, at: place).0.isLetterOrNumber
  }

  /// The place of the word behind a hyphen, if both stand there.
  private static func wordBehindHyphen(_ text: [UInt8], at place: Int) -> Int? {
    guard place < text.count else { return nil }
    var next = place + 1
    switch text[place] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"): break
    case 0xE2:
      // U+2010 and U+2011.
      guard place + 2 < text.count, text[place + 1] == 0x80,
        text[place + 2] == 0x90 || text[place + 2] == 0x91
      else { return nil }
      next = place + 3
    default: return nil
    }
    return beginsWord(text, at: next) ? next : nil
  }
}

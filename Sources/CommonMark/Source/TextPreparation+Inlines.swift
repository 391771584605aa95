/// What is written differently within a line.
extension TextPreparation {
  /// Writes the inlines of a line; `isLineStart` says that block markers may come first.
  mutating func prepareInlines(_ line: Range<Int>, isLineStart: Bool) {
    var index = line.lowerBound
    // Quote marks at the start of a line are no neighbours of its text.
    while isLineStart, index < line.upperBound,
      text[index].isBlank || text[index] == UInt8(ascii: ">")
    {
      index += 1
    }
    let start = index
    if index == line.upperBound { openImages.reset() }
    while index < line.upperBound {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\\"): index = prepareEscape(at: index, start: start, end: line.upperBound)
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        index = prepareRun(at: index, start: start, end: line.upperBound)
      case UInt8(ascii: "&"): index = prepareEntity(at: index, end: line.upperBound)
      case UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "W"):
        prepareBareURL(at: index, start: start, end: line.upperBound)
        index += 1
      case UInt8(ascii: "<"):
        prepareDeclaration(at: index, start: start, end: line.upperBound)
        index += 1
      case UInt8(ascii: "["):
        if openImages.open(), index > start, text[index - 1] == UInt8(ascii: "!") {
          mark(.letter, at: index)
        }
        index += 1
      case UInt8(ascii: "]"):
        openImages.close()
        index += 1
      case 0x00..<0x09, 0x0B..<0x20, 0x7F:
        replace(index..<index + 1)
        index += 1
      case 0xEF...0xFF where text.isNoncharacter(at: index):
        let length = text.scalar(at: index).length
        replace(index..<index + length)
        index += length
      default: index += 1
      }
    }
  }

  /// Writes U+FFFD for what must not reach a page, or a space for a form feed.
  private mutating func replace(_ range: Range<Int>) {
    copy(to: range.lowerBound)
    let isFormFeed = text[range.lowerBound] == 0x0C
    output.append(contentsOf: isFormFeed ? [0x20] : [0xEF, 0xBF, 0xBD])
    copied = range.upperBound
  }

  /// Marks an escaped character of the extensions, which libcmark would hand out as if unescaped.
  private mutating func prepareEscape(at index: Int, start: Int, end: Int) -> Int {
    guard index + 1 < end else { return index + 1 }
    switch text[index + 1] {
    case UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "@"),
      UInt8(ascii: "."), UInt8(ascii: "^"):
      markLiteral(index..<index + 2, start: start, end: end)
    case 0x21...0x2F, 0x3B...0x3F, 0x5C, 0x5D, 0x5F, 0x60, 0x7B...0x7D: break
    default: return index + 1
    }
    return index + 2
  }

  /// Marks a reference to a character of the extensions, and undoes one to a character that must
  /// not reach a page.
  private mutating func prepareEntity(at index: Int, end: Int) -> Int {
    guard let semicolon = text[index..<min(end, index + 12)].firstIndex(of: UInt8(ascii: ";"))
    else {
      return index + 1
    }
    let name = text[index + 1..<semicolon]
    let isLiteral: Bool
    if let value = name.numericReference {
      // The mark of a cell is written so by us.
      if value == 0xFDD6 { hasMarks = true }
      if value != 0xFDD6, value.isForbidden { mark(.letter, at: index + 2) }
      isLiteral = [0x7E, 0x5B, 0x3A, 0x40, 0x2E].contains(value)
    } else {
      let names = ["lsqb", "lbrack", "colon", "commat", "period"]
      isLiteral = names.contains { name.elementsEqual($0.utf8) }
    }
    if isLiteral { markLiteral(index..<semicolon + 1, start: index, end: end) }
    return semicolon + 1
  }

  /// Marks an escaped character on the side on which no delimiter run sees the mark.
  private mutating func markLiteral(_ range: Range<Int>, start: Int, end: Int) {
    if range.upperBound >= end || !text[range.upperBound].isDelimiter {
      mark(.literalBefore, at: range.upperBound)
    } else if range.lowerBound == start || !text[range.lowerBound - 1].isDelimiter {
      mark(.literalAfter, at: range.lowerBound)
    }
  }

  private mutating func prepareRun(at index: Int, start: Int, end: Int) -> Int {
    let byte = text[index]
    if index < bareURLEnd {
      copy(to: index)
      output.append(byte == UInt8(ascii: "*") ? Mark.asterisk : .underscore)
      hasMarks = true
      copied = index + 1
      return index + 1
    }
    var after = index
    while after < end, text[after] == byte { after += 1 }
    let hasNeighbour =
      (index > start && text[index - 1] >= 0x80) || (after < end && text[after] >= 0x80)
    guard hasNeighbour else { return after }
    let run = EmphasisRun(
      isUnderscore: byte == UInt8(ascii: "_"),
      before: Flanking.Before(text, before: index, from: start),
      after: Flanking.After(text, at: after, to: end)
    )
    let disguise = run.disguise
    if disguise.hasLetterBefore { mark(.letter, at: index) }
    if disguise.movesSelector { moveSelector(before: index) }
    if disguise.hasLetterAfter { mark(.letter, at: after) }
    return after
  }

  /// Writes the variation selector before `index` as a mark ahead of its base character.
  private mutating func moveSelector(before index: Int) {
    guard let (_, length) = text.scalar(before: index - 3) else { return }
    let start = index - 3 - length
    guard start >= copied else { return }
    copy(to: start)
    output.append(contentsOf: [
      Mark.lead.0, Mark.lead.1, Mark.firstVariation + (text[index - 1] & 0x0F),
    ])
    output.append(contentsOf: text[start..<index - 3])
    copied = index
    hasMarks = true
  }

  /// Hides the `*` and `_` of a bare URL, which belong to it (GFM, section 6.9).
  private mutating func prepareBareURL(at index: Int, start: Int, end: Int) {
    guard survey.features.contains([.bareURL, .emphasis]), index >= bareURLEnd,
      text[index] != UInt8(ascii: ":") || text.matches("://", at: index),
      text[index] == UInt8(ascii: ":") || text.matches("www.", at: index),
      let url = BareURL(in: text, at: index, from: start)
    else { return }
    // Within brackets and quotation marks the address is a destination or an attribute.
    if url.range.lowerBound > start {
      switch text[url.range.lowerBound - 1] {
      case UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="): return
      case UInt8(ascii: "("):
        if url.range.lowerBound > start + 1,
          text[url.range.lowerBound - 2] == UInt8(ascii: "]")
        {
          return
        }
      default: break
      }
    }
    bareURLEnd = min(end, Self.endOfPlainURL(in: text, url.range))
  }

  /// The end of a URL's part that no other construct can claim.
  private static func endOfPlainURL(in text: [UInt8], _ range: Range<Int>) -> Int {
    var depth = 0
    for index in range {
      switch text[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { return index }
      case UInt8(ascii: "]"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "|"): return index
      default: break
      }
    }
    return range.upperBound
  }

  /// Keeps libcmark from searching in vain for the end of a comment or declaration.
  private mutating func prepareDeclaration(at index: Int, start: Int, end: Int) {
    guard survey.features.contains(.declaration), index > start, index + 1 < end,
      text[index + 1] == UInt8(ascii: "!") || text[index + 1] == UInt8(ascii: "?"),
      !declarations.isClosed(at: index, in: text)
    else { return }
    mark(.letter, at: index + 1)
  }
}

extension UInt8 {
  /// Whether it is a character of delimiter runs.
  fileprivate var isDelimiter: Bool { self == UInt8(ascii: "*") || self == UInt8(ascii: "_") }
}

extension ArraySlice<UInt8> {
  /// The code point of `#126` or `#x7E`, the inside of a numeric reference; nil for a name.
  fileprivate var numericReference: UInt32? {
    guard first == UInt8(ascii: "#") else { return nil }
    let digits = dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    return UInt32(text, radix: isHexadecimal ? 16 : 10)
  }
}

extension UInt32 {
  /// Whether it is the code point of a control character or a noncharacter.
  fileprivate var isForbidden: Bool {
    switch self {
    case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: self & 0xFFFE == 0xFFFE
    }
  }
}

/// The noncharacters that stand in the text while libcmark reads it.
///
/// Unicode keeps U+FDD0…U+FDEF out of interchange (The Unicode Standard, section 23.7), the input's
/// own are replaced before parsing, and libcmark takes them for letters. So what we must tell it, or
/// ourselves past it, is written with them, and they are taken out of whatever it returns.
enum Mark: UInt8 {
  /// U+FDD0: beside a delimiter run, hides the punctuation next to it.
  case letter = 0x90
  /// U+FDD1: the character before it was written with an escape.
  case literalBefore = 0x91
  /// U+FDD2: the character after it was written with an escape.
  case literalAfter = 0x92
  /// U+FDD3: a `*` within a bare URL.
  case asterisk = 0x93
  /// U+FDD4: a `_` within a bare URL.
  case underscore = 0x94
  /// U+FDD5: starts the heading that names a footnote's definition.
  case footnote = 0x95
  /// U+FDD6: starts the paragraph of a table's cell.
  case cell = 0x96
  /// U+FDD7: keeps a block marker beyond the nesting limit from being one.
  case nestingLimit = 0x97

  /// The third byte of U+FDE0, which stands for U+FE00 after the next character; so on to U+FDEF.
  static let firstVariation: UInt8 = 0xA0

  /// The first two bytes of every mark.
  static let lead: (UInt8, UInt8) = (0xEF, 0xB7)

  /// The third bytes of all marks.
  static let range: ClosedRange<UInt8> = 0x90...0xAF
}

extension [UInt8] {
  /// Appends a mark.
  mutating func append(_ mark: Mark) {
    append(Mark.lead.0)
    append(Mark.lead.1)
    append(mark.rawValue)
  }
}

extension Bytes {
  /// The third byte of the mark at `index`; nil if none stands there.
  func mark(at index: Int) -> UInt8? {
    guard self[index] == Mark.lead.0, index + 2 < endIndex, self[index + 1] == Mark.lead.1 else {
      return nil
    }
    let third = self[index + 2]
    return Mark.range.contains(third) ? third : nil
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as the author wrote them: without marks, and with what they stand for.
  func withoutMarks() -> [UInt8] { span.withoutMarks() }
}

extension Span<UInt8> {
  /// Whether a mark may be among the bytes.
  var hasMarks: Bool {
    var index = 0
    while index + 2 < count {
      if self[index] == Mark.lead.0, self[index + 1] == Mark.lead.1 { return true }
      index += 1
    }
    return false
  }

  /// The bytes as the author wrote them: without marks, and with what they stand for.
  func withoutMarks() -> [UInt8] {
    var literals: [Int] = []
    return withoutMarks(literals: &literals)
  }

  /// The bytes as the author wrote them; `literals` gets the offsets in the result of the characters
  /// that were written with an escape.
  func withoutMarks(literals: inout [Int]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = 0
    var variation: UInt8?
    while index < count {
      guard self[index] == Mark.lead.0, let mark = mark(at: index) else {
        result.append(self[index])
        index += 1
        if let selector = variation, index == count || self[index] & 0xC0 != 0x80 {
          result.append(contentsOf: [0xEF, 0xB8, 0x80 + selector])
          variation = nil
        }
        continue
      }
      index += 3
      switch Mark(rawValue: mark) {
      case .literalBefore: literals.append(result.count - 1)
      case .literalAfter: literals.append(result.count)
      case .asterisk: result.append(UInt8(ascii: "*"))
      case .underscore: result.append(UInt8(ascii: "_"))
      case .letter, .footnote, .cell, .nestingLimit: break
      case nil: if mark >= Mark.firstVariation { variation = mark - Mark.firstVariation }
      }
    }
    return result
  }

  private func mark(at index: Int) -> UInt8? {
    guard index + 2 < count, self[index + 1] == Mark.lead.1 else { return nil }
    let third = self[index + 2]
    return Mark.range.contains(third) ? third : nil
  }
}

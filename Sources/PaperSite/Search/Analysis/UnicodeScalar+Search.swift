extension Unicode.Scalar {
  /// Whether the character belongs to a script written without spaces: Han or kana.
  var isUnspaced: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FF,
      0x3005, 0x3007, 0x3021...0x3029, 0x309D...0x309F, 0x31F0...0x31FF, 0xF900...0xFAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether the character is a Han ideograph, which has a reading in pinyin.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// Whether a word can begin with the character, or go on with it.
  var isLetterOrNumber: Bool {
    if isUnspaced { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// Whether the character is a letter of a script written with spaces.
  var isSpacedLetter: Bool {
    if isUnspaced { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// Whether the character only changes the one before it.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether a search takes no notice of the character: an accent, or a mark of format.
  var isUnsearched: Bool {
    switch value {
    case 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4,
      0x05C5, 0x05C7, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x00AD, 0x200C,
      0x200D, 0x2060, 0xFEFF:
      true
    default: false
    }
  }

  /// The apostrophes that words may hold.
  var isApostrophe: Bool {
    switch value {
    case 0x27, 0x60, 0x2019, 0x2BC, 0x2018: true
    default: false
    }
  }
}

/// Reading of UTF-8 that is known to be whole.
enum UTF8Decoding {
  /// The character at a place, and the number of its bytes.
  static func scalar(in bytes: [UInt8], at place: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(bytes[place])
    let continuation = { (offset: Int) -> UInt32 in
      place + offset < bytes.count ? UInt32(bytes[place + offset]) & 0x3F : 0
    }
    let value: UInt32
    let count: Int
    switch first {
    case ..<0x80: (value, count) = (first, 1)
    case ..<0xE0: (value, count) = ((first & 0x1F) << 6 | continuation(1), 2)
    case ..<0xF0:
      (value, count) = ((first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3)
    default:
      value =
        (first & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3)
      count = 4
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", count)
  }
}

extension [UInt8] {
  /// Appends a character in UTF-8.
  mutating func append(utf8 scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
  }
}

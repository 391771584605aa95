/// The scripts that decide how a name is divided.
enum NameScript {
  /// Whether a scalar is a Han character (Unicode Standard Annex 38, the unified ideographs).
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3007: true
    default: false
    }
  }

  /// Whether a scalar is a syllable of Hangul.
  static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    (0xAC00...0xD7A3).contains(scalar.value)
  }

  /// Whether a scalar is a kana.
  static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x30FF).contains(scalar.value) && scalar.value != 0x30FB
  }

  /// Whether a scalar belongs to names that put the family first and leave no space.
  static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x3000 && (isHan(scalar) || isHangul(scalar) || isKana(scalar))
  }

  /// Whether a word starts with a lower-case letter, an apostrophe before it apart: `van`, `'t`.
  static func startsInLowercase(_ word: Substring) -> Bool {
    for scalar in word.unicodeScalars {
      if scalar.isASCII {
        if scalar.value >= 0x61 && scalar.value <= 0x7A { return true }
        if scalar.value >= 0x41 && scalar.value <= 0x5A { return false }
        if scalar != "'" { return false }
      } else if scalar != "’" {
        return scalar.properties.isLowercase
      }
    }
    return false
  }
}

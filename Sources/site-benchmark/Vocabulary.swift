import Foundation

/// Made-up words, the first ones frequent and the last ones rare.
struct Vocabulary {
  /// What words are made of.
  enum Alphabet {
    case latin, han, names
  }

  private let words: [String]

  init(size: Int, alphabet: Alphabet) {
    words = (0..<size).map { number in
      switch alphabet {
      case .latin: Self.word(number)
      case .han: Self.han(number) + Self.han(number &* 7 &+ 13)
      case .names: Self.word(number % 997).capitalized + " " + Self.word(number + 31).capitalized
      }
    }
  }

  /// A word, by Zipf's law.
  func word(_ random: inout Xorshift) -> String { words[random.skewed(below: words.count)] }

  private static let syllables = [
    "ra", "me", "li", "tion", "no", "car", "di", "a", "vas", "cu", "pa", "thy", "men", "ta", "ge",
    "ne", "ro", "sis", "im", "mu", "ther", "o", "py", "cog", "ni", "tive", "so", "lu", "per", "for",
  ]

  private static func word(_ number: Int) -> String {
    var word = ""
    var rest = number &+ 40
    repeat {
      word += syllables[rest % syllables.count]
      rest /= syllables.count
    } while rest > 0
    return word
  }

  private static func han(_ number: Int) -> String {
    // From 一, the first of the 20,992 ideographs in one row.
    String(UnicodeScalar(UInt16(0x4E00 + number % 3_000)).map(Character.init) ?? "一")
  }
}

/// Marsaglia's xorshift generator (2003), for numbers that are the same everywhere.
struct Xorshift {
  var state: UInt64

  /// A number from 0 up to, not including, `limit`.
  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  /// A number from 0 up to, not including, `limit`; each about as often as one over its rank.
  mutating func skewed(below limit: Int) -> Int {
    // Half of all draws fall below the square root of the limit, a quarter below its root.
    var bound = 1
    let bits = below(Int.bitWidth - UInt64(limit).leadingZeroBitCount + 1)
    for _ in 0..<bits where bound < limit { bound *= 2 }
    return below(min(bound, limit))
  }
}

/// The title of a paper, without what lists put around it.
enum TitleText {
  /// The title without emoji, numbers, brackets, quotation marks and punctuation around it.
  static func cleaned(_ text: String) -> String {
    var title = text.withoutSigns.collapsingWhiteSpace.trimmingWhiteSpace()
    while true {
      let before = title
      title = title.withoutNumbering
      title = title.trimmingPunctuation(",;:|·•*_→⇒➡►/\\~^=+`：；，、。–—")
      if title.hasPrefix("- ") { title = String(title.dropFirst(2)) }
      while let first = title.first, ")]】）}>".contains(first) { title.removeFirst() }
      while let last = title.last, "([【（{<".contains(last) { title.removeLast() }
      title = withoutTrailingStop(title)
      title = unwrapped(title)
      for mark in ["[new]", "(new)", "[new!]", "new!", "[x]", "[ ]"]
      where title.lowercased().hasPrefix(mark) {
        title = String(title.dropFirst(mark.count))
      }
      title = title.trimmingWhiteSpace()
      if title == before { return title }
    }
  }

  /// How many words a text has; two Han characters count as one.
  static func wordCount(_ text: String) -> Int {
    var words = 0
    var han = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      if scalar.isHan {
        han += 1
        isInWord = false
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if !isInWord { words += 1 }
        isInWord = true
      } else if !"-'’._".unicodeScalars.contains(scalar) {
        isInWord = false
      }
    }
    return words + (han + 1) / 2
  }

  /// The title without case, accents and punctuation, by which two are compared.
  static func comparable(_ title: String) -> String { URLID.hyphenated(title) }

  private static func withoutTrailingStop(_ title: String) -> String {
    guard title.hasSuffix("."), !title.hasSuffix("..") else {
      if title.hasSuffix("...") { return title }
      return title
    }
    let last = title.dropLast().reversed().prefix { !$0.isWhitespace }
    // `Vol. I.`, `et al.` and `U.S.` end with their own.
    return last.count == 1 || last.contains(".") ? title : String(title.dropLast())
  }

  private static let pairs: [(Character, Character)] = [
    ("[", "]"), ("(", ")"), ("【", "】"), ("《", "》"), ("“", "”"), ("\"", "\""), ("'", "'"),
    ("‘", "’"),
    ("「", "」"), ("<", ">"), ("{", "}"), ("（", "）"),
  ]

  /// The text without a pair of brackets or quotation marks around all of it.
  private static func unwrapped(_ title: String) -> String {
    for (open, close) in pairs where title.first == open && title.last == close && title.count > 2 {
      let inner = title.dropFirst().dropLast()
      var depth = 0
      var isOnePair = true
      for character in inner {
        if character == close { depth -= 1 } else if character == open { depth += 1 }
        if depth < 0 { isOnePair = false }
      }
      if isOnePair, open != close || !inner.contains(open) { return String(inner) }
    }
    return title
  }
}

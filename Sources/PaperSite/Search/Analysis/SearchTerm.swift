/// What the index knows a word by.
enum SearchTerm {
  /// The term of a folded word: its stem if it is written from `a` to `z`, else the word.
  static func term(of word: [UInt8]) -> [UInt8] {
    guard word.count >= 3, word.allSatisfy(\.isLowercaseLetter) else { return word }
    // Singular `diagnosis` and plural `diagnoses` are one word, which Porter2 keeps apart.
    let count = word.count
    if count >= 7, word[(count - 3)...].elementsEqual(sis), beforeSis.contains(word[count - 4]) {
      var plural = word
      plural[count - 2] = UInt8(ascii: "e")
      return Porter2.stem(plural)
    }
    return Porter2.stem(word)
  }

  private static let sis = Array("sis".utf8)
  private static let beforeSis = Array("eoy".utf8)

  /// English words that say nothing of what a text is about.
  static let stopWords = Set(
    """
    a an and are as at be been but by can do does for from had has have how if in into is it its \
    no not of on or our such than that the their then there these they this those to was we were \
    what when where which will with
    """.split(separator: " ").map { Array($0.utf8) }
  )

  /// The terms of the stop words.
  static let stopTerms = Set(stopWords.map(term))
  static let longestStopTerm = stopTerms.map(\.count).max() ?? 0
}

/// The initials of given names.
enum Initials {
  /// One initial, and whether a hyphen stands before it in the name: `J`, `-P`.
  struct Initial: Equatable {
    let letter: String
    let isHyphenated: Bool
  }

  /// The initials of `S. Sara`, `Jean-Pierre`, `J.R.R.` or `JRR`; connecting words have none.
  static func initials(of given: String) -> [Initial] {
    var initials: [Initial] = []
    for word in given.split(whereSeparator: \.isWhitespace) {
      if ["de", "del", "la", "los", "y", "e"].contains(word) { continue }
      var isHyphenated = false
      for part in word.split(omittingEmptySubsequences: false, whereSeparator: isHyphen) {
        for piece in part.split(separator: ".") {
          if isCluster(piece) {
            initials += piece.map { Initial(letter: String($0), isHyphenated: false) }
          } else if let letter = piece.first(where: \.isLetter) {
            initials.append(Initial(letter: letter.uppercased(), isHyphenated: isHyphenated))
          }
          isHyphenated = false
        }
        isHyphenated = true
      }
    }
    return initials
  }

  /// Whether capitals stand for several names: `JRR`.
  private static func isCluster(_ piece: Substring) -> Bool {
    (2...3).contains(piece.utf8.count)
      && piece.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private static func isHyphen(_ character: Character) -> Bool {
    character == "-" || character == "\u{2010}" || character == "\u{2011}"
  }
}

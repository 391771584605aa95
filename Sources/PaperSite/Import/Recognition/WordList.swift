/// Words and phrases written as one text, with commas between them.
enum WordList {
  /// The phrases of a text.
  static func set(_ text: String) -> Set<String> { Set(phrases(of: text)) }

  /// What each phrase means.
  static func map<Meaning: Hashable>(_ texts: [Meaning: String]) -> [String: Meaning] {
    var map: [String: Meaning] = [:]
    for (meaning, text) in texts {
      for phrase in phrases(of: text) {
        precondition(map.updateValue(meaning, forKey: phrase) == nil, "“\(phrase)” has one meaning")
      }
    }
    return map
  }

  private static func phrases(of text: String) -> [String] {
    text.split(separator: ",").map { String($0).collapsingWhiteSpace.trimmingWhiteSpace() }
  }
}

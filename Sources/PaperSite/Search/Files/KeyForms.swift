/// The words that a key stands for, as the index writes them.
enum KeyForms {
  private static let most = 12

  /// The words of a term; `.` if it is its own only one.
  static func forms(of key: ArraySlice<UInt8>, words: [SearchTerms.Word]) -> [UInt8] {
    if words.isEmpty || (words.count == 1 && words[0].text.elementsEqual(key)) {
      return [UInt8(ascii: ".")]
    }
    return joined(words.prefix(most).map { (text: $0.text, count: $0.count) })
  }

  /// The best completions of a beginning.
  static func completions(
    of beginning: Beginnings.Entry,
    in terms: SearchTerms,
    words: [[SearchTerms.Word]]
  ) -> [UInt8] {
    let start = beginning.key.dropLast()
    return joined(
      beginning.completions.compactMap { number in
        if words[number].isEmpty {
          return (text: Array(terms.keys[number]), count: terms.postings[number].count)
        }
        return words[number].first { $0.text.starts(with: start) }.map {
          (text: $0.text, count: $0.count)
        }
      }
    )
  }

  private static func joined(_ words: [(text: [UInt8], count: Int)]) -> [UInt8] {
    guard !words.isEmpty else { return [UInt8(ascii: ".")] }
    var output: [UInt8] = []
    for (index, word) in words.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output += word.text
      let magnitude = DigitText.magnitude(word.count)
      if magnitude > 0 || word.text.last?.isDigit == true { output += String(magnitude).utf8 }
    }
    return output
  }
}

/// Dates as people write them in lists: `2023/05`, `May, 2023`, `(2023.05.12)`, `2023年5月`, `’23`.
enum ListDate {
  /// The date that a text is as a whole; nil if it is something else.
  static func whole(_ text: some StringProtocol) -> PartialDate? {
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    var wordCount = 0
    for word in words(of: String(text)) {
      wordCount += 1
      guard wordCount <= 4 else { return nil }
      if let number = Int(word), word.utf8.allSatisfy(\.isDigit) {
        numbers.append((number, word.utf8.count))
      } else if let number = months[word.lowercased()], month == nil {
        month = number
      } else if let number = ordinal(word) {
        numbers.append((number, 1))
      } else {
        return nil
      }
    }
    return date(numbers, month: month)
  }

  /// The year that stands in a text by itself, such as the one of `NeurIPS 2023` or `CVPR'22`.
  static func year(in text: String) -> Int? {
    for word in words(of: text).reversed() {
      guard word.utf8.allSatisfy(\.isDigit), let number = Int(word) else { continue }
      if word.utf8.count == 4, years.contains(number) { return number }
    }
    guard let quote = text.lastIndex(where: { "'’‘`".contains($0) }) else { return nil }
    let digits = text[text.index(after: quote)...].prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 2, let number = Int(digits) else { return nil }
    return number < 50 ? 2000 + number : 1900 + number
  }

  static let years = 1930...2035

  private static func date(
    _ numbers: [(value: Int, digits: Int)],
    month: Int?
  ) -> PartialDate? {
    guard let index = numbers.firstIndex(where: { $0.digits == 4 && years.contains($0.value) })
    else {
      // `2305` is no year, but `20230512` is a day.
      guard month == nil, numbers.count == 1, numbers[0].digits == 8 else { return nil }
      let value = numbers[0].value
      guard years.contains(value / 10_000) else { return nil }
      return PartialDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    }
    let year = numbers[index].value
    var rest = numbers.map(\.value)
    rest.remove(at: index)
    if let month {
      guard rest.count <= 1 else { return nil }
      return PartialDate(year: year, month: month, day: rest.first)
        ?? PartialDate(year: year, month: month)
    }
    switch rest.count {
    case 0: return PartialDate(year: year)
    case 1: return PartialDate(year: year, month: rest[0])
    case 2 where index == 0: return PartialDate(year: year, month: rest[0], day: rest[1])
    case 2 where index == 2:
      return PartialDate(year: year, month: rest[0], day: rest[1])
        ?? PartialDate(year: year, month: rest[1], day: rest[0])
    default: return nil
    }
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber) || "年月日号".contains($0) }
      .flatMap(splitAtLetters)
  }

  /// `May2023` as two words.
  private static func splitAtLetters(_ word: Substring) -> [Substring] {
    guard let digit = word.firstIndex(where: \.isNumber), digit > word.startIndex,
      months[word[..<digit].lowercased()] != nil
    else { return [word] }
    return [word[..<digit], word[digit...]]
  }

  private static func ordinal(_ word: Substring) -> Int? {
    guard ["st", "nd", "rd", "th"].contains(word.suffix(2)), let number = Int(word.dropLast(2)),
      (1...31).contains(number)
    else { return nil }
    return number
  }

  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    var months = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()
}

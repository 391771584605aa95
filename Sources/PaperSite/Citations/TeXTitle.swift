/// A title in BibTeX: styles lower its letters, and braces keep the capitals of names.
enum TeXTitle {
  static func append(_ title: String, to output: inout [UInt8]) {
    let isSentence = isInSentenceCase(title)
    var isFirst = true
    var rest = title[...]
    while !rest.isEmpty {
      if let formula = TeXFormula.prefix(of: rest) {
        output += formula.utf8
        rest = rest[formula.endIndex...]
        isFirst = false
        continue
      }
      let word = rest.prefix { !$0.isWhitespace && $0 != "$" }
      if word.isEmpty {
        rest.first.map { TeXEscaping.append(String($0), to: &output) }
        rest = rest.dropFirst()
        continue
      }
      append(word: word, keepsFirst: isSentence && !isFirst, to: &output)
      // What follows a colon is a new title, whose first capital styles keep.
      isFirst = word.utf8.last.map { ":?!.".utf8.contains($0) } ?? false
      rest = rest[word.endIndex...]
    }
  }

  /// One word, its parts between hyphens and slashes looked at one by one.
  private static func append(word: Substring, keepsFirst: Bool, to output: inout [UInt8]) {
    var parts: [Part] = []
    for character in word {
      let kind: Part.Kind =
        character.isLetter || character.isNumber || character == "'" || character == "’"
        ? .letters : character == "-" ? .hyphen : .other
      if kind == .letters, let last = parts.indices.last, parts[last].kind == .letters {
        parts[last].text.append(character)
      } else {
        parts.append(Part(kind: kind, text: String(character)))
      }
    }
    let isArticle = parts.count { $0.kind == .letters } == 1 && parts.contains { $0.text == "A" }
    let flags = parts.map { part in
      part.kind == .letters
        && needsBraces(part.text, isArticle: isArticle, keepsFirst: keepsFirst)
    }
    var index = 0
    while index < parts.count {
      guard flags[index] else {
        TeXEscaping.append(parts[index].text, to: &output)
        index += 1
        continue
      }
      // “GPT-4” is one name: take the hyphens between parts that are names or numbers with it.
      var end = index + 1
      while end + 1 < parts.count, parts[end].kind == .hyphen,
        flags[end + 1] || parts[end + 1].text.utf8.allSatisfy(\.isDigit)
      {
        end += 2
      }
      output.append(UInt8(ascii: "{"))
      for part in parts[index..<end] { TeXEscaping.append(part.text, to: &output) }
      output.append(UInt8(ascii: "}"))
      index = end
    }
  }

  /// Whether a style that lowers letters would spoil a word: capitals behind its first letter, a
  /// single capital other than the article, or any capital in a title that is not in title case.
  private static func needsBraces(_ word: String, isArticle: Bool, keepsFirst: Bool) -> Bool {
    let scalars = word.unicodeScalars
    guard scalars.contains(where: \.properties.isUppercase) else { return false }
    if keepsFirst { return true }
    if scalars.dropFirst().contains(where: \.properties.isUppercase) { return true }
    return scalars.count == 1 && !isArticle
  }

  /// Whether most words of a title are in lower case, so that a capital marks a name.
  private static func isInSentenceCase(_ title: String) -> Bool {
    var lower = 0
    var upper = 0
    var isFirst = true
    for word in title.split(separator: " ") {
      defer { isFirst = word.utf8.last.map { ":?!.".utf8.contains($0) } ?? false }
      guard !isFirst, word.utf8.count > 3, let first = word.unicodeScalars.first,
        first.properties.isAlphabetic
      else { continue }
      if first.properties.isUppercase { upper += 1 } else { lower += 1 }
    }
    return lower > upper
  }

  private struct Part {
    enum Kind { case letters, hyphen, other }
    let kind: Kind
    var text: String
  }
}

/// A formula between dollar signs.
enum TeXFormula {
  /// The formula that a text begins with, its dollar signs included: no space stands behind the
  /// first one or before the last, no digit behind the last, and its braces match.
  static func prefix(of text: Substring) -> Substring? {
    guard text.utf8.first == UInt8(ascii: "$") else { return nil }
    let bytes = text.utf8.dropFirst()
    guard let first = bytes.first, first != UInt8(ascii: " "), first != UInt8(ascii: "$"),
      let end = bytes.firstIndex(of: UInt8(ascii: "$"))
    else { return nil }
    let formula = bytes[..<end]
    guard formula.last != UInt8(ascii: " "), !formula.contains(where: { $0 < 0x20 }),
      text.utf8[text.utf8.index(after: end)...].first.map(\.isDigit) != true
    else { return nil }
    var depth = 0
    for byte in formula {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { return nil }
    }
    return depth == 0 ? text[...end] : nil
  }
}

/// Turns what services call plain text into plain text.
enum PlainText {
  /// The text on one line, with single spaces, and without control characters.
  static func collapsed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpaceDue = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpaceDue = !result.isEmpty
      } else if !scalar.isUnwantedControl {
        if isSpaceDue { result.append(" ") }
        isSpaceDue = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text without HTML and MathML tags, as publishers put them into titles.
  static func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      let after = rest[rest.index(after: start)...]
      guard let first = after.unicodeScalars.first,
        first == "/" || first.properties.isAlphabetic, let end = after.firstIndex(of: ">")
      else {
        result += rest[...start]
        rest = after
        continue
      }
      result += rest[..<start]
      rest = after[after.index(after: end)...]
    }
    return collapsed(decodingEntities(result + rest))
  }

  /// The text with XML's five entities, `&nbsp;` and numbers turned into characters; others stay.
  static func decodingEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: start)..<end])
      else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> Unicode.Scalar? {
    let known: [Substring: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
    ]
    if let scalar = known[name] { return scalar }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }
}

/// The references such as `&amp;` and `&#8211;` that stand for characters in HTML.
enum HTMLCharacterReference {
  /// A text with the references that lists use replaced by their characters.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(for: rest[rest.index(after: start)..<end])
      else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(for name: Substring) -> Character? {
    if let known = names[String(name)] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard
      let value = UInt32(
        isHexadecimal ? digits.dropFirst() : digits,
        radix: isHexadecimal ? 16 : 10
      ),
      let scalar = Unicode.Scalar(value), !scalar.isUnwantedControl
    else { return nil }
    return Character(scalar)
  }

  private static let names: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
    "emsp": " ", "ndash": "–", "mdash": "—", "hellip": "…", "rsquo": "’", "lsquo": "‘",
    "ldquo": "“", "rdquo": "”", "middot": "·", "bull": "•", "times": "×", "copy": "©",
    "alpha": "α", "beta": "β", "gamma": "γ", "eacute": "é", "egrave": "è", "uuml": "ü",
    "ouml": "ö", "auml": "ä", "ccedil": "ç", "ntilde": "ñ",
  ]
}

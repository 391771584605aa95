extension String {
  /// The text without these characters, and white space, at its ends.
  func trimmingPunctuation(_ characters: String) -> String {
    let set = Set(characters.unicodeScalars)
    let isUnwanted = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || set.contains(scalar)
    }
    let start = unicodeScalars.drop(while: isUnwanted)
    return String(String.UnicodeScalarView(start.reversed().drop(while: isUnwanted).reversed()))
  }

  /// The text without emoji, their shortcodes (`:fire:`), invisible characters and arrows.
  var withoutSigns: String {
    guard unicodeScalars.contains(where: { $0.isSign || $0 == ":" }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isSign { result.append(scalar) }
    return String(result).withoutShortcodes
  }

  private var withoutShortcodes: String {
    guard contains(":") else { return self }
    var result = ""
    var rest = self[...]
    while let colon = rest.firstIndex(of: ":") {
      let name = rest[rest.index(after: colon)...].prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0))
      }
      let isShortcode =
        name.count >= 2 && name.contains(where: { $0.isLowercase })
        && !name.contains(where: \.isUppercase)
        && name.endIndex < rest.endIndex && rest[name.endIndex] == ":"
      result += rest[..<colon]
      if isShortcode {
        rest = rest[rest.index(after: name.endIndex)...]
      } else {
        result.append(":")
        rest = rest[rest.index(after: colon)...]
      }
    }
    return result + rest
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is an emoji, a part of one, or invisible.
  fileprivate var isSign: Bool {
    switch value {
    case 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0x20E3, 0xAD: true
    case 0x2300...0x23FF, 0x2460...0x24FF, 0x25A0...0x27BF, 0x2900...0x297F,
      0x2B00...0x2BFF, 0x1F000...0x1FAFF, 0xE0020...0xE007F:
      // Letters in circles number the items of a list.
      true
    default: false
    }
  }
}

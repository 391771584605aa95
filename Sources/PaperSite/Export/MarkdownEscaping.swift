/// Text as Markdown that shows it and nothing else.
enum MarkdownEscaping {
  /// The text with a backslash before what would mark something up, on one line.
  ///
  /// An underscore within a word, as in `snake_case`, marks nothing and stays.
  static func text(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "[", "]", "<", ">", "|", "~": result.append("\\")
      case "&" where isEntity(scalars[(index + 1)...]): result.append("\\")
      case "_":
        let before = index > 0 ? scalars[index - 1] : " "
        let after = index + 1 < scalars.count ? scalars[index + 1] : " "
        if !isWord(before) || !isWord(after) { result.append("\\") }
      case "#" where index == 0: result.append("\\")
      case "-" where index == 0, "+" where index == 0:
        if index + 1 == scalars.count || scalars[index + 1] == " " { result.append("\\") }
      case "." where isNumber(scalars[..<index]), ")" where isNumber(scalars[..<index]):
        result.append("\\")
      default: break
      }
      result.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return String(result)
  }

  /// The address as the destination of a link; in angle brackets where parentheses or spaces would
  /// end it early.
  static func destination(_ address: String) -> String {
    var depth = 0
    var isBalanced = true
    for byte in address.utf8 {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 || byte <= 0x20 { isBalanced = false }
    }
    let escaped = address.replacing("\\", with: "%5C").replacing("<", with: "%3C")
      .replacing(">", with: "%3E").replacing("\n", with: "%0A")
    return isBalanced && depth == 0 ? escaped : "<\(escaped)>"
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    (1...9).contains(scalars.count)
      && scalars.allSatisfy { $0.isASCII && UInt8($0.value).isDigit }
  }

  /// Whether what follows an ampersand makes it an entity: `amp;`, `#38;`.
  private static func isEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix { $0.isASCII && (UInt8($0.value).isLetterOrDigit || $0 == "#") }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }
}

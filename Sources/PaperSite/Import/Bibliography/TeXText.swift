private import Foundation

/// TeX as it is written in bibliographies, turned into plain text.
enum TeXText {
  /// The text that TeX would show: accents and symbols as characters, braces and commands gone.
  static func plain(_ source: String) -> String {
    var reader = TeXReader(source: Array(source.unicodeScalars))
    return reader.read().collapsingWhiteSpace.trimmingWhiteSpace().precomposed
  }

  /// A value that is no TeX, such as an address or a DOI, with the escapes that people add.
  static func verbatim(_ source: String) -> String {
    var text = source.collapsingWhiteSpace.trimmingWhiteSpace()
    for command in ["\\url", "\\href", "\\path", "\\nolinkurl"] where text.contains(command) {
      if let start = text.firstRange(of: command + "{")?.upperBound {
        text = String(text[start...].prefix { $0 != "}" })
      }
    }
    for (escape, character) in [
      ("\\_", "_"), ("\\%", "%"), ("\\#", "#"), ("\\&", "&"), ("\\~{}", "~"),
      ("\\textasciitilde{}", "~"),
      ("{\\textasciitilde}", "~"), ("\\textasciitilde ", "~"), ("\\textasciitilde", "~"),
      ("{\\_}", "_"), ("$\\sim$", "~"), ("\\-", ""),
    ] {
      text = text.replacing(escape, with: character)
    }
    return text.trimmingPunctuation("{}<>\"")
  }
}

extension String {
  fileprivate var precomposed: String { precomposedStringWithCanonicalMapping }
}

private struct TeXReader {
  let source: [Unicode.Scalar]
  var index = 0

  init(source: [Unicode.Scalar]) {
    self.source = source
  }

  mutating func read() -> String {
    var result = ""
    while index < source.count { result += piece() }
    return result
  }

  private var current: Unicode.Scalar? { index < source.count ? source[index] : nil }

  private mutating func piece() -> String {
    let scalar = source[index]
    switch scalar {
    case "\\": return command()
    case "{": return group()
    case "}":
      index += 1
      return ""
    case "$": return formula()
    case "~":
      index += 1
      return " "
    case "-":
      let dashes = run(of: "-")
      return dashes == 2 ? "–" : dashes == 3 ? "—" : String(repeating: "-", count: dashes)
    case "`":
      return run(of: "`") == 2 ? "“" : "‘"
    case "'":
      let marks = run(of: "'")
      return marks == 2 ? "”" : String(repeating: "’", count: marks)
    case "%" where index > 0 && source[index - 1] == "\n":
      while let scalar = current, scalar != "\n" { _ = scalar; index += 1 }
      return ""
    default:
      index += 1
      return String(scalar)
    }
  }

  private mutating func run(of scalar: Unicode.Scalar) -> Int {
    let start = index
    while current == scalar { index += 1 }
    return index - start
  }

  /// The text of a group in braces.
  private mutating func group() -> String {
    index += 1
    var result = ""
    while let scalar = current, scalar != "}" { result += piece() }
    if current == "}" { index += 1 }
    return result
  }

  /// What a command applies to: a group, a command, or one character.
  private mutating func argument() -> String {
    while current == " " { index += 1 }
    guard let scalar = current else { return "" }
    if scalar == "{" { return group() }
    if scalar == "\\" { return command() }
    if scalar == "}" { return "" }
    index += 1
    return String(scalar)
  }

  private mutating func command() -> String {
    index += 1
    guard let first = current else { return "" }
    guard first.properties.isAlphabetic, first.isASCII else {
      index += 1
      if let accent = TeXSymbols.accents[String(first)] { return accented(accent) }
      switch first {
      case "-", "/", "(", ")", "!": return ""
      case " ", ",", ";", ":", "\n": return " "
      case "\\": return " "
      default: return String(first)
      }
    }
    let start = index
    while let scalar = current, scalar.isASCII, scalar.properties.isAlphabetic { index += 1 }
    let name = String(String.UnicodeScalarView(source[start..<index]))
    if name.unicodeScalars.count == 1, let accent = TeXSymbols.accents[name],
      TeXSymbols.symbols[name] == nil
    {
      return accented(accent)
    }
    if let symbol = TeXSymbols.symbols[name] ?? TeXSymbols.mathematics[name] {
      // The space after a command's name belongs to it, and an empty group ends the name.
      if current == "{", index + 1 < source.count, source[index + 1] == "}" {
        index += 2
      } else {
        while current == " " { index += 1 }
      }
      return symbol
    }
    switch name {
    case "href":
      _ = argument()
      return argument()
    case "url", "path", "nolinkurl": return argument()
    case "footnote", "label", "cite", "citep", "citet", "ref", "vspace", "hspace", "thanks":
      _ = argument()
      return ""
    default:
      // `\emph{…}` shows its argument; `\bf` changes what follows.
      if current == "{" { return argument() }
      while current == " " { index += 1 }
      return ""
    }
  }

  private mutating func accented(_ accent: String) -> String {
    var base = argument()
    if base == "ı" { base = "i" }
    if base == "ȷ" { base = "j" }
    guard let first = base.unicodeScalars.first else { return "" }
    var result = String.UnicodeScalarView([first])
    result.append(contentsOf: accent.unicodeScalars)
    result.append(contentsOf: base.unicodeScalars.dropFirst())
    return String(result)
  }

  /// A formula: as characters where there are some for all of it, otherwise as TeX.
  private mutating func formula() -> String {
    let start = index
    index += 1
    let isDisplay = current == "$"
    if isDisplay { index += 1 }
    let first = index
    while let scalar = current, scalar != "$" || source[index - 1] == "\\" { index += 1 }
    guard current == "$" else {
      // A dollar sign by itself.
      index = start + 1
      return "$"
    }
    let body = Array(source[first..<index])
    index += isDisplay ? 2 : 1
    if let text = TeXFormulaText.plain(body) { return text }
    return "$\(String(String.UnicodeScalarView(body)))$"
  }
}

/// Formulas that can be written with characters alone.
enum TeXFormulaText {
  /// The text of a formula; nil where it needs more than letters, symbols and single digits set high
  /// or low.
  static func plain(_ source: [Unicode.Scalar]) -> String? {
    var result = ""
    var index = 0
    func name(from start: Int) -> (String, Int) {
      var end = start
      while end < source.count, source[end].isASCII, source[end].properties.isAlphabetic {
        end += 1
      }
      return (String(String.UnicodeScalarView(source[start..<end])), end)
    }
    while index < source.count {
      let scalar = source[index]
      switch scalar {
      case "\\":
        let (word, end) = name(from: index + 1)
        if word.isEmpty {
          index += 2
          continue
        }
        if [
          "mathrm", "text", "textrm", "mathbf", "mathcal", "mathbb", "operatorname", "mathit",
          "textit", "rm", "bf", "it", "cal", "left", "right",
        ].contains(word) {
          index = end
          continue
        }
        guard let symbol = TeXSymbols.mathematics[word] ?? TeXSymbols.symbols[word] else {
          return nil
        }
        result += symbol
        index = end
        while index < source.count, source[index] == " " { index += 1 }
      case "^", "_":
        index += 1
        var digits: [Unicode.Scalar] = []
        if index < source.count, source[index] == "{" {
          index += 1
          while index < source.count, source[index] != "}" {
            digits.append(source[index])
            index += 1
          }
          index += 1
        } else if index < source.count, source[index] != "\\" {
          digits = [source[index]]
          index += 1
        } else {
          return nil
        }
        let table = scalar == "^" ? TeXSymbols.superscripts : TeXSymbols.subscripts
        for digit in digits {
          guard let mark = table[digit] else { return nil }
          result.unicodeScalars.append(mark)
        }
      case "{", "}": index += 1
      case "~":
        result += " "
        index += 1
      default:
        result.unicodeScalars.append(scalar)
        index += 1
      }
    }
    return result
  }
}

/// A text as a YAML scalar that every reader gives back as that text.
enum YAMLScalar {
  /// Where a scalar stands: in a list within brackets, more characters have a meaning.
  enum Context {
    case block, flow
  }

  /// The scalar: plain where YAML 1.1 and 1.2 read it as this text, otherwise in double quotes.
  static func written(_ text: String, in context: Context = .block) -> String {
    isPlain(text, in: context) ? text : quoted(text)
  }

  /// The text in double quotes, on one line.
  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case let scalar where mustBeEscaped(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value > 0xFFFF ? 8 : 4
        let zeros = String(repeating: "0", count: width - digits.count)
        result.append(contentsOf: "\\\(width == 8 ? "U" : "u")\(zeros)\(digits)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    result.append("\"")
    return String(result)
  }

  private static func isPlain(_ text: String, in context: Context) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace,
      !"-?:,[]{}#&*!|>'\"%@`=<~".unicodeScalars.contains(first), last != ":",
      !scalars.contains(where: mustBeEscaped), !isOtherThanText(text),
      !text.hasPrefix("..."), !text.hasPrefix("---")
    else { return false }
    for (scalar, next) in zip(scalars, scalars.dropFirst() + [" "]) {
      // “: ” starts a value and “ #” a comment; within brackets some readers need no space.
      if scalar == ":", next.properties.isWhitespace || context == .flow { return false }
      if scalar.properties.isWhitespace, next == "#" { return false }
      if scalar == "\n" || scalar == "\t" { return false }
      if context == .flow, ",[]{}\"'?#".unicodeScalars.contains(scalar) { return false }
    }
    return true
  }

  /// Whether a reader of YAML might take the text for a number, a date, a Boolean or nothing.
  private static func isOtherThanText(_ text: String) -> Bool {
    let words: Set = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"]
    if words.contains(text.lowercased()) { return true }
    guard let first = text.utf8.first, first.isDigit || "+.".utf8.contains(first) else {
      return false
    }
    return text.utf8.allSatisfy { $0.isDigit || "+-._:eExXoOaAbBcCdDfFtTzZ ".utf8.contains($0) }
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
    }
  }
}

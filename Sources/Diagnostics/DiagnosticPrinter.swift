/// Writes diagnostics for people and for programs.
package struct DiagnosticPrinter: Sendable {
  /// What the output can show.
  package struct Style: Sendable {
    /// Whether the line and a caret are shown under the message.
    package var showsExcerpts: Bool
    package var usesColor: Bool

    package init(showsExcerpts: Bool = false, usesColor: Bool = false) {
      self.showsExcerpts = showsExcerpts
      self.usesColor = usesColor
    }
  }

  private let style: Style
  private let line: @Sendable (_ path: String, _ number: Int) -> String?

  /// A printer that takes the lines to show from `line`.
  package init(
    style: Style = Style(),
    line: @escaping @Sendable (_ path: String, _ number: Int) -> String? = { _, _ in nil }
  ) {
    self.style = style
    self.line = line
  }

  /// The diagnostics in one of the formats, each ended by a line feed.
  package func text(of diagnostics: [Diagnostic], as format: DiagnosticFormat) -> String {
    switch format {
    case .text: diagnostics.map(text).joined()
    case .github: diagnostics.map(workflowCommand).joined()
    case .json: DiagnosticJSON.text(of: diagnostics)
    }
  }

  private func text(of diagnostic: Diagnostic) -> String {
    let severity = painted(
      diagnostic.severity.rawValue,
      diagnostic.severity == .error ? "31;1" : "33;1"
    )
    var text =
      "\(painted("\(diagnostic.position)", "1")): \(severity): \(diagnostic.message.visible) [\(diagnostic.code)]\n"
    if style.showsExcerpts { text += excerpt(at: diagnostic.position) }
    if let hint = diagnostic.hint { text += "  \(painted("hint", "36")): \(hint.visible)\n" }
    return text
  }

  /// The line and, under it, a caret at the column; a long line is cut around the column.
  private func excerpt(at position: SourcePosition) -> String {
    guard let number = position.line, let whole = line(position.path, number) else { return "" }
    let characters = Array(whole.visible)
    let column = min(max(1, position.column ?? 1), characters.count + 1)
    let start = max(0, min(column - 60, characters.count - 100))
    let shown = characters[start..<min(characters.count, start + 100)]
    let before = shown.prefix(column - 1 - start)
    // East Asian characters take two columns of a terminal.
    let width = before.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
    return "  \(String(shown))\n  \(String(repeating: " ", count: width))\(painted("^", "32;1"))\n"
  }

  private func painted(_ text: String, _ code: String) -> String {
    let visible = text.visible
    return style.usesColor ? "\u{1B}[\(code)m\(visible)\u{1B}[0m" : visible
  }

  /// `::error file=…,line=…,col=…,title=…::message` (GitHub, “Workflow commands”).
  private func workflowCommand(for diagnostic: Diagnostic) -> String {
    let position = diagnostic.position
    var properties = ["file=\(escaped(position.path, isProperty: true))"]
    if let line = position.line { properties.append("line=\(line)") }
    if let column = position.column { properties.append("col=\(column)") }
    properties.append("title=\(escaped(diagnostic.code, isProperty: true))")
    let message = [diagnostic.message, diagnostic.hint.map { "hint: \($0)" }]
      .compactMap(\.self).joined(separator: "\n")
    return
      "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(escaped(message, isProperty: false))\n"
  }

  private func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension String {
  /// The text with control characters, which could command a terminal, made visible.
  fileprivate var visible: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\t": result.append(" ")
      case let scalar where scalar.isControl: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension Character {
  /// Whether a terminal gives the character two columns (Unicode Standard Annex 11, the blocks whose
  /// characters are wide by default).
  fileprivate var isWide: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    return switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

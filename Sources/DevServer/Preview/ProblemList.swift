import Diagnostics
import PaperSite

/// Mistakes as the overlay in the page shows them: the terminal's words, in JSON.
struct ProblemList {
  /// The project's folder, from which excerpts are taken.
  let root: String

  /// The most that a page shows; the terminal shows all.
  private static let limit = 50

  /// A JSON array with an object for each mistake.
  func json(of diagnostics: [Diagnostic]) -> String {
    "[" + diagnostics.prefix(Self.limit).map(object).joined(separator: ",") + "]"
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    let position = diagnostic.position
    var members = [
      ("severity", diagnostic.severity.rawValue), ("code", diagnostic.code),
      ("message", diagnostic.message), ("place", position.description),
    ]
    if let hint = diagnostic.hint { members.append(("hint", hint)) }
    if let number = position.line,
      let line = SourceLine.text(at: position.path, line: number, in: root)
    {
      let excerpt = Excerpt(of: line, column: position.column ?? 1)
      members.append(("excerpt", excerpt.text))
      members.append(("before", excerpt.before))
    }
    let texts = members.map { "\(JSONText.quoted($0.0)):\(JSONText.quoted($0.1))" }
    return "{" + texts.joined(separator: ",") + "}"
  }

  /// A line, cut around a column where it is long.
  private struct Excerpt {
    let text: String
    /// The part before the column.
    let before: String

    init(of line: String, column: Int) {
      let characters = Array(line)
      let column = min(max(1, column), characters.count + 1)
      let start = max(0, min(column - 60, characters.count - 100))
      text = String(characters[start..<min(characters.count, start + 100)])
      before = String(characters[start..<min(characters.count, column - 1)])
    }
  }
}

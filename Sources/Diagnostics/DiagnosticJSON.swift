import Foundation

/// Diagnostics as JSON, for editors and scripts.
enum DiagnosticJSON {
  private struct Entry: Encodable {
    let severity: String
    let code: String
    let message: String
    let path: String
    let line: Int?
    let column: Int?
    let hint: String?
  }

  /// A JSON array with one object for each diagnostic; keys without a value are left out.
  static func text(of diagnostics: [Diagnostic]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let entries = diagnostics.map { diagnostic in
      Entry(
        severity: diagnostic.severity.rawValue,
        code: diagnostic.code,
        message: diagnostic.message,
        path: diagnostic.position.path,
        line: diagnostic.position.line,
        column: diagnostic.position.column,
        hint: diagnostic.hint
      )
    }
    guard let data = try? encoder.encode(entries) else {
      preconditionFailure("texts and numbers can always be encoded")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

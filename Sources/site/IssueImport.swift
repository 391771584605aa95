import ArgumentParser
import Diagnostics
import Foundation
import PaperSite

/// `site import --issue`: makes a paper's file of an issue written with the form.
enum IssueImport {
  /// Reads the issue in a file, `-` for standard input, and writes the paper into the project.
  static func run(file: String, root: String, format: DiagnosticFormat, isDryRun: Bool) async throws
  {
    let limit = 1 << 20
    let data =
      file == "-"
      ? try FileHandle.standardInput.read(upToCount: limit + 1) ?? Data()
      : try Data(contentsOf: URL(fileURLWithPath: ProjectOptions.absolute(file)))
    guard data.count <= limit, let text = String(validating: data, as: UTF8.self) else {
      throw ScaffoldProblem(
        "expected the text of an issue in UTF-8, found something else in “\(file)”"
      )
    }
    let content = try await ProjectContent.load(root)
    let suggestion = try IssueSuggestion(issue: text, for: content, today: NewCommand.today)
    if !isDryRun { try NewFiles.write([suggestion.file], in: root) }
    let terminal = Terminal()
    if format == .json {
      terminal.say(suggestion.json)
    } else {
      terminal.say("\(isDryRun ? "Would write" : "Wrote") \(suggestion.file.path)")
      for note in suggestion.notes { terminal.note("note: \(note)\n") }
    }
  }
}

import ArgumentParser
import Diagnostics
import Foundation
import PaperSite

/// `site import`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a reading list or a bibliography into files of content/.",
    discussion: """
      Reads the README of a list, BibTeX, RIS or CSL-JSON. Papers that are there already are never
      doubled, and nothing that a person has written is overwritten without --force. The report says
      what was skipped and what should be looked at, with line numbers.
      """
  )

  @OptionGroup var project: RootOption

  @Argument(
    help: "The file: a README in Markdown, .bib, .ris or CSL-JSON.",
    completion: .file()
  )
  var file: String?

  @Option(
    help: ArgumentHelp(
      "An issue written with the form “suggest a paper”, - for standard input, instead of a file.",
      valueName: "file"
    ),
    completion: .file()
  )
  var issue: String?

  @Option(help: ArgumentHelp("The folder to write into, from the project's.", valueName: "dir"))
  var into = "content"

  @Flag(name: .customLong("dry-run"), help: "Write nothing; only report.")
  var isDryRun = false

  @Option(
    help: ArgumentHelp(
      "The language of the source. Where the site's own is another, its texts are written as translations.",
      valueName: "tag"
    )
  )
  var language: String?

  @Option(
    help: ArgumentHelp("The category for papers whose source names none.", valueName: "id")
  )
  var category: String?

  @Flag(name: .customLong("force"), help: "Overwrite what a person has written.")
  var isForced = false

  @Option(help: "How the report is written: text or json.")
  var format: DiagnosticFormat = .text

  func run() async throws {
    let root = try project.path()
    if let issue {
      guard file == nil else {
        throw ValidationError("expected either a file or --issue, found both")
      }
      return try await importIssue(issue, into: root)
    }
    guard let file else {
      throw ValidationError("expected a file to import, such as README.md, found none")
    }
    let path = ProjectOptions.absolute(file)
    var options = ContentImporter.Options(root: root, source: file)
    options.folder = into.hasSuffix("/") ? String(into.dropLast()) : into
    options.isDryRun = isDryRun
    options.isForced = isForced
    if let language {
      guard let known = Language(tag: language) else {
        throw ValidationError(
          "expected a language tag such as en or zh for --language, found “\(language)”"
        )
      }
      options.language = known
    }
    guard !options.folder.hasPrefix("/"), !options.folder.split(separator: "/").contains("..")
    else {
      throw ValidationError("expected a folder of the project for --into, found “\(into)”")
    }
    do {
      let collection = try ImportReader.collection(
        ofFile: path,
        named: file,
        language: options.language,
        category: category
      )
      var importer = ContentImporter(options)
      let report = try await importer.run(collection)
      let text = format == .json ? report.json : report.text
      Terminal().say(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    } catch let problem as ScaffoldProblem {
      Terminal().note("error: \(problem)\n")
      throw ExitCode(1)
    } catch let problem as Diagnostic {
      Terminal().show([problem], as: .text, root: root)
      throw ExitCode(1)
    }
  }

  private func importIssue(_ issue: String, into root: String) async throws {
    do {
      try await IssueImport.run(file: issue, root: root, format: format, isDryRun: isDryRun)
    } catch let problem as ScaffoldProblem {
      Terminal().note("error: \(problem)\n")
      throw ExitCode(1)
    }
  }
}

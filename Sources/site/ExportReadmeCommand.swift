import ArgumentParser
import Foundation
import PaperSite

/// `site export readme`.
struct ExportReadmeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readme",
    abstract: "Write the collection as the README of an awesome list.",
    discussion: """
      Contents, roadmap, a section a category with an entry a paper, and how to contribute. It goes to
      standard output, or to the file that --output names. With --check nothing is written: exit 1
      says that the file differs from the collection.
      """
  )

  @OptionGroup var project: RootOption

  @Option(
    help: ArgumentHelp(
      "The language (default: the site's default language).",
      valueName: "language"
    )
  )
  var language: Language?

  @Option(
    help: ArgumentHelp("The file to write, or to compare with.", valueName: "file"),
    completion: .file()
  )
  var output: String?

  @Flag(help: "Compare with the file (default: README.md of the project) and write nothing.")
  var check = false

  func run() async throws {
    let root = try project.path()
    let content = try await ProjectContent.load(root)
    let languages = content.settings.languages
    if let language, !languages.contains(language) {
      throw ValidationError(
        "expected a language of the site (\(languages.map(\.tag).joined(separator: ", "))), found “\(language.tag)”"
      )
    }
    let text = ReadmeExport(
      of: Site(assembling: content),
      in: language ?? content.settings.language
    ).text()
    let terminal = Terminal()
    if check {
      let path = output.map(ProjectOptions.absolute) ?? root + "/README.md"
      let name = output ?? "README.md"
      guard let difference = ReadmeComparison.difference(between: text, andFileAt: path) else {
        return terminal.say("\(name) is what the collection gives")
      }
      terminal.note("\(name)\(difference)\n")
      throw ExitCode(1)
    } else if let output {
      try Data(text.utf8).write(
        to: URL(fileURLWithPath: ProjectOptions.absolute(output)),
        options: .atomic
      )
      terminal.say("Wrote \(output)")
    } else {
      FileHandle.standardOutput.write(Data(text.utf8))
    }
  }
}

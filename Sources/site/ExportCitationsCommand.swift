import ArgumentParser
import Diagnostics
import Foundation
import PaperSite

/// The commands that write references, one for each format.
enum ExportCitations {
  static func command<Format: CitationFormat>(_ format: Format.Type) -> any ParsableCommand.Type {
    ExportCitationsCommand<Format>.self
  }
}

/// `site export bibtex`, `site export apa` and their like.
struct ExportCitationsCommand<Format: CitationFormat>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Format.name,
      abstract: "Write references: \(Format.title).",
      discussion: """
        All papers of the collection, or those of a category or tag. They go to standard output, or \
        to the file that --output names.
        """
    )
  }

  @OptionGroup var project: RootOption

  @Option(
    help: ArgumentHelp(
      "Only papers in this category; more than one may be named.",
      valueName: "id"
    )
  )
  var category: [ContentID] = []

  @Option(
    help: ArgumentHelp("Only papers with this tag; more than one may be named.", valueName: "tag")
  )
  var tag: [String] = []

  @Option(
    name: [.customLong("lang"), .customLong("language")],
    help: ArgumentHelp(
      "The language of keywords (default: the site's default language).",
      valueName: "language"
    )
  )
  var language: Language?

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Compare with the file and write nothing: exit 1 says that they differ.")
  var check = false

  func validate() throws {
    guard !check || output != nil else {
      throw ValidationError("expected a file to compare with: --output FILE --check")
    }
  }

  func run() async throws {
    let content = try await ProjectContent.load(try project.path())
    let site = Site(assembling: content)
    let languages = content.settings.languages.map(\.tag)
    if let language { try check(language.tag, isAmong: languages, as: "a language") }
    for id in category {
      try check(id.text, isAmong: site.categories.map(\.id.text), as: "a category")
    }
    for name in tag { try check(name, isAmong: (site.terms[.tag] ?? []).map(\.name), as: "a tag") }
    var export = CitationExport(of: site, in: language ?? content.settings.language)
    export.categories = Set(category)
    export.tags = Set(tag)
    let data = Data(export.bytes(as: Format.self))
    guard let output else { return FileHandle.standardOutput.write(data) }
    let file = URL(fileURLWithPath: ProjectOptions.absolute(output))
    if check {
      guard (try? Data(contentsOf: file)) == data else {
        Terminal().note("\(output) differs from what the collection gives\n")
        throw ExitCode(1)
      }
      Terminal().say("\(output) is what the collection gives")
    } else {
      try data.write(to: file, options: .atomic)
      Terminal().say("Wrote \(output)")
    }
  }

  private func check(_ name: String, isAmong names: [String], as what: String) throws {
    guard !names.contains(name) else { return }
    let hint = names.suggestion(for: name).map { "; \($0)" } ?? ""
    throw ValidationError("expected \(what) of the collection, found “\(name)”\(hint)")
  }
}

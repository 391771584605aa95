import ArgumentParser
import PaperSite

/// `site export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the collection in another form.",
    subcommands: [ExportReadmeCommand.self]
      + CitationFormats.all.map { ExportCitations.command($0) }
  )
}

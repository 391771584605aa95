import ArgumentParser
import Foundation
import PaperSite

/// `site export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the collection in another form.",
    subcommands: [ExportReadmeCommand.self]
  )
}

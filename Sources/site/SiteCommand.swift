import ArgumentParser

/// The command `site`.
@main
struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Turn a curated collection of papers, kept as Markdown, into a website.",
    discussion: """
      Run it in the project's folder, the one that holds content/. Results go to standard output,
      diagnostics to standard error. Exit codes: 0 fine, 1 problems, 64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, ImportCommand.self, NewCommand.self,
      AddCommand.self,
      ExportCommand.self, PublishCommand.self, InitCICommand.self,
    ]
  )
}

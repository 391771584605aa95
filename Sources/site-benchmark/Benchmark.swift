import ArgumentParser

/// Generates collections and measures builds of them.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site-benchmark",
    abstract: "Build generated collections and tell what each stage costs.",
    discussion: "Run it in release mode: swift run -c release site-benchmark",
    subcommands: [
      CompareBuilds.self, MeasureBuild.self, MeasureFloor.self, MeasureSearch.self, Generate.self,
    ],
    defaultSubcommand: CompareBuilds.self
  )
}

/// Writes a generated collection.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a generated collection as a project's folder."
  )

  @Option(help: "The number of papers.")
  var papers = 1000

  @Argument(help: "The folder.")
  var folder: String

  func run() throws {
    try GeneratedCollection(papers: papers).write(to: folder)
  }
}

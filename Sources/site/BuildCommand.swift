import ArgumentParser
import Diagnostics
import Foundation
import PaperSite

/// `site build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the whole site.",
    discussion: """
      The new site is put together beside the output folder and takes its place in one step; with an
      error, the old one stays as it is. Files there that the build did not write are kept.
      """
  )

  @OptionGroup var project: ProjectOptions

  @OptionGroup var list: ListOptions

  @Option(
    help: ArgumentHelp(
      "The folder to build into (default: public in the project).",
      valueName: "dir"
    ),
    completion: .directory
  )
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("The address of the published site, instead of base_url.", valueName: "url")
  )
  var baseURL: String?

  @Flag(help: "Say nothing when all is well.")
  var quiet = false

  func run() async throws {
    var options = try project.buildOptions(baseURL: try Self.baseURL(baseURL))
    options.list = try list.source()
    let outputPath = output.map(ProjectOptions.absolute) ?? project.rootPath + "/public"
    let outputName = output ?? "public"
    let folder: OutputFolder
    do {
      folder = try OutputFolder(
        path: outputPath,
        name: outputName,
        keepingClearOf: [
          project.rootPath + "/content", options.theme ?? project.rootPath + "/theme",
        ]
      )
    } catch let refusal as OutputFolder.Refusal {
      throw ValidationError(refusal.description)
    }
    let terminal = Terminal()
    let start = ContinuousClock.now
    let meter = ProgressMeter(terminal: terminal, start: start)
    let report = try await SiteBuilder(options).build(
      into: folder,
      waiting: { terminal.note("another build is under way; waiting for it to end\n") },
      progress: meter.show
    )
    meter.clear()
    terminal.show(report.diagnostics, as: project.format, root: project.rootPath)
    guard !report.hasErrors(strict: project.strict) else {
      terminal.note(
        "\(Terminal.summary(of: report.diagnostics)); \(outputName)/ was left as it was\n"
      )
      throw ExitCode(1)
    }
    if report.bytes > Self.pagesLimit {
      terminal.note(
        "the site is \(Self.megabytes(report.bytes)); GitHub Pages takes 1000 MB: “omit” in site.yml leaves out what readers can do without\n"
      )
    }
    if !quiet, project.format != .json {
      let pages = report.pages == 1 ? "page" : "pages"
      let papers = report.papers == 1 ? "paper" : "papers"
      let seconds = ProgressMeter.seconds(since: start)
      terminal.say(
        "\(report.files) files, \(Self.megabytes(report.bytes)); \(report.changedFiles) of them new or changed"
      )
      terminal.say(
        "Built \(report.pages) \(pages) from \(report.papers) \(papers) in \(seconds) s → \(outputName)/"
      )
    }
  }

  /// The most that GitHub Pages publishes, in bytes (GitHub's documentation, “GitHub Pages limits”).
  private static let pagesLimit = 1_000_000_000

  /// A size for people: `36.1 MB`.
  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }

  /// The address that `--base-url` gives.
  static func baseURL(_ text: String?) throws -> BaseURL? {
    guard let text else { return nil }
    guard let url = BaseURL(text) else {
      throw ValidationError(
        "expected an address such as https://name.github.io/repository/ for --base-url, found “\(text)”"
      )
    }
    return url
  }
}

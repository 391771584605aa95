import ArgumentParser
import Diagnostics
import PaperSite

/// `site check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find every mistake in content and theme; write nothing."
  )

  @OptionGroup var project: ProjectOptions

  @OptionGroup var list: ListOptions

  func run() async throws {
    var options = try project.buildOptions()
    options.list = try list.source()
    let terminal = Terminal()
    let start = ContinuousClock.now
    let meter = ProgressMeter(terminal: terminal, start: start)
    let report = try await SiteBuilder(options).check(progress: meter.show)
    meter.clear()
    terminal.show(report.diagnostics, as: project.format, root: project.rootPath)
    guard !report.hasErrors(strict: project.strict) else {
      terminal.note("\(Terminal.summary(of: report.diagnostics))\n")
      throw ExitCode(1)
    }
    if project.format != .json {
      let found =
        report.diagnostics.isEmpty ? "no mistakes" : Terminal.summary(of: report.diagnostics)
      terminal.say(
        "Checked \(report.pages) pages from \(report.papers) papers in \(ProgressMeter.seconds(since: start)) s: \(found)"
      )
    }
  }
}

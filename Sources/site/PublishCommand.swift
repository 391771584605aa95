import ArgumentParser
import PaperSite

/// `site publish`.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Commit the built site to a branch and push it.",
    discussion: """
      The work tree and the index stay as they are. The commit goes on top of what the remote's branch
      holds; a file there that no publishing wrote, such as CNAME, is kept. If nothing has changed, no
      commit is made.
      """
  )

  @OptionGroup var project: RootOption

  @Option(help: "The remote to push to.")
  var remote = "origin"

  @Option(help: "The branch that holds the site, and nothing else.")
  var branch = "gh-pages"

  @Option(
    help: ArgumentHelp(
      "The folder with the built site (default: public in the project).",
      valueName: "dir"
    ),
    completion: .directory
  )
  var output: String?

  @Flag(help: "Put the site's files in the place of files on the branch that no publishing wrote.")
  var force = false

  func run() throws {
    let root = try project.path()
    let report = try SitePublisher(
      root: root,
      site: output.map(ProjectOptions.absolute) ?? root + "/public",
      remote: remote,
      branch: branch,
      replacesForeign: force
    ).publish()
    let terminal = Terminal()
    for note in report.notes { terminal.note("note: \(note)\n") }
    let kept = report.kept.isEmpty ? "" : ", \(report.kept.count) of others kept"
    guard let commit = report.commit else {
      return terminal.say("\(remote)/\(branch) holds this site already; nothing was pushed")
    }
    terminal.say(
      "Published \(report.files) files to \(remote)/\(branch): \(report.added) added, \(report.changed) changed, \(report.removed) removed\(kept) (\(commit.prefix(7)))"
    )
  }
}

import ArgumentParser
import Diagnostics
import Foundation
import PaperSite

/// `site add`.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Look a paper up and write its file.",
    discussion: """
      Title, authors, date, venue and ids come from arXiv, Crossref or PubMed. The text is yours to
      write: no abstract is copied. Afterwards the new file is checked.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "An arXiv id, a DOI, a PubMed id, or the address of a paper.",
      valueName: "id or url"
    )
  )
  var reference: String

  @Option(help: "The file's name without “.md” (default: made from the title).")
  var id: ContentID?

  @Option(
    name: .customLong("category"),
    help: "A category; may be repeated (default: the first of the site)."
  )
  var categories: [ContentID] = []

  @Option(name: .customLong("tag"), help: "A tag; may be repeated.")
  var tags: [String] = []

  @Flag(help: "Mark it as a draft, which is not published.")
  var draft = false

  @OptionGroup var project: RootOption
  @OptionGroup var services: ServiceOptions

  func run() async throws {
    guard let reference = PaperReference(reference) else {
      throw ValidationError(
        "expected an arXiv id, a DOI, a PubMed id or the address of a paper that holds one, found “\(reference)”; “site new paper ID” writes a file without looking anything up"
      )
    }
    let root = try project.path()
    let content = try await ProjectContent.load(root)
    let new = NewContent(beside: content, today: NewCommand.today)
    let categories = try new.categories(categories)
    try new.check(tags: tags)
    let lookup = try services.lookup(for: content.settings.repository)
    let (record, notes) = try await lookup.record(of: reference)
    let found = FoundPaper(record)
    let terminal = Terminal()
    if let duplicate = found.duplicate(in: content.papers) {
      terminal.note("\(duplicate.path): this paper is here already\n")
      throw ExitCode(1)
    }
    let taken = Set(content.papers.map(\.id)).union(content.unreadPapers)
    let paper = found.paper(
      id ?? found.id(besides: taken),
      categories: categories,
      tags: tags,
      added: NewCommand.today,
      isDraft: draft
    )
    try NewFiles.write([NewFile(path: paper.path, text: PaperFileWriter.text(of: paper))], in: root)
    terminal.say("Wrote \(paper.path): \(paper.title)")
    for note in notes { terminal.note("note: \(note)\n") }
    try await check(paper.path, in: root, terminal)
  }

  /// Checks the whole project and shows what concerns the new file.
  private func check(_ path: String, in root: String, _ terminal: Terminal) async throws {
    var options = SiteBuilder.Options(
      root: root,
      workers: ProcessInfo.processInfo.activeProcessorCount
    )
    options.includesDrafts = true
    let report = try await SiteBuilder(options).check()
    let own = report.diagnostics.filter { $0.position.path == path }
    terminal.show(own, as: .text, root: root)
    guard own.contains(where: { $0.severity == .error }) else { return }
    throw ExitCode(1)
  }
}

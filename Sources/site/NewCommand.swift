import ArgumentParser
import Foundation
import PaperSite

/// `site new`.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a new paper, category, page or a whole project.",
    discussion: "A file that is there already is never written over.",
    subcommands: [
      NewPaperCommand.self, NewCategoryCommand.self, NewPageCommand.self, NewSiteCommand.self,
    ]
  )

  /// Today, by the machine's clock and calendar day.
  static var today: PartialDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: .now)
    guard let year = parts.year,
      let date = PartialDate(year: year, month: parts.month, day: parts.day)
    else { preconditionFailure("the calendar gives days that it has") }
    return date
  }

  /// Writes files into the project and says so.
  static func write(_ files: [NewFile], in root: String, hint: String) throws {
    try NewFiles.write(files, in: root)
    let terminal = Terminal()
    for file in files { terminal.say("Wrote \(file.path)") }
    terminal.note(hint + "\n")
  }
}

/// The id of a file and what every kind of file is given.
struct NewFileOptions: ParsableArguments {
  @Argument(help: "The file's name without “.md”: lower-case letters, digits, hyphens.")
  var id: ContentID

  @Option(help: "The title (default: made from the id).")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Write the translation of what is there already, in this language.",
      valueName: "language"
    )
  )
  var language: Language?

  @OptionGroup var project: RootOption

  /// Writes a new file, or a translation of the one in `folder` that has the id.
  func write(
    in folder: String,
    hint: String,
    _ make: (NewContent) throws -> NewFile
  ) async throws {
    let root = try project.path()
    let content = try await ProjectContent.load(root)
    let new = NewContent(beside: content, today: NewCommand.today)
    let file =
      if let language {
        try new.translation(of: id, in: folder, into: language, title: title)
      } else {
        try make(new)
      }
    try NewCommand.write(
      [file],
      in: root,
      hint: language == nil ? hint : "Translate it below the second “---”."
    )
  }
}

/// `site new paper`.
struct NewPaperCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper",
    abstract: "Write the file of a new paper, to be filled in."
  )

  @OptionGroup var file: NewFileOptions

  @Option(help: "The name people say.")
  var short: String?

  @Option(name: .customLong("author"), help: "An author; may be repeated.")
  var authors: [String] = []

  @Option(help: "The date of its first appearance: YYYY, YYYY-MM or YYYY-MM-DD.")
  var date: PartialDate?

  @Option(help: "The venue, such as “ICLR 2023”.")
  var venue: String?

  @Option(
    name: .customLong("category"),
    help: "A category; may be repeated (default: the first of the site)."
  )
  var categories: [ContentID] = []

  @Option(name: .customLong("tag"), help: "A tag; may be repeated.")
  var tags: [String] = []

  @Option(
    name: .customLong("link"),
    help: ArgumentHelp(
      "A link such as arxiv=2210.03629 or code=https://…; may be repeated.",
      valueName: "kind=value"
    )
  )
  var links: [PaperLink] = []

  @Flag(help: "Mark it as a draft, which is not published.")
  var draft = false

  func run() async throws {
    var paper = NewContent.PaperDraft()
    paper.title = file.title
    paper.short = short
    paper.authors = authors
    paper.date = date
    paper.venue = venue
    paper.categories = categories
    paper.tags = tags
    paper.links = links
    paper.isDraft = draft
    try await file.write(
      in: "papers",
      hint: "Fill it in, write two to four sentences below the second “---”, and run “site check”."
    ) { try $0.paper(file.id, paper) }
  }
}

/// `site new category`.
struct NewCategoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "category",
    abstract: "Write the file of a new category, the last in order."
  )

  @OptionGroup var file: NewFileOptions

  @Option(help: "A sentence that says what belongs there.")
  var description: String?

  func run() async throws {
    try await file.write(
      in: "categories",
      hint: "Papers come in by “categories: [\(file.id)]”."
    ) { $0.category(file.id, title: file.title, description: description) }
  }
}

/// `site new page`.
struct NewPageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Write the file of a new page, with a place in the navigation."
  )

  @OptionGroup var file: NewFileOptions

  @Option(help: "A sentence for search engines and previews.")
  var description: String?

  func run() async throws {
    try await file.write(in: "pages", hint: "Write its text below the second “---”.") {
      try $0.page(file.id, title: file.title, description: description)
    }
  }
}

/// `site new site`.
struct NewSiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write a whole project that builds at once, without the network."
  )

  @Argument(
    help: "The folder, which is new or empty.",
    completion: .directory
  )
  var dir: String

  @Option(help: "The site's title (default: made from the folder's name).")
  var title: String?

  @Option(help: "The site's language.")
  var language = Language.english

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("The address that the site will have.", valueName: "url")
  )
  var baseURL: BaseURL?

  func run() async throws {
    let root = ProjectOptions.absolute(dir)
    if let entry = try FolderListing.entries(at: root, inside: root)?.first {
      throw ScaffoldProblem("expected a new or empty folder, found “\(entry.name)” in “\(dir)”")
    }
    let project = NewProject(
      title: title ?? NewProject.title(forFolder: root),
      baseURL: baseURL,
      language: language,
      today: NewCommand.today
    )
    try NewCommand.write(
      project.files,
      in: root,
      hint: "Next: “site build --root \(dir)”, or “site check” to look for mistakes."
    )
  }
}

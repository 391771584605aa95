import ArgumentParser
import PaperSite

/// The options for a site made from a list instead of `content/`.
struct ListOptions: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The README of a list to build from, instead of content/. A small site.yml beside it may say more.",
      valueName: "file"
    ),
    completion: .file()
  )
  var file: String?

  @Option(
    help: ArgumentHelp("The site's title, with --from (default: the list's).", valueName: "text")
  )
  var title: String?

  /// The list, or nil when the site is built from `content/`.
  func source() throws -> ListSource? {
    guard let file else {
      if title != nil {
        throw ValidationError(
          "expected --from with --title; otherwise content/site.yml has the title"
        )
      }
      return nil
    }
    return ListSource(file: ProjectOptions.absolute(file), name: file, title: title)
  }
}

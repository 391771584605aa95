import ArgumentParser
import PaperSite

/// The option that names the project, for commands that build nothing.
struct RootOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The project's folder, which holds content/.", valueName: "dir"),
    completion: .directory
  )
  var root = "."

  /// The project's folder, absolute; refused when it is none.
  func path() throws -> String {
    let path = ProjectOptions.absolute(root)
    guard FolderListing.isFolder(path) else {
      throw ValidationError("expected a folder for --root, found “\(root)”")
    }
    return path
  }
}

import ArgumentParser
import Diagnostics
import Foundation
import PaperSite

/// The options that every command on a project has.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The project's folder, which holds content/.", valueName: "dir"),
    completion: .directory
  )
  var root = "."

  @Option(
    help: ArgumentHelp("The theme's folder, instead of theme/ in the project.", valueName: "dir"),
    completion: .directory
  )
  var theme: String?

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(help: "Show drafts as well.")
  var drafts = false

  @Option(help: "How diagnostics are written: text, json or github.")
  var format: DiagnosticFormat = .text

  /// The project's folder, absolute.
  var rootPath: String { Self.absolute(root) }

  /// The build options that these flags ask for.
  func buildOptions(baseURL: BaseURL? = nil) throws -> SiteBuilder.Options {
    guard FolderListing.isFolder(rootPath) else {
      throw ValidationError("expected a folder for --root, found “\(root)”")
    }
    if let theme, !FolderListing.isFolder(Self.absolute(theme)) {
      throw ValidationError("expected a folder for --theme, found “\(theme)”")
    }
    var options = SiteBuilder.Options(
      root: rootPath,
      workers: ProcessInfo.processInfo.activeProcessorCount
    )
    options.theme = theme.map(Self.absolute)
    options.baseURL = baseURL
    options.includesDrafts = drafts
    options.isStrict = strict
    return options
  }

  /// A path, seen from the working folder, without `.`, `..` and a slash at the end.
  static func absolute(_ path: String) -> String {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let absolute = url.path
    return absolute.count > 1 && absolute.hasSuffix("/") ? String(absolute.dropLast()) : absolute
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}

import ArgumentParser
import Foundation
import PaperSite

/// `site init-ci`.
struct InitCICommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init-ci",
    abstract: "Write GitHub workflows and the issue form “Suggest a paper”.",
    discussion: """
      The workflows check each pull request, publish the site on GitHub Pages, and make a pull request
      of each suggestion. A file that is there already stays as it is, unless --force is given.
      """
  )

  @OptionGroup var project: RootOption

  @Option(
    help: ArgumentHelp(
      "The list that is the source, in a project without content/.",
      valueName: "file"
    ),
    completion: .file()
  )
  var from: String?

  @Flag(help: "Write over files that are there already.")
  var force = false

  func run() async throws {
    let root = try project.path()
    let terminal = Terminal()
    let files: [NewFile]
    if let from {
      guard from.utf8.allSatisfy(Self.isPlain), FolderListing.isThere(root + "/" + from) else {
        throw ValidationError(
          "expected a list in the project, its path of letters, digits, “.”, “_”, “-” and “/”, found “\(from)”"
        )
      }
      files = WorkflowFiles(forList: from).files
    } else {
      files = WorkflowFiles(for: try await ProjectContent.load(root)).files
    }
    for file in files {
      switch try NewFiles.write(file, in: root, replacing: force) {
      case .written: terminal.say("Wrote \(file.path)")
      case .same: terminal.say("\(file.path) is there already")
      case .different:
        terminal.note("\(file.path) is there already, and differs; --force writes over it\n")
      }
    }
    terminal.note(
      "On GitHub, choose “GitHub Actions” under Settings → Pages\(from == nil ? ", and allow workflows to create pull requests under Settings → Actions → General" : "").\n"
    )
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "._-/".utf8.contains(byte)
    }
  }
}

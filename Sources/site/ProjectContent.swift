import ArgumentParser
import Diagnostics
import Foundation
import PaperSite

/// The content of a project, for commands that need it whole.
enum ProjectContent {
  /// The content of the project at `root`; its mistakes are shown, and errors end the command.
  static func load(_ root: String) async throws -> LoadedContent {
    let (content, diagnostics) = try await ContentLoader(
      root: root,
      workers: ProcessInfo.processInfo.activeProcessorCount
    ).load()
    let errors = diagnostics.filter { $0.severity == .error }
    guard let content, errors.isEmpty else {
      let terminal = Terminal()
      terminal.show(errors.sorted(), as: .text, root: root)
      terminal.note("\(Terminal.summary(of: errors))\n")
      throw ExitCode(1)
    }
    return content
  }
}

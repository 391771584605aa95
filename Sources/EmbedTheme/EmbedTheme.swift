import Foundation
import PackagePlugin

/// Puts the files of the package's `theme` folder into the target as Swift source.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "theme")
    let output = context.pluginWorkDirectoryURL.appending(path: "ShippedTheme.swift")
    return [
      .buildCommand(
        displayName: "Embedding the theme",
        executable: try context.tool(named: "theme-embedder").url,
        arguments: [output.path(percentEncoded: false), folder.path(percentEncoded: false)],
        inputFiles: inputs(in: folder),
        outputFiles: [output]
      )
    ]
  }

  // SwiftPM asks for this list again only if the folders of its targets look different. The link
  // `theme` beside this file makes the theme such a folder: so a new or a missing file is noticed.
  private func inputs(in folder: URL) -> [URL] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.sorted().map { folder.appending(path: $0) }.filter { file in
      let values = try? file.resourceValues(forKeys: [.isRegularFileKey])
      return values?.isRegularFile == true && !file.lastPathComponent.hasPrefix(".")
    }
  }
}

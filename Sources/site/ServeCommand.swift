import ArgumentParser
import DevServer
import Diagnostics
import Foundation
import PaperSite

/// `site serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in the browser while it is written.",
    discussion: """
      Pages are made from memory when they are asked for, and nothing is written to public/. When a
      file of content/ or theme/ is saved, every open page that it changes shows the change.
      """
  )

  @OptionGroup var project: ProjectOptions
  @OptionGroup var list: ListOptions

  @Option(
    help: ArgumentHelp("The port (default: 8080, or the next free one).", valueName: "number")
  )
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "The address to listen at; 0.0.0.0 lets other devices of your network in.",
      valueName: "address"
    )
  )
  var host = "127.0.0.1"

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("The address of the published site, instead of base_url.", valueName: "url")
  )
  var baseURL: String?

  @Flag(
    name: .customLong("static"),
    help: "Serve the built folder DIR, or public/, byte for byte, without following changes."
  )
  var isStatic = false

  @Argument(
    help: ArgumentHelp("With --static: the built folder.", valueName: "dir"),
    completion: .directory
  )
  var folder: String?

  func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError("expected a port from 0 to 65535, found \(port)")
    }
    guard isStatic || folder == nil else {
      throw ValidationError("expected --static before the built folder “\(folder ?? "")”")
    }
  }

  func run() async throws {
    let terminal = Terminal()
    let project = project
    let opens = open
    let console = DevServer.Console(
      say: { terminal.say($0) },
      show: { diagnostics in
        terminal.show(diagnostics, as: project.format, root: project.rootPath)
      },
      opened: { address in if opens { Self.openBrowser(at: address, terminal) } }
    )
    do {
      try await DevServer(try subject(), host: host, port: port, console: console).run()
    } catch let refusal as DevServer.Refusal {
      terminal.note("error: \(refusal)\n")
      throw ExitCode(1)
    }
  }

  private func subject() throws -> DevServer.Subject {
    guard isStatic else {
      var options = try project.buildOptions(baseURL: try BuildCommand.baseURL(baseURL))
      options.list = try list.source()
      return .project(options)
    }
    let path = folder.map(ProjectOptions.absolute) ?? project.rootPath + "/public"
    guard FolderListing.isFolder(path) else {
      throw ValidationError(
        "expected a built folder, found none at “\(folder ?? "public")”; run “site build” first"
      )
    }
    return .folder(path)
  }

  private static func openBrowser(at address: String, _ terminal: Terminal) {
    #if os(macOS)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program, address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { process in
      if process.terminationStatus != 0 {
        terminal.note("no browser could be opened; the address is \(address)\n")
      }
    }
    try? process.run()
  }
}

import Foundation

/// Runs `git` in a repository, with an index of its own, so that the repository's stays untouched.
final class Git {
  /// What a run of git gave.
  struct Run {
    let status: Int32
    let output: [UInt8]
    let errors: String

    /// The output as text, without the line's end.
    var text: String {
      String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
  }

  private let folder: String
  private let scratch: URL

  /// Git in the repository that the folder lies in.
  init(in folder: String) throws {
    self.folder = folder
    scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("site-publish-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      at: scratch,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
  }

  deinit { try? FileManager.default.removeItem(at: scratch) }

  /// The output of a run, which must end well.
  func text(_ arguments: [String], input: [UInt8] = []) throws -> String {
    let run = try run(arguments, input: input)
    guard run.status == 0 else { throw problem(arguments, run) }
    return run.text
  }

  /// A run, however it ends.
  func run(_ arguments: [String], input: [UInt8] = []) throws -> Run {
    // Through files, since a pipe that nobody empties would stop git.
    let files = ["input", "output", "errors"].map(scratch.appendingPathComponent)
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_INDEX_FILE": scratch.appendingPathComponent("index").path,
      // Words that a message is recognised by must not be translated.
      "LC_ALL": "C",
    ]) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let run = Run(
      status: process.terminationStatus,
      output: Array(try Data(contentsOf: files[1])),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    )
    guard run.status != 127 else { throw PublishProblem("expected the program git, found none") }
    return run
  }

  /// What to tell of a run that failed: git's own last words.
  func problem(_ arguments: [String], _ run: Run) -> PublishProblem {
    let words = run.errors.split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("hint:") }.joined(separator: "\n")
    return PublishProblem("git \(arguments.first ?? "") failed: \(words)")
  }
}

/// Why a site was not published.
package struct PublishProblem: Error, Hashable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}

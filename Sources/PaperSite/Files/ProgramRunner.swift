import Foundation

/// Runs other programs, found as a shell finds them but started without one.
final class ProgramRunner {
  /// What a run gave.
  struct Run {
    let status: Int32
    let output: [UInt8]
    let errors: String

    /// The output as text, without the line's end.
    var text: String {
      String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
  }

  /// The program is not there.
  struct Missing: Error {
    let program: String
  }

  /// A folder of our own, readable by nobody else and removed in the end.
  let scratch: URL

  init() throws {
    scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("site-run-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      at: scratch,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
  }

  deinit { try? FileManager.default.removeItem(at: scratch) }

  /// Runs a program to its end.
  func run(
    _ program: String,
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Run {
    // Through files, since a pipe that nobody empties would stop the program.
    let files = ["input", "output", "errors"].map { scratch.appendingPathComponent($0) }
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus != 127 else { throw Missing(program: program) }
    return Run(
      status: process.terminationStatus,
      output: Array(try Data(contentsOf: files[1])),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    )
  }
}

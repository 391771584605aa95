import Foundation

/// A run of a program, with what it printed.
struct ProcessResult {
  let exitCode: Int32
  let output: String
  let errors: String
}

/// Runs the real `site` and other programs.
enum SiteProcess {
  /// The root of this package.
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .standardizedFileURL.path

  /// The executable beside the test bundle.
  static let executable: URL = {
    #if os(macOS)
      let products = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        .map { $0.bundleURL.deletingLastPathComponent() }
      return (products ?? URL(fileURLWithPath: packageRoot + "/.build/debug"))
        .appendingPathComponent("site")
    #else
      return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("site")
    #endif
  }()

  /// Runs `site` with arguments, in a folder.
  static func run(
    _ arguments: [String],
    in folder: String,
    environment: [String: String] = [:]
  ) throws -> ProcessResult {
    try run(executable, arguments, in: folder, environment: environment)
  }

  /// Runs any program.
  static func run(
    _ program: URL,
    _ arguments: [String],
    in folder: String,
    environment: [String: String] = [:]
  ) throws -> ProcessResult {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var variables = ProcessInfo.processInfo.environment
    // With NODE_TEST_CONTEXT, be it empty, node skips the tests that it is asked to run.
    for name in ["GITHUB_ACTIONS", "NO_COLOR", "NODE_TEST_CONTEXT"] { variables[name] = nil }
    process.environment = variables.merging(environment) { $1 }
    // Into files, so that a full pipe can never stop the program.
    let scratch = try TemporaryFolder()
    let streams = try ["output", "errors"].map { name in
      try scratch.write("", to: name)
      return try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/" + name))
    }
    process.standardOutput = streams[0]
    process.standardError = streams[1]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return ProcessResult(
      exitCode: process.terminationStatus,
      output: try scratch.text(of: "output"),
      errors: try scratch.text(of: "errors")
    )
  }

  /// The path of a program, looked up as a shell does; nil when it is missing.
  static func path(of program: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether a missing program is a failure rather than a reason to skip.
  static let isContinuousIntegration = ProcessInfo.processInfo.environment["CI"] == "true"

  /// Whether tests that need a program should run: it is there, or its absence should show.
  static func has(_ program: String) -> Bool {
    path(of: program) != nil || isContinuousIntegration
  }
}

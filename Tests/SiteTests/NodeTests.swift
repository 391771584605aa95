import Foundation

/// Runs tests written for node.
enum NodeTests {
  /// Runs files of tests, named from the package's root. A run without a test fails.
  static func run(_ files: [String], environment: [String: String] = [:]) throws -> ProcessResult {
    guard let node = SiteProcess.path(of: "node") else {
      return ProcessResult(exitCode: 127, output: "node is missing", errors: "")
    }
    let result = try SiteProcess.run(
      URL(fileURLWithPath: node),
      ["--test", "--test-reporter=tap"] + files,
      in: SiteProcess.packageRoot,
      environment: environment
    )
    guard result.exitCode == 0, !result.output.contains("\nok ") else { return result }
    return ProcessResult(exitCode: 1, output: "no test was run", errors: result.errors)
  }
}

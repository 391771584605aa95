import ArgumentParser
import Foundation

/// Runs this program again, so that what is measured has a process of its own.
enum ChildProcess {
  /// What the program prints for the arguments, read as JSON.
  static func measure<Measurement: Decodable>(_ arguments: [String]) throws -> Measurement {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ValidationError("“\(arguments.joined(separator: " "))” failed")
    }
    return try JSONDecoder().decode(Measurement.self, from: printed)
  }
}

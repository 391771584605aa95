import Foundation
import Testing

/// Texts that are compared with files kept beside the tests.
enum Golden {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

  /// Compares a text with a file; with `RECORD_GOLDEN=1`, writes it and fails.
  static func expect(
    _ text: String,
    matches file: URL,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    if isRecording {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
      return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(text == expected, sourceLocation: sourceLocation)
  }
}

import ArgumentParser
import Foundation
import PaperSite

/// Makes the search index of a collection, writes it, and tells what it took.
struct MeasureSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Make the search index of a collection and tell its time, memory, files and bytes."
  )

  @Option(help: "The number of papers of a generated collection; more than one may be given.")
  var papers: [Int] = [1000]

  @Option(help: "The folder of a project to measure in place of a generated collection.")
  var project: String?

  @Option(help: "The number of times that the index is made; the fastest counts.")
  var runs = 3

  @Option(help: "The folder that the index is written to, for Tests/ThemeTests/query-costs.mjs.")
  var output: String?

  func run() throws {
    try AwaitedTask.run { try await measure() }
  }

  private func measure() async throws {
    print(
      Self.line([
        "papers", "wall s", "processor s", "MiB before", "MiB peak", "files", "bytes", "largest",
      ])
    )
    if let project { return try await measure(project) }
    for count in papers {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("site-benchmark-\(ProcessInfo.processInfo.processIdentifier)").path
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try GeneratedCollection(papers: count).write(to: folder)
      try await measure(folder)
    }
  }

  private func measure(_ folder: String) async throws {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    guard let maker = try await SearchIndexMaker(root: folder, workers: workers) else {
      throw ValidationError("the collection in \(folder) cannot be read")
    }
    let peakBefore = ResourceUsage.current.peakBytes
    let clock = ContinuousClock()
    var wall = Double.infinity
    var processor = Double.infinity
    var index: SearchFiles?
    for _ in 0..<max(1, runs) {
      let before = ResourceUsage.current
      let start = clock.now
      index = try await maker.index()
      wall = min(wall, start.duration(to: clock.now) / .seconds(1))
      processor = min(
        processor,
        ResourceUsage.current.processorSeconds - before.processorSeconds
      )
    }
    guard let index else { return }
    let peak = ResourceUsage.current.peakBytes
    if let output { try? FileManager.default.removeItem(atPath: output + "/search") }
    let sizes = try maker.files(of: index).map(write)
    print(
      Self.line([
        String(maker.papers), Self.number(wall), Self.number(processor),
        String(peakBefore >> 20), String(peak >> 20), String(sizes.count),
        String(sizes.reduce(0, +)), String(sizes.max() ?? 0),
      ])
    )
  }

  /// Writes a file, if that is wanted; gives its size.
  private func write(_ file: OutputFile) throws -> Int {
    var rendering = Rendering()
    try file.render(&rendering)
    if let output {
      let url = URL(fileURLWithPath: output + "/" + file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(rendering.bytes).write(to: url)
    }
    return rendering.bytes.count
  }

  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + String(hundredths % 100)
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined()
  }
}

import ArgumentParser
import Foundation
import PaperSite

/// Builds generated collections of several sizes and compares them with the floor.
struct CompareBuilds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build generated collections and compare each with the floor (the default).",
    discussion: """
      The floor is what no generator can leave out, measured in the same run on one core: reading \
      the same content, libyaml over its front matter, cmark over its bodies, writing the same \
      files. Every measurement is a process of its own; the medians are shown.
      """
  )

  @Option(help: "The number of papers; may be given several times.")
  var papers: [Int] = [1000]

  @Option(help: "The number of builds of each.")
  var runs = 3

  @Option(help: "The number of files worked on at once.")
  var cores = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Where collections and sites are written; a temporary folder if not given.")
  var folder: String?

  @Flag(help: "Measure a build without a change and one with a changed paper, too.")
  var rebuild = false

  @Option(help: "Write the measurements as JSON to this file.")
  var json: String?

  func validate() throws {
    guard papers.allSatisfy({ (1...1_000_000).contains($0) }), (1...100).contains(runs) else {
      throw ValidationError("expected 1 to 1000000 papers and 1 to 100 runs")
    }
    guard (1...256).contains(cores) else { throw ValidationError("expected 1 to 256 cores") }
  }

  func run() throws {
    print("\(cores) cores; seconds; medians of \(runs)")
    print(Row.heading)
    var rows: [Row] = []
    for count in papers {
      let project =
        (folder ?? FileManager.default.temporaryDirectory.path)
        + "/site-benchmark-\(ProcessInfo.processInfo.processIdentifier)-\(count)"
      defer { try? FileManager.default.removeItem(atPath: project) }
      try GeneratedCollection(papers: count).write(to: project)
      let row = try measure(project, papers: count)
      rows.append(row)
      print(row.line)
      if rebuild { print(row.rebuildLines) }
    }
    if let json {
      try JSONEncoder().encode(rows).write(to: URL(fileURLWithPath: json))
    }
  }

  private func measure(_ project: String, papers: Int) throws -> Row {
    let output = project + "/public"
    let copy = project + "/copy"
    var builds: [BuildMeasurement] = []
    var floors: [FloorMeasurement] = []
    for _ in 0..<runs {
      for folder in [output, copy, project + "/.public.previous"] {
        try? FileManager.default.removeItem(atPath: folder)
      }
      builds.append(try build(project, into: output))
      floors.append(try ChildProcess.measure(["measure-floor", project, output, copy]))
    }
    var row = Row(
      papers: papers,
      cores: cores,
      build: builds.median(by: \.processorSeconds),
      seconds: builds.map(\.seconds).median,
      floor: floors.median(by: \.total)
    )
    guard rebuild else { return row }
    row.unchanged = try (0..<runs).map { _ in try build(project, into: output) }
      .median(by: \.seconds)
    row.onePaper = try (0..<runs).map { run in
      try GeneratedCollection.touch("\(project)/content/papers/paper-\(papers / 2).md", run)
      return try build(project, into: output)
    }.median(by: \.seconds)
    return row
  }

  private func build(_ project: String, into output: String) throws -> BuildMeasurement {
    try ChildProcess.measure(["measure-build", "--cores", String(cores), project, output])
  }
}

/// What was measured for one size.
private struct Row: Codable {
  let papers: Int
  let cores: Int
  let build: BuildMeasurement
  let seconds: Double
  let floor: FloorMeasurement
  var unchanged: BuildMeasurement?
  var onePaper: BuildMeasurement?

  static let heading = aligned([
    "papers", "load", "assemble", "check", "render", "publish", "total", "processor", "floor",
    "ratio", "busy", "peak MiB", "files", "MB",
  ])

  var line: String {
    Self.aligned(
      [String(papers)]
        + BuildStage.allCases.map { text(build.stages[$0.rawValue] ?? 0) }
        + [
          text(seconds), text(build.processorSeconds), text(floor.total),
          text(build.processorSeconds / floor.total, digits: 2),
          text(build.busyShare(ofCores: cores) * 100, digits: 0) + "%",
          String(build.peakBytes >> 20), String(build.files),
          text(Double(build.bytes) / 1e6, digits: 1),
        ]
    )
  }

  var rebuildLines: String {
    let floorParts =
      "floor: read \(text(floor.read)), libyaml \(text(floor.yaml)), cmark \(text(floor.markdown)), write \(text(floor.write))"
    guard let unchanged, let onePaper else { return floorParts }
    return """
      \(floorParts)
      nothing changed: \(text(unchanged.seconds)); one paper changed: \(text(onePaper.seconds)), \
      of it the exchange \(text(onePaper.stages["publish"] ?? 0))
      """
  }

  private func text(_ number: Double, digits: Int = 3) -> String {
    String(format: "%.\(digits)f", number)
  }

  private static func aligned(_ cells: [String]) -> String {
    cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }
}

extension Array {
  fileprivate func median(by key: (Element) -> Double) -> Element {
    sorted { key($0) < key($1) }[count / 2]
  }
}

extension [Double] {
  fileprivate var median: Double { sorted()[count / 2] }
}

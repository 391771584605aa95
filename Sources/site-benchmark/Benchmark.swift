import ArgumentParser
import Foundation
import PaperSite

/// Generates collections of a given size and tells the time of each stage of a build.
@main
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site-benchmark",
    abstract: "Build generated collections and tell the time of each stage.",
    discussion: "Run it in release mode: swift run -c release site-benchmark"
  )

  @Option(help: "The number of papers; may be given several times.")
  var papers: [Int] = [1000]

  @Option(help: "The number of builds of each; the fastest counts.")
  var runs = 3

  func validate() throws {
    guard papers.allSatisfy({ (1...1_000_000).contains($0) }), (1...100).contains(runs) else {
      throw ValidationError("expected 1 to 1000000 papers and 1 to 100 runs")
    }
  }

  func run() async throws {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    print(
      "\(workers) cores; seconds of wall time, the fastest of \(runs) builds into an empty folder"
    )
    print(line("papers", BuildStage.allCases.map(\.rawValue), "total", "pages", "peak MiB"))
    for count in papers {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("site-benchmark-\(ProcessInfo.processInfo.processIdentifier)").path
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try GeneratedCollection(papers: count).write(to: folder)
      var best: StageTimes?
      for _ in 0..<runs {
        let times = try await time(folder, workers: workers)
        if best.map({ times.total < $0.total }) ?? true { best = times }
      }
      guard let best else { continue }
      print(
        line(
          String(count),
          BuildStage.allCases.map { text(best.stages[$0] ?? .zero) },
          text(best.total),
          String(best.pages),
          String(PeakMemory.mebibytes)
        )
      )
    }
  }

  private struct StageTimes {
    var stages: [BuildStage: Duration] = [:]
    var total = Duration.zero
    var pages = 0
  }

  private func time(_ folder: String, workers: Int) async throws -> StageTimes {
    let output = folder + "/public"
    try? FileManager.default.removeItem(atPath: output)
    var times = StageTimes()
    let clock = ContinuousClock()
    let start = clock.now
    var stage: (BuildStage, ContinuousClock.Instant)?
    func end() {
      if let (name, began) = stage {
        times.stages[name, default: .zero] += began.duration(to: clock.now)
      }
    }
    let report = try await SiteBuilder(SiteBuilder.Options(root: folder, workers: workers)).build(
      into: OutputFolder(path: output, name: "public", keepingClearOf: []),
      progress: { event in
        guard case .stage(let next) = event else { return }
        end()
        stage = (next, clock.now)
      }
    )
    end()
    times.total = start.duration(to: clock.now)
    times.pages = report.pages
    guard !report.hasErrors(strict: false) else {
      throw ValidationError(
        "the generated collection has mistakes: \(report.diagnostics.prefix(3))"
      )
    }
    return times
  }

  private func text(_ duration: Duration) -> String {
    let milliseconds =
      duration.components.seconds * 1000
      + duration.components.attoseconds / 1_000_000_000_000_000
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private func line(_ first: String, _ middle: [String], _ last: String...) -> String {
    ([first] + middle + last).map { cell in
      String(repeating: " ", count: max(0, 10 - cell.count)) + cell
    }.joined()
  }
}

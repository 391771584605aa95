import ArgumentParser
import Foundation
import PaperSite

/// Builds a project once and prints what it took, as JSON; in a process of its own, so that its
/// memory is its own.
struct MeasureBuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-build",
    abstract: "Build a project once and print what it took as JSON."
  )

  @Option(help: "The number of files worked on at once.")
  var cores = ProcessInfo.processInfo.activeProcessorCount

  @Argument(help: "The project's folder.")
  var folder: String

  @Argument(help: "The output folder.")
  var output: String

  func run() throws {
    let measurement = try AwaitedTask.run { try await measure() }
    print(String(decoding: try JSONEncoder().encode(measurement), as: UTF8.self))
  }

  private func measure() async throws -> BuildMeasurement {
    var measurement = BuildMeasurement()
    let before = ResourceUsage.current
    let clock = ContinuousClock()
    let start = clock.now
    var stage: (name: String, start: ContinuousClock.Instant)?
    func end() {
      guard let stage else { return }
      measurement.stages[stage.name, default: 0] += seconds(from: stage.start, to: clock.now)
    }
    let report = try await SiteBuilder(SiteBuilder.Options(root: folder, workers: cores)).build(
      into: OutputFolder(path: output, name: "public", keepingClearOf: []),
      progress: { event in
        guard case .stage(let next) = event else { return }
        end()
        stage = (next.rawValue, clock.now)
      }
    )
    end()
    measurement.seconds = seconds(from: start, to: clock.now)
    let after = ResourceUsage.current
    measurement.processorSeconds = after.processorSeconds - before.processorSeconds
    measurement.peakBytes = after.peakBytes
    measurement.pages = report.pages
    guard !report.hasErrors(strict: false) else {
      throw ValidationError("the collection has mistakes: \(report.diagnostics.prefix(3))")
    }
    let files = try OutputFiles(in: output)
    measurement.files = files.paths.count
    measurement.bytes = try files.bytes()
    return measurement
  }

  private func seconds(
    from start: ContinuousClock.Instant,
    to end: ContinuousClock.Instant
  ) -> Double {
    let parts = start.duration(to: end).components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }
}

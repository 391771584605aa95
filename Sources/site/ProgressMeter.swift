import PaperSite

/// Shows how far a long build has come, once it has taken more than a second.
struct ProgressMeter {
  let terminal: Terminal
  let start: ContinuousClock.Instant

  /// Shows a stage of the build.
  func show(_ event: BuildEvent) {
    guard case .rendered(let done, let total) = event, start.duration(to: .now) > .seconds(1) else {
      return
    }
    terminal.progress("\(done) of \(total) files")
  }

  /// Takes the line away.
  func clear() {
    if start.duration(to: .now) > .seconds(1) { terminal.progress("") }
  }

  /// The time since `start`, in seconds with two decimals.
  static func seconds(since start: ContinuousClock.Instant) -> String {
    let parts = start.duration(to: .now).components
    let hundredths = parts.seconds * 100 + parts.attoseconds / 10_000_000_000_000_000
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

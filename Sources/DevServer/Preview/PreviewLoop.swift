import Diagnostics
import PaperSite

/// Follows the files of a project: reads what changed, shows what came of it, tells who looks.
struct PreviewLoop {
  let root: String
  let live: LiveSite
  let console: DevServer.Console

  /// What the loop waits for.
  private enum Step: Sendable {
    case changed(FileChanges)
    case checked(SitePreview, of: Int)
  }

  /// How long a large site is left alone after a change before all of it is checked.
  private static let pause = Duration.milliseconds(400)

  /// Follows changes until the task is cancelled.
  func follow(_ watcher: FileWatcher, from start: SitePreview) async throws {
    var preview = start
    let (steps, continuation) = AsyncStream.makeStream(of: Step.self)
    let forwarding = Task {
      for await changes in watcher.changes { continuation.yield(.changed(changes)) }
    }
    defer { forwarding.cancel() }
    var number = 0
    var checking = check(preview, number, continuation)
    defer { checking?.cancel() }
    for await step in steps {
      switch step {
      case .changed(let changes):
        checking?.cancel()
        number += 1
        preview = try await updated(preview, by: changes)
        checking = check(preview, number, continuation)
      case .checked(let checked, let checkedNumber):
        guard checkedNumber == number else { continue }
        let before = preview.diagnostics
        preview = checked
        await tell(preview, before: before, styles: nil)
      }
    }
  }

  private func updated(
    _ old: SitePreview,
    by changes: FileChanges
  ) async throws -> SitePreview {
    let clock = ContinuousClock()
    let start = clock.now
    var preview = old
    let change: PreviewChange?
    switch changes {
    case .unknown:
      try await preview.load()
      change = .everything
    case .files(let paths): change = try await preview.update(paths)
    }
    guard let change else { return preview }
    let styles = change.isOfStylesOnly ? preview.shown?.stylesheets : nil
    await tell(preview, before: old.diagnostics, styles: styles, images: change.images)
    console.say(line(change, start.duration(to: clock.now), isShown: !preview.hasErrors))
    return preview
  }

  /// Shows the state and tells the pages; mistakes are told when they are others than before.
  private func tell(
    _ preview: SitePreview,
    before: [Diagnostic],
    styles: [String]?,
    images: [String] = []
  ) async {
    if await live.show(preview.shown) {
      let addresses = images.compactMap { preview.shown?.path(ofFile: $0) }
      await live.changes.tellChange(styles: styles, images: addresses)
    }
    guard preview.diagnostics != before else { return }
    await live.changes.tellProblems(problems(of: preview))
    console.show(preview.diagnostics)
  }

  /// The mistakes that pages are told: none while all of them are warnings.
  func problems(of preview: SitePreview) -> String {
    ProblemList(root: root).json(of: preview.hasErrors ? preview.diagnostics : [])
  }

  private func check(
    _ preview: SitePreview,
    _ number: Int,
    _ steps: AsyncStream<Step>.Continuation
  ) -> Task<Void, any Error>? {
    guard preview.isUnchecked else { return nil }
    return Task {
      try await Task.sleep(for: Self.pause)
      var checked = preview
      try await checked.check()
      steps.yield(.checked(checked, of: number))
    }
  }

  private func line(_ change: PreviewChange, _ time: Duration, isShown: Bool) -> String {
    let names = change.paths.prefix(3).joined(separator: ", ")
    let more = change.paths.count > 3 ? " and \(change.paths.count - 3) more" : ""
    let milliseconds =
      time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    return "\(names)\(more): "
      + (isShown ? "shown in \(milliseconds) ms" : "has mistakes; the last good state stays")
  }
}

extension Collection where Self: Sendable, Element: Sendable, Index == Int {
  /// The results of `transform`, in the order of the elements, worked out on all cores.
  ///
  /// The one place that makes tasks. Elements are taken in runs, so that a cheap `transform` is not
  /// outweighed by the tasks. `progress` hears how many are done, between runs, on the caller's task.
  package func concurrentMap<Result: Sendable>(
    workers: Int,
    progress: (Int) -> Void = { _ in },
    _ transform: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    guard count > 1, workers > 1 else { return try map(transform) }
    let run = Swift.max(1, Swift.min(256, count / (workers * 8)))
    let starts = Array(stride(from: startIndex, to: endIndex, by: run))
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func addTask() {
        let number = next
        let start = starts[number]
        let end = Swift.min(start + run, endIndex)
        group.addTask { (number, try self[start..<end].map(transform)) }
        next += 1
      }
      while next < Swift.min(workers, starts.count) { addTask() }
      var runs = [[Result]](repeating: [], count: starts.count)
      var done = 0
      while let (number, results) = try await group.next() {
        runs[number] = results
        done += results.count
        progress(done)
        if next < starts.count { addTask() }
      }
      return runs.flatMap(\.self)
    }
  }
}

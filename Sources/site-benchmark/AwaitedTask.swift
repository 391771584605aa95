import Dispatch
import Synchronization

/// Runs asynchronous work while the main thread waits for it: an asynchronous `main` would give the
/// thread up to the pool, where valgrind, which counts instructions, cannot follow it.
enum AwaitedTask {
  static func run<Value: Sendable>(
    _ work: sending @escaping () async throws -> Value
  ) throws -> Value {
    let outcome = Mutex<Result<Value, any Error>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    Task {
      let result: Result<Value, any Error>
      do { result = .success(try await work()) } catch { result = .failure(error) }
      outcome.withLock { $0 = result }
      isDone.signal()
    }
    isDone.wait()
    guard let result = outcome.withLock({ $0 }) else {
      preconditionFailure("the task ends with a result")
    }
    return try result.get()
  }
}

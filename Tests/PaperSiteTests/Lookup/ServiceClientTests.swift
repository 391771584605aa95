import Synchronization
import Testing

@testable import PaperSite

@Suite struct ServiceClientTests {
  /// Gives answers in their order, and the last again and again.
  private final class Script: ServiceTransport {
    private let outcomes: [Result<ServiceAnswer, TransportFailure>]
    private let count = Mutex(0)
    private let waits = Mutex<[Duration]>([])

    init(_ outcomes: [Result<ServiceAnswer, TransportFailure>]) {
      self.outcomes = outcomes
    }

    func answer(
      to address: String,
      headers: [String: String]
    ) async throws(TransportFailure) -> ServiceAnswer {
      let index = count.withLock { count in
        count += 1
        return count - 1
      }
      return try outcomes[min(index, outcomes.count - 1)].get()
    }

    var asked: Int { count.withLock { $0 } }
    var waited: [Duration] { waits.withLock { $0 } }

    func client(retries: Int = 3) -> ServiceClient {
      ServiceClient(transport: self, userAgent: "site", retries: retries) { [self] duration in
        waits.withLock { $0.append(duration) }
      }
    }
  }

  private func answer(_ status: Int, _ headers: [String: String] = [:]) -> Result<
    ServiceAnswer, TransportFailure
  > {
    .success(ServiceAnswer(status: status, headers: headers, body: [1]))
  }

  @Test func `Failures that may pass are waited for, longer each time`() async throws {
    let script = Script([answer(500), .failure(.timedOut), answer(503), answer(200)])
    let body = try await script.client().body(of: "a", from: "S", accepting: "b")
    #expect(body == [1])
    #expect(script.waited == [.seconds(1), .seconds(2), .seconds(4)])
  }

  @Test func `A service that says how long to wait is believed`() async throws {
    let script = Script([
      answer(429, ["retry-after": "7"]),
      answer(
        503,
        [
          "date": "Wed, 25 Nov 2026 10:00:00 GMT", "retry-after": "Wed, 25 Nov 2026 10:00:09 GMT",
        ]
      ),
      answer(503, ["retry-after": "soon"]), answer(200),
    ])
    _ = try await script.client().body(of: "a", from: "S", accepting: "b")
    #expect(script.waited == [.seconds(7), .seconds(9), .seconds(4)])
  }

  @Test func `After the last try the failure is told`() async throws {
    let script = Script([.failure(.unreachable(reason: "no connection"))])
    await #expect(throws: LookupProblem.unreachable(service: "S", reason: "no connection")) {
      try await script.client(retries: 2).body(of: "a", from: "S", accepting: "b")
    }
    #expect(script.asked == 3)
  }

  @Test(arguments: [400, 404, 410])
  func `An answer that there is nothing is final`(status: Int) async throws {
    let script = Script([answer(status)])
    #expect(try await script.client().body(of: "a", from: "S", accepting: "b") == nil)
    #expect(script.asked == 1)
  }

  @Test(arguments: [401, 403, 301])
  func `A refusal is final`(status: Int) async throws {
    let script = Script([answer(status)])
    await #expect(throws: LookupProblem.refused(service: "S", status: status)) {
      try await script.client().body(of: "a", from: "S", accepting: "b")
    }
    #expect(script.asked == 1)
  }
}

private import Foundation

/// Asks a service politely: says who asks, gives up in time, and asks again more and more slowly.
package struct ServiceClient: Sendable {
  private let transport: any ServiceTransport
  private let userAgent: String
  /// How often it asks again after a failure that may pass.
  private let retries: Int
  private let wait: @Sendable (Duration) async throws -> Void

  /// The longest that a service may ask us to wait, in seconds.
  static let longestWait = 60

  package init(
    transport: any ServiceTransport,
    userAgent: String,
    retries: Int,
    wait: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.transport = transport
    self.userAgent = userAgent
    self.retries = retries
    self.wait = wait
  }

  /// The body of the answer to a GET; nil when the service says that there is nothing (400, 404,
  /// 410).
  func body(of address: String, from service: String, accepting type: String) async throws
    -> [UInt8]?
  {
    var attempt = 0
    while true {
      let problem: LookupProblem
      // One second, then two, then four.
      var seconds = 1 << min(attempt, 5)
      switch await outcome(of: address, accepting: type) {
      case .success(let answer):
        switch answer.status {
        case 200..<300: return answer.body
        case 400, 404, 410: return nil
        case 429, 503:
          let asked = RetryAfter.seconds(in: answer)
          problem = .rateLimited(service: service, seconds: asked)
          if let asked { seconds = asked }
        case 500..<600: problem = .refused(service: service, status: answer.status)
        default: throw LookupProblem.refused(service: service, status: answer.status)
        }
      case .failure(.timedOut): problem = .timedOut(service: service)
      case .failure(.unreachable(let reason)):
        problem = .unreachable(service: service, reason: reason)
      }
      guard attempt < retries, seconds <= Self.longestWait else { throw problem }
      attempt += 1
      try await wait(.seconds(seconds))
    }
  }

  private func outcome(
    of address: String,
    accepting type: String
  ) async -> Result<ServiceAnswer, TransportFailure> {
    let headers = ["User-Agent": userAgent, "Accept": type]
    do throws(TransportFailure) {
      return .success(try await transport.answer(to: address, headers: headers))
    } catch {
      return .failure(error)
    }
  }
}

/// How long a service asks us to wait (RFC 9110, section 10.2.3).
enum RetryAfter {
  /// The seconds; nil when the answer does not say. A date counts from the answer's own, so that
  /// nobody's clock matters.
  static func seconds(in answer: ServiceAnswer) -> Int? {
    guard let text = answer.headers["retry-after"] else { return nil }
    if let seconds = Int(text) { return max(0, seconds) }
    guard let until = date(text), let now = answer.headers["date"].flatMap(date) else { return nil }
    return max(0, Int(until.timeIntervalSince(now).rounded(.up)))
  }

  private static func date(_ text: String) -> Date? {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "GMT")
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return formatter.date(from: text)
  }
}

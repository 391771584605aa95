/// Carries a request to a public service and its answer back.
package protocol ServiceTransport: Sendable {
  /// The answer to a GET of an address, whatever its status.
  func answer(
    to address: String,
    headers: [String: String]
  ) async throws(TransportFailure) -> ServiceAnswer
}

/// What a service answered.
package struct ServiceAnswer: Hashable, Sendable {
  package let status: Int
  /// The header fields, their names in lower case.
  package let headers: [String: String]
  package let body: [UInt8]

  package init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// Why there is no answer.
package enum TransportFailure: Error, Hashable {
  /// Nothing came in time.
  case timedOut
  /// The service's name or machine is not found, or refuses.
  case unreachable(reason: String)
}

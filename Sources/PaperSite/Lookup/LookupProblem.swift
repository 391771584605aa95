/// Why nothing was found out about a paper.
package enum LookupProblem: Error, Hashable, CustomStringConvertible {
  case notFound(service: String, what: String)
  case timedOut(service: String)
  case unreachable(service: String, reason: String)
  case rateLimited(service: String, seconds: Int?)
  case refused(service: String, status: Int)
  case unexpectedAnswer(service: String, expected: String)

  package var description: String {
    switch self {
    case .notFound(let service, let what): "\(service) knows no paper \(what)"
    case .timedOut(let service):
      "\(service) did not answer in time; try again later, or give it longer with --timeout"
    case .unreachable(let service, let reason):
      "\(service) cannot be reached (\(reason)); are you online? “site new paper ID” works without"
    case .rateLimited(let service, let seconds?):
      "\(service) has had too many requests and asks to wait \(seconds) seconds"
    case .rateLimited(let service, nil):
      "\(service) has had too many requests; try again in a few minutes"
    case .refused(let service, let status): "\(service) answered with the status \(status)"
    case .unexpectedAnswer(let service, let expected):
      "\(service) answered with something other than \(expected)"
    }
  }
}

private import Foundation

/// Carries requests by the program `curl`, which knows proxies and certificates.
///
/// A client within `site` itself would be linked with some thirty libraries, which every start of
/// every command would load: 7 ms of 11 (debug build, two cores).
package struct CurlTransport: ServiceTransport {
  private let timeout: Double

  /// A client that waits `timeout` seconds for a whole answer.
  package init(timeout: Double) {
    self.timeout = timeout
  }

  package func answer(
    to address: String,
    headers: [String: String]
  ) async throws(TransportFailure) -> ServiceAnswer {
    do {
      let runner = try ProgramRunner()
      let fields = runner.scratch.appendingPathComponent("fields")
      var arguments = [
        // First of all: no settings of the person's own.
        "--disable", "--silent", "--show-error", "--globoff", "--location", "--max-redirs", "5",
        "--proto", "=http,https", "--proto-redir", "=http,https", "--max-filesize", "33554432",
        "--max-time", String(timeout), "--dump-header", fields.path,
      ]
      for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
        arguments += ["--header", "\(name): \(value)"]
      }
      let run = try runner.run("curl", arguments + ["--url", address])
      guard run.status == 0 else { throw Self.failure(run) }
      guard let answer = Self.answer(fields: try Data(contentsOf: fields), body: run.output) else {
        throw TransportFailure.unreachable(reason: "the answer is not HTTP")
      }
      return answer
    } catch let failure as TransportFailure {
      throw failure
    } catch is ProgramRunner.Missing {
      throw .unreachable(reason: "the program curl is missing; install it")
    } catch {
      throw .unreachable(reason: "\(error)")
    }
  }

  /// The meaning of curl's exit codes (`man curl`, “EXIT CODES”).
  private static func failure(_ run: ProgramRunner.Run) -> TransportFailure {
    switch run.status {
    case 28: .timedOut
    case 5: .unreachable(reason: "the proxy's name is not found")
    case 6: .unreachable(reason: "its name is not found")
    case 7: .unreachable(reason: "no connection")
    default:
      .unreachable(
        reason: run.errors.split(separator: "\n").last.map(String.init)
          ?? "curl ended with \(run.status)"
      )
    }
  }

  /// The answer that curl took down; of several, after redirects, the last.
  private static func answer(fields data: Data, body: [UInt8]) -> ServiceAnswer? {
    let lines = String(decoding: data, as: UTF8.self)
      .split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces.union(.controlCharacters)) }
    guard let start = lines.lastIndex(where: { $0.hasPrefix("HTTP/") }),
      let status = lines[start].split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    var headers: [String: String] = [:]
    for line in lines[(start + 1)...] {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] =
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return ServiceAnswer(status: status, headers: headers, body: body)
  }
}

/// Answers requests as a static host does: a function from requests to responses.
struct Responder: Sendable {
  let source: any FileSource
  let names: OwnNames

  /// The answer to a request.
  func response(to request: Request) async -> Response {
    var response = await plainResponse(to: request)
    response.headers += [
      // What is seen while writing must never be an old state.
      ("cache-control", "no-cache"), ("x-content-type-options", "nosniff"),
      ("cross-origin-resource-policy", "same-origin"),
    ]
    return response
  }

  private func plainResponse(to request: Request) async -> Response {
    let target: RequestTarget
    do throws(RequestTarget.Refusal) {
      target = try RequestTarget(request.target)
    } catch {
      // Whoever may not ask at all is not told what is wrong with the path either.
      if let refusal = refusal(of: request["host"]) { return refusal }
      switch error {
      case .malformed: return .message(400, "expected a path, found something else")
      case .unsafe: return await notFound(request)
      }
    }
    // A URL in the request line counts more than the header (RFC 9112, section 3.2.2).
    if let refusal = refusal(of: request["host"]) ?? target.host.flatMap(refusal) {
      return refusal
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .message(
        405,
        "expected GET or HEAD, found \(request.method)",
        headers: [("allow", "GET, HEAD")]
      )
    }
    do {
      return try await response(to: request, target: target)
    } catch {
      return .message(500, "the page could not be made: \(error)")
    }
  }

  private func refusal(of host: String?) -> Response? {
    guard let host else { return .message(400, "expected one Host header") }
    return names.contains(host)
      ? nil : .message(421, "expected a name of this server, found another in Host")
  }

  private func response(to request: Request, target: RequestTarget) async throws -> Response {
    let basePath = await source.basePath()
    let base = basePath.split(separator: "/").map(String.init)
    let decodedBase = (try? RequestTarget(basePath))?.parts ?? base
    guard target.parts.starts(with: decodedBase) else {
      // The root leads to the site, and nothing else outside of it is there.
      return target.parts.isEmpty
        ? .redirect(302, to: basePath + target.query) : await notFound(request)
    }
    let parts = Array(target.parts.dropFirst(decodedBase.count))
    if parts.isEmpty, !target.isFolder { return .redirect(301, to: basePath + target.query) }
    if !target.isFolder, let response = await source.reserved(parts, for: request) {
      return response
    }
    if target.isFolder {
      if let file = try await source.file(at: parts + ["index.html"]) {
        return file.response(to: request)
      }
      return await notFound(request)
    }
    if let file = try await source.file(at: parts) { return file.response(to: request) }
    let last = parts[parts.count - 1]
    if let file = try await source.file(at: parts.dropLast() + [last + ".html"]) {
      return file.response(to: request)
    }
    if try await source.has(parts + ["index.html"]) {
      return .redirect(301, to: target.path + "/" + target.query)
    }
    return await notFound(request)
  }

  private func notFound(_ request: Request) async -> Response {
    guard request.method == "GET" || request.method == "HEAD",
      let page = try? await source.file(at: ["404.html"])
    else { return .message(404, "there is no such page") }
    return page.response(to: request, status: 404)
  }
}

import PaperSite

/// The site as it is now, in memory.
actor LiveSite: FileSource {
  /// The folder of the preview's own files, under the site's base path.
  static let reservedFolder = "_site"

  nonisolated let changes: ChangeFeed
  private var site: PreviewedSite?
  private var modified: HTTPDate
  /// Files that were made of this state, so that a page and the look at its tag are one rendering.
  private var made: [[String]: ServedFile] = [:]

  private static let mostMade = 64

  init(_ site: PreviewedSite?, changes: ChangeFeed) {
    self.site = site
    self.changes = changes
    // Before this second, so that the date can be told at once.
    modified = HTTPDate(seconds: HTTPDate.now.seconds - 1)
  }

  /// Takes a new state; false when it is the one that is shown already.
  func show(_ next: PreviewedSite?) -> Bool {
    guard next?.revision != site?.revision else { return false }
    site = next
    made = [:]
    modified = HTTPDate.now
    return true
  }

  func basePath() -> String { site?.basePath ?? "/" }

  func file(at parts: [String]) async throws -> ServedFile? {
    guard let site else {
      return parts.last?.hasSuffix(".html") == true
        ? file(Array(ReloadFiles.emptyPage.utf8), parts, basePath: "/") : nil
    }
    if let file = made[parts] { return dated(file) }
    guard let bytes = try await site.bytes(of: parts.joined(separator: "/")) else { return nil }
    let file = file(bytes, parts, basePath: site.basePath)
    // Another state may have come while this one was rendered.
    if self.site?.revision == site.revision {
      if made.count >= Self.mostMade { made = [:] }
      made[parts] = file
    }
    return dated(file)
  }

  func has(_ parts: [String]) async throws -> Bool {
    try await site?.has(parts.joined(separator: "/")) ?? false
  }

  func reserved(_ parts: [String], for request: Request) -> Response? {
    guard parts.count == 2, parts[0] == Self.reservedFolder else { return nil }
    if parts[1] == "events" { return events(request) }
    guard let text = ReloadFiles.all[parts[1]] else { return nil }
    return ServedFile(
      content: .bytes(Array(text.utf8)),
      type: ContentType.ofFile(parts[1]),
      tag: tag(of: Array(text.utf8)),
      modified: nil
    ).response(to: request)
  }

  private func events(_ request: Request) -> Response {
    // Another site may neither listen nor hold connections open: browsers say where a page is from.
    let isOwn =
      request["origin"].map { origin in
        request["host"].map { origin.lowercased() == "http://" + $0.lowercased() } ?? false
      } ?? (request.list("origin") == nil)
    let isNear = ["same-origin", "none", nil].contains(request.list("sec-fetch-site"))
    guard isOwn, isNear else {
      return .message(421, "expected a page of this server, found one of another")
    }
    return Response(
      status: 200,
      headers: [("content-type", "text/event-stream; charset=utf-8")],
      body: .changes
    )
  }

  private func file(_ bytes: [UInt8], _ parts: [String], basePath: String) -> ServedFile {
    let name = parts.last ?? ""
    let tag = tag(of: bytes)
    return ServedFile(
      content: .bytes(
        name.hasSuffix(".html") ? PageInsertion(basePath: basePath, tag: tag).page(bytes) : bytes
      ),
      type: ContentType.ofFile(name),
      tag: tag,
      modified: nil
    )
  }

  /// The file with the time of its state; none in the second of a change, after which there may be
  /// another one in the same second.
  private func dated(_ file: ServedFile) -> ServedFile {
    ServedFile(
      content: file.content,
      type: file.type,
      tag: file.tag,
      modified: modified < HTTPDate.now ? modified : nil
    )
  }

  private nonisolated func tag(of bytes: [UInt8]) -> String {
    "\"\(ContentHash(of: bytes).hexadecimal)\""
  }
}

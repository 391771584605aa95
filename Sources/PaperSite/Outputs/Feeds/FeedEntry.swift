import Templates

/// A paper as feeds tell of it.
struct FeedEntry: Sendable {
  let paper: Paper
  /// The paper's page: its address, or its path where the site has no base URL.
  let url: String
  /// The same at every build.
  let id: String
  /// The title, behind the word for what happened to the paper.
  let title: String
  let summary: String
  /// The whole text, with a notice of the paper's status and whole addresses.
  let content: String
  /// When the entry appeared and last changed (RFC 3339), as far as the data says.
  let published: String?
  let updated: String
  let tags: [(name: String, label: String)]

  /// Renders the entry of a paper.
  init(of paper: Paper, for maker: PageMaker, into rendering: inout Rendering) throws {
    let addresses = maker.renderer.addresses
    let page = maker.path(.paper(paper.id))
    let status = maker.status(of: paper)
    self.paper = paper
    url = addresses.absolute(page) ?? page
    id = Self.identifier(of: page, with: addresses)
    title =
      (status.map { "[\($0.label)] " } ?? "")
      + paper.title(in: maker.language, default: maker.original).text
    summary = maker.summary(of: paper, into: &rendering).text
    var html = Self.notice(status)
    if let source = paper.body(in: maker.language, default: maker.original)?.source {
      let body = try maker.renderer.bodies.body(
        source,
        in: maker.language,
        skippingFirstParagraph: false,
        into: &rendering
      )
      html += Self.withWholeAddresses(body.html.bytes, origin: addresses.origin)
    }
    content = String(decoding: html, as: UTF8.self)
    published = paper.effectiveDate.map(Self.padded)
    updated = Self.time(of: paper)
    tags = paper.tags.map {
      ($0.value, maker.site.label(ofTag: $0.value, in: maker.language))
    }
  }

  /// A page's address, or a name that is the same at every build where the site has none.
  static func identifier(of path: String, with addresses: Addresses) -> String {
    if let address = addresses.absolute(path) { return address }
    let digits = Array(
      ContentHash(of: path).hexadecimal + ContentHash(of: "site" + path).hexadecimal
    )
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  /// When an entry last changed.
  private static func time(of paper: Paper) -> String {
    let dates = [paper.notice?.date, paper.updated, paper.added].compactMap(\.self)
    return padded(dates.max() ?? paper.effectiveDate)
  }

  /// The first moment that a date can mean (RFC 3339).
  private static func padded(_ date: PartialDate?) -> String {
    guard let date else { return "2000-01-01T00:00:00Z" }
    let full = PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1) ?? date
    return "\(full)T00:00:00Z"
  }

  /// What happened to the paper, before anything else is said of it.
  private static func notice(_ status: StatusView?) -> [UInt8] {
    guard let status else { return [] }
    var text = ReferenceText(continuing: Array("<p><strong>".utf8), as: .html)
    text.append(status.label + (status.date.map { " (\($0.text))" } ?? ""))
    var html = text.bytes + Array("</strong>".utf8)
    if let words = status.text {
      text = ReferenceText(continuing: html + Array(" ".utf8), as: .html)
      text.append(words)
      html = text.bytes
    }
    if let url = status.url, url.hasPrefix("http") {
      html += " <a href=\"".utf8
      html += PercentEncoding.encodingNonASCII(url).replacing("&", with: "&amp;").utf8
      html += "\">↗</a>".utf8
    }
    return html + Array("</p>\n".utf8)
  }

  /// The HTML with the site's origin before each path: readers show it far from the site.
  static func withWholeAddresses(_ html: [UInt8], origin: String?) -> [UInt8] {
    guard let origin else { return html }
    var output: [UInt8] = []
    output.reserveCapacity(html.count + 512)
    let starts = [Array(" href=\"".utf8), Array(" src=\"".utf8)]
    var index = 0
    while index < html.count {
      let byte = html[index]
      output.append(byte)
      index += 1
      guard byte == UInt8(ascii: " "),
        let start = starts.first(where: { html[(index - 1)...].starts(with: $0) })
      else { continue }
      output += start.dropFirst()
      index += start.count - 1
      if index < html.count, html[index] == UInt8(ascii: "/") { output += origin.utf8 }
    }
    return output
  }
}

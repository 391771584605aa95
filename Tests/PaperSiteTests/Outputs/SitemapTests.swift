import Testing

@testable import PaperSite

@Suite struct SitemapTests {
  private func entries(_ count: Int, longID: Bool = false) throws -> [Sitemap.Entry] {
    let id = try #require(ContentID(String(repeating: "a", count: longID ? 60 : 5)))
    return Array(repeating: Sitemap.Entry(route: .paper(id), changed: nil), count: count)
  }

  @Test func `A file holds no more addresses than the protocol allows`() throws {
    let parts = Sitemap.parts(of: try entries(60_000), languages: 2, root: 20)
    #expect(parts.map(\.count) == [25_000, 25_000, 10_000])
  }

  @Test func `A file holds no more bytes than the protocol allows`() throws {
    let all = try entries(100, longID: true)
    let parts = Sitemap.parts(of: all, languages: 1, root: 20, limits: (50_000, 5_000))
    #expect(parts.count > 1)
    #expect(parts.flatMap { $0 }.count == 100)
    let longest = try #require(parts.map(\.count).max())
    // <url><loc>https://example.org/papers/…/</loc><lastmod>2024-01-01</lastmod></url>
    #expect(longest * 150 < 5_000)
  }

  @Test func `An empty list makes one file`() {
    #expect(Sitemap.parts(of: [], languages: 1, root: 20).count == 1)
  }
}

@Suite struct XMLWriterTests {
  @Test func `Line breaks and tabs of an attribute survive its reading`() {
    var xml = XMLWriter()
    xml.element("a", [("b", "1\n2\t3\r4\"<&")])
    #expect(
      String(decoding: xml.bytes, as: UTF8.self).hasSuffix(
        "<a b=\"1&#10;2&#9;3&#13;4&quot;&lt;&amp;\"/>\n"
      )
    )
  }

  @Test func `What XML does not allow is replaced`() {
    var xml = XMLWriter()
    xml.element("a", text: "x\u{8}\u{FFFE}y\nz")
    #expect(String(decoding: xml.bytes, as: UTF8.self).hasSuffix("<a>x\u{FFFD}\u{FFFD}y\nz</a>\n"))
  }
}

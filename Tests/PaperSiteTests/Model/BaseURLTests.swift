import Testing

@testable import PaperSite

@Suite struct BaseURLTests {
  @Test(arguments: [
    ("https://Example.org", "https://example.org", "/"),
    ("https://example.org/", "https://example.org", "/"),
    ("https://name.github.io/papers", "https://name.github.io", "/papers/"),
    ("https://example.org/a/b/", "https://example.org", "/a/b/"),
    ("http://localhost:8080/x/", "http://localhost:8080", "/x/"),
    ("https://example.org/论文/", "https://example.org", "/%E8%AE%BA%E6%96%87/"),
  ])
  func `An address is split into origin and path`(text: String, origin: String, path: String) {
    let url = BaseURL(text)
    #expect(url?.origin == origin)
    #expect(url?.path == path)
  }

  @Test(arguments: [
    "example.org", "ftp://example.org/", "https://", "https://example.org/?a",
    "javascript:alert(1)",
    "https://example.org/#a", "https://exa mple.org/", "https://example.org/\"onload=",
    "//example.org",
    "https://example.org/../x", "https://user@example.org/",
  ])
  func `Anything else is no address of a site`(text: String) {
    #expect(BaseURL(text) == nil)
  }
}

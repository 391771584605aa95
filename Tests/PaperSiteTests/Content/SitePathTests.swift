import Testing

@testable import PaperSite

@Suite struct SitePathTests {
  @Test(arguments: ["/react.html", "/old/react/", "/旧/文章.html"])
  func `A path below the site is taken`(path: String) {
    #expect(SitePath.isWellFormed(path))
  }

  @Test(arguments: [
    "react.html", "/", "//host/x", "/../x", "/a/../b", "/.git/config", "/a//b", "/a?b", "/a#b",
    "/a%2fb",
    "/a\\b", "/a\u{7}b", "https://example.org/", "/\"><script>",
  ])
  func `A path that leads elsewhere or hides something is not`(path: String) {
    #expect(!SitePath.isWellFormed(path))
  }
}

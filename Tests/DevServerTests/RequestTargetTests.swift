import Testing

@testable import DevServer

@Suite struct RequestTargetTests {
  @Test func `A target is decoded once`() throws {
    let target = try RequestTarget("/zh/tags/%E5%8C%BB%E5%AD%A6/?q=%2e%2e")
    #expect(target.parts == ["zh", "tags", "医学"])
    #expect(target.isFolder)
    #expect(target.query == "?q=%2e%2e")
    #expect(try RequestTarget("/%252e%252e/a").parts == ["%2e%2e", "a"])
  }

  @Test(arguments: [
    "/../a", "/a/../b", "/%2e%2e/a", "/.%2E/a", "/a/%2e", "/a%2fb", "/a%5cb", "/a\\b", "//a",
    "/a//b",
    "/.git/config", "/a/.env", "/%2egit",
  ])
  func `A path that no file of a site has is refused`(text: String) {
    #expect(throws: RequestTarget.Refusal.self) { try RequestTarget(text) }
  }

  @Test(arguments: [
    "", "a", "*", "/%", "/%4", "/%zz", "/a%00b", "/%ff", "/%c0%ae%c0%ae/", "ftp://a/",
  ])
  func `What is no path is malformed`(text: String) {
    #expect(throws: RequestTarget.Refusal.malformed) { try RequestTarget(text) }
  }

  @Test func `A whole URL names its host`() throws {
    let target = try RequestTarget("http://localhost:8080/a")
    #expect(target.host == "localhost:8080")
    #expect(target.parts == ["a"])
    #expect(!target.isFolder)
  }
}

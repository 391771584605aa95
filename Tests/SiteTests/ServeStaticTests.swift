import Foundation
import Testing

/// `site serve --static` as a static host.
@Suite struct ServeStaticTests {
  private static let letters = (0..<1000).map { String(UnicodeScalar(UInt8(97 + $0 % 26))) }
    .joined()

  /// A folder with a site and, beside it, what must never be served.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("<!doctype html><title>Home</title>", to: "out/index.html")
    try folder.write("<!doctype html><title>Not found</title>", to: "out/404.html")
    try folder.write("<!doctype html><title>About</title>", to: "out/about/index.html")
    try folder.write("<!doctype html><title>Single</title>", to: "out/single.html")
    try folder.write("<!doctype html><title>医学</title>", to: "out/tags/医学/index.html")
    try folder.write("body { color: black }", to: "out/assets/site.css")
    try folder.write(Self.letters, to: "out/letters.txt")
    try folder.write("SECRET", to: "out/.env")
    try folder.write("SECRET", to: "out/.git/config")
    try folder.write("SECRET", to: "secret.txt")
    for (name, target) in [("link.txt", "../secret.txt"), ("up", ".."), ("inner.txt", ".env")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/out/" + name,
        withDestinationPath: target
      )
    }
    return folder
  }

  private func server(_ folder: TemporaryFolder) throws -> PreviewProcess {
    try PreviewProcess(["--static", "out"], in: folder.path)
  }

  @Test func `HEAD gives the head of GET and nothing else`() throws {
    let folder = try folder()
    let server = try server(folder)
    for path in ["/", "/letters.txt", "/missing", "/about"] {
      let get = try server.request(path)
      let head = try server.request(path, method: "HEAD")
      var headers = [get.headers, head.headers]
      for index in headers.indices { headers[index]["date"] = nil }
      #expect(headers[0] == headers[1], "\(path)")
      #expect(get.status == head.status)
      #expect(head.body.isEmpty)
      #expect(get.headers["content-length"] == String(get.body.count))
    }
  }

  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/assets/site.css", "text/css; charset=utf-8"),
    ("/letters.txt", "text/plain; charset=utf-8"),
  ])
  func `Files have their types, in UTF-8, and are not to be kept`(path: String, type: String) throws
  {
    let folder = try folder()
    let answer = try server(folder).request(path)
    #expect(answer.headers["content-type"] == type)
    #expect(answer.headers["cache-control"] == "no-cache")
    #expect(answer.headers["x-content-type-options"] == "nosniff")
  }

  @Test func `Folders have an index, and their address ends in a slash`() throws {
    let folder = try folder()
    let server = try server(folder)
    #expect(try server.request("/about/").text.contains("About"))
    let redirect = try server.request("/about?q=1")
    #expect(redirect.status == 301)
    #expect(redirect.headers["location"] == "/about/?q=1")
    #expect(try server.request("/single").text.contains("Single"))
    #expect(try server.request("/tags/").status == 404)
    #expect(try server.request("/letters.txt/").status == 404)
  }

  @Test func `A path of any script is found, percent-encoded or not`() throws {
    let folder = try folder()
    let server = try server(folder)
    #expect(try server.request("/tags/%E5%8C%BB%E5%AD%A6/").text.contains("医学"))
    let redirect = try server.request("/tags/%E5%8C%BB%E5%AD%A6")
    #expect(redirect.headers["location"] == "/tags/%E5%8C%BB%E5%AD%A6/")
  }

  @Test func `What is not there is answered with the site's page`() throws {
    let folder = try folder()
    let answer = try server(folder).request("/nowhere/at/all")
    #expect(answer.status == 404)
    #expect(answer.text.contains("Not found"))
    #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
  func `Other methods than GET and HEAD are named`(method: String) throws {
    let folder = try folder()
    let answer = try server(folder).request("/", method: method)
    #expect(answer.status == 405)
    #expect(answer.headers["allow"] == "GET, HEAD")
  }

  @Test func `An unchanged file is not sent twice`() throws {
    let folder = try folder()
    let server = try server(folder)
    let first = try server.request("/letters.txt")
    let tag = try #require(first.headers["etag"])
    let date = try #require(first.headers["last-modified"])
    let conditions = [
      "If-None-Match: \(tag)", "If-None-Match: \"x\", W/\(tag)", "If-None-Match: *",
      "If-Modified-Since: \(date)",
    ]
    for condition in conditions {
      let answer = try server.request("/letters.txt", headers: [condition])
      #expect(answer.status == 304, "\(condition)")
      #expect(answer.body.isEmpty)
      #expect(answer.headers["etag"] == tag)
    }
    // The tag decides where both are given; a date that cannot be read is no condition.
    let others = [
      ["If-None-Match: \"x\"", "If-Modified-Since: \(date)"], ["If-Modified-Since: yesterday"],
      ["If-Modified-Since: Thu, 01 Jan 1970 00:00:01 GMT"],
    ]
    for headers in others {
      #expect(try server.request("/letters.txt", headers: headers).status == 200, "\(headers)")
    }
    try folder.write("Changed", to: "out/letters.txt")
    let changed = try server.request("/letters.txt", headers: ["If-None-Match: \(tag)"])
    #expect(changed.text == "Changed")
  }

  @Test(arguments: [
    ("bytes=0-0", 0..<1), ("bytes=10-19", 10..<20), ("bytes=990-", 990..<1000),
    ("bytes=-5", 995..<1000), ("bytes=990-5000", 990..<1000), ("bytes=-5000", 0..<1000),
    ("bytes=0-99999999999999999999", 0..<1000),
  ])
  func `A range of bytes is sent`(range: String, expected: Range<Int>) throws {
    let folder = try folder()
    let answer = try server(folder).request("/letters.txt", headers: ["Range: \(range)"])
    #expect(answer.status == 206)
    #expect(answer.body == Array(Array(Self.letters.utf8)[expected]))
    #expect(
      answer.headers["content-range"]
        == "bytes \(expected.lowerBound)-\(expected.upperBound - 1)/1000"
    )
  }

  @Test func `A range outside of the file is refused, and one not understood is left`() throws {
    let folder = try folder()
    let server = try server(folder)
    for range in ["bytes=1000-", "bytes=-0", "bytes=99999999999999999999-"] {
      let answer = try server.request("/letters.txt", headers: ["Range: \(range)"])
      #expect(answer.status == 416, "\(range)")
      #expect(answer.headers["content-range"] == "bytes */1000")
    }
    for range in ["bytes=5-1", "lines=1-2", "bytes=a-b", "bytes=0-1,5-6", "bytes=-", "bytes=1"] {
      #expect(try server.request("/letters.txt", headers: ["Range: \(range)"]).status == 200)
    }
    let other = try server.request(
      "/letters.txt",
      headers: ["Range: bytes=0-1", "If-Range: \"other\""]
    )
    #expect(other.status == 200)
  }

  @Test(arguments: [
    "/../secret.txt", "/about/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt",
    "/..%2fsecret.txt", "/%252e%252e/secret.txt", "/%252e%252e%252fsecret.txt",
    "/..%5csecret.txt", "/..\\secret.txt", "/about\\..\\..\\secret.txt", "/..%c0%afsecret.txt",
    "/%c0%ae%c0%ae/secret.txt", "/..%00/secret.txt", "/letters.txt%00.html", "/./.env", "/.env",
    "/%2eenv", "/.git/config", "/.git%2fconfig", "//.env", "/link.txt", "/up/secret.txt",
    "/inner.txt", "/up/out/letters.txt", "//secret.txt", "/about/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/....//secret.txt", "/..;/secret.txt", "/%u002e%u002e/secret.txt", "file:///etc/passwd",
    "/%", "/%zz", "secret.txt", "*", "http://localhost/../secret.txt", "/about/.", "/about/..",
    "/\u{1}", "/" + String(repeating: "../", count: 50) + "etc/passwd",
    "/" + String(repeating: "a/", count: 5000),
  ])
  func `No request leads out of the served folder`(target: String) throws {
    let folder = try folder()
    let answer = try server(folder).request(target)
    #expect([400, 404].contains(answer.status), "\(answer.status)")
    #expect(!answer.text.contains("SECRET"))
    #expect(!answer.text.contains("root:"))
  }

  @Test func `An address of another site is never redirected to`() throws {
    let folder = try folder()
    let server = try server(folder)
    for target in ["//evil.example/about", "/\\evil.example/about", "//evil.example/%2e%2e/about"] {
      let answer = try server.request(target)
      #expect(answer.headers["location"] == nil, "\(target)")
    }
  }

  @Test func `The folder of a built site is served byte for byte at its own path`() throws {
    let folder = try TemporaryFolder()
    let build = try SiteProcess.run(
      [
        "build", "--root", Golden.fixtures.path + "/small-site", "--output", folder.path + "/out",
        "--base-url", "https://example.org/some/where/",
      ],
      in: folder.path
    )
    try #require(build.exitCode == 0, "\(build.errors)")
    let server = try server(folder)
    #expect(server.basePath == "/some/where/")
    for (path, bytes) in try TemporaryFolder.contents(of: folder.path + "/out")
    where !path.hasPrefix(".") {
      let answer = try server.get(path)
      #expect(answer.status == 200, "\(path)")
      #expect(Data(answer.body) == bytes, "\(path)")
    }
    #expect(try server.request("/").headers["location"] == "/some/where/")
    #expect(try server.request("/some/where").headers["location"] == "/some/where/")
    #expect(try server.get("_site/reload.js").status == 404)
  }
}

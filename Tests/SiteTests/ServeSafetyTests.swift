import Foundation
import Testing

/// Who may ask the preview, and what a client cannot do to it.
@Suite struct ServeSafetyTests {
  private func site() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    return site
  }

  @Test func `Only the server's own names are answered`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let own = ["localhost", "LOCALHOST:1", "127.0.0.1:\(server.port)", "[::1]:80", "localhost."]
    for host in own {
      #expect(try server.request(server.basePath, host: host).status == 200, "\(host)")
    }
    let others = [
      "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:80",
      "127.0.0.2", "0.0.0.0", "[::2]", "localhost:80:80", "localhost@evil.example", "[::1", "",
      "xn--localhost", "localhost:x",
    ]
    for host in others {
      let answer = try server.request(server.basePath, host: host)
      #expect(answer.status == 421, "\(host)")
    }
    #expect(try server.request("http://evil.example/").status == 421)
    let two = try server.request("/", headers: ["Host: evil.example"])
    #expect(two.status == 400)
    let connection = try HTTPSocket(port: server.port)
    connection.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
    #expect(HTTPAnswer(connection.readToEnd()).status == 400)
  }

  @Test func `Another site may not listen to changes`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let events = server.basePath + "_site/events"
    let foreign = [
      ["Origin: https://evil.example"], ["Origin: null"], ["Origin: http://localhost:1"],
      ["Origin: http://localhost", "Origin: http://evil.example"], ["Sec-Fetch-Site: cross-site"],
      ["Sec-Fetch-Site: same-site"],
    ]
    for headers in foreign {
      #expect(try server.request(events, headers: headers).status == 421, "\(headers)")
    }
    let connection = try HTTPSocket(port: server.port)
    connection.send("GET \(events) HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n\r\n")
    #expect(connection.read(until: "problems")?.contains("text/event-stream") == true)
  }

  @Test func `Dotfiles and sources are not served by the preview`() throws {
    let site = try site()
    try site.write("SECRET", to: "content/images/.hidden.png")
    let server = try PreviewProcess(in: site.path)
    for path in [
      ".nojekyll", "content/site.yml", "../content/site.yml", "%2e%2e/content/site.yml",
      "images/.hidden.png", "images/../../content/site.yml", "_site/", "_site/../index.html",
      "_site/events/x", "_site/other.js", "_site/%2e%2e/%2e%2e/content/site.yml",
    ] {
      let answer = try server.get(path)
      #expect(answer.status == 404, "\(path)")
      #expect(!answer.text.contains("SECRET"))
    }
  }

  @Test func `A head of more than 32 kB is ended`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let long = String(repeating: "a", count: 33 << 10)
    for head in [
      "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(long)\r\n\r\n",
      "GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 6000) + "\r\n",
      String(repeating: "\r\n", count: 20_000),
    ] {
      let connection = try HTTPSocket(port: server.port)
      connection.send(head)
      #expect([431, 400, 0].contains(HTTPAnswer(connection.readToEnd()).status))
    }
    let short = String(repeating: "a", count: 30 << 10)
    #expect(try server.request(server.basePath, headers: ["X: \(short)"]).status == 200)
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
    "GET /\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
    "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\naa",
    "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
    "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\nGET /x HTTP/1.1\r\n\r\n",
  ])
  func `What is no plain request ends its connection and nothing else`(text: String) throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let connection = try HTTPSocket(port: server.port)
    connection.send(text)
    let answer = HTTPAnswer(connection.readToEnd())
    #expect([0, 200, 302, 400, 405, 421, 505].contains(answer.status), "\(answer.status)")
    #expect(try server.get("").status == 200)
  }

  @Test func `Requests one after another on a connection are answered in order`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let connection = try HTTPSocket(port: server.port)
    let paths = ["", "nowhere", "robots.txt"]
    let requests = paths.map { "GET \(server.basePath)\($0) HTTP/1.1\r\nHost: localhost\r\n\r\n" }
    let last = "HEAD \(server.basePath) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    connection.send(requests.joined() + last)
    let text = String(decoding: connection.readToEnd(), as: UTF8.self)
    let statuses = text.components(separatedBy: "HTTP/1.1 ").dropFirst().map { $0.prefix(3) }
    #expect(statuses == ["200", "404", "200", "200"])
  }

  @Test func `Slow and idle clients do not stop it from answering`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let idle = try (0..<200).map { _ in try HTTPSocket(port: server.port) }
    let slow = try (0..<100).map { _ in try HTTPSocket(port: server.port) }
    let clock = ContinuousClock()
    for byte in Array("GET / HTTP/1.1\r\nHost".utf8) {
      for connection in slow { connection.send([byte]) }
      var answer: HTTPAnswer?
      let time = try clock.measure { answer = try server.get("") }
      #expect(answer?.status == 200)
      #expect(time < .seconds(2))
    }
    #expect(idle.count + slow.count == 300)
  }

  @Test func `A head that takes more than ten seconds is ended`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let connection = try HTTPSocket(port: server.port)
    connection.send("GET / HTTP/1.1\r\nHost: ")
    let clock = ContinuousClock()
    var answer = HTTPAnswer([])
    let time = clock.measure { answer = HTTPAnswer(connection.readToEnd()) }
    #expect(answer.status == 408)
    #expect(time > .seconds(9) && time < .seconds(20))
  }

  @Test func `It listens to this machine alone unless told otherwise, and says so if not`() throws {
    let site = try site()
    let here = try PreviewProcess(in: site.path)
    #expect(!here.announcement.contains("Everyone"))
    #expect(here.address.host == "127.0.0.1")
    let open = try PreviewProcess(["--host", "0.0.0.0"], in: site.path)
    let text = open.announcement.contains("Everyone") ? open.announcement : open.nextOutput()
    #expect(text.contains("Everyone on your networks can reach it"))
    #expect(try open.request("/", host: "evil.example").status == 421)
  }
}

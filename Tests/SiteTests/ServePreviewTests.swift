import Foundation
import Testing

/// What the preview shows, and how it follows the files.
@Suite struct ServePreviewTests {
  private func site() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    return site
  }

  private let first = "content/papers/first.md"

  /// A connection that is told of changes, after its greeting.
  private func listener(_ server: PreviewProcess) throws -> HTTPSocket {
    let connection = try HTTPSocket(port: server.port)
    connection.send("GET \(server.basePath)_site/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _ = try #require(connection.read(until: "\"problems\""))
    return connection
  }

  @Test(arguments: [
    (SiteProcess.packageRoot, "/awesome-medical-llm-agent/", 300),
    (Golden.fixtures.path + "/small-site", "/", 30),
  ])
  func `The preview is the built site but for its script`(
    root: String,
    basePath: String,
    files: Int
  ) throws {
    let folder = try TemporaryFolder()
    let address = "https://example.org" + basePath
    let build = try SiteProcess.run(
      [
        "build", "--root", root, "--output", folder.path + "/out",
        "--base-url", address,
      ],
      in: folder.path
    )
    try #require(build.exitCode == 0, "\(build.errors)")
    let server = try PreviewProcess(
      ["--root", root, "--base-url", address],
      in: folder.path
    )
    let built = try TemporaryFolder.contents(of: folder.path + "/out")
    #expect(built.count > files)
    var different: [String] = []
    var scripts = 0
    for (path, bytes) in built where !path.hasPrefix(".") {
      let target = path.split(separator: "/").map {
        $0.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
      }.joined(separator: "/")
      let answer = try server.get(target)
      let text = answer.text
      let plain = text.replacing(
        /<script type="module" src="[^"]*_site\/reload.js"[^>]*><\/script>\n/
      ) {
        _ in
        scripts += 1
        return ""
      }
      // Pictures are no text.
      let isSame = Data(answer.body) == bytes || Data(plain.utf8) == bytes
      if !isSame || answer.status != 200 { different.append(path) }
    }
    #expect(different.sorted() == [])
    #expect(scripts == built.keys.count { $0.hasSuffix(".html") })
    #expect(try server.get("nowhere/").text.contains("_site/reload.js"))
  }

  @Test func `A saved paper is told of and shown, whether it is written or renamed`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let listener = try listener(server)
    let text = try site.text(of: first)
    try site.write(text + "\nWritten in place.\n", to: first)
    #expect(listener.read(until: "\"change\"") != nil)
    #expect(try server.get("papers/first/").text.contains("Written in place."))
    try site.write(text + "\nSaved by renaming.\n", to: "content/papers/.first.md.swp")
    let content = site.path + "/content/papers/"
    #expect(unsafe rename(content + ".first.md.swp", content + "first.md") == 0)
    #expect(listener.read(until: "\"change\"") != nil)
    #expect(try server.get("papers/first/").text.contains("Saved by renaming."))
    #expect(!site.has("public"))
    #expect(server.nextOutput().contains("content/papers/first.md: shown in "))
  }

  @Test func `Each kind of source has its effect`() throws {
    let site = try site()
    try site.write("", to: "theme/templates/.keep")
    let server = try PreviewProcess(in: site.path)
    let listener = try listener(server)
    func save(_ text: String, to file: String, shows expected: String, at path: String) throws {
      try site.write(text, to: file)
      // A file may be seen empty first, before its text is written.
      var isShown = false
      for _ in 0..<3 where !isShown {
        try #require(listener.read(until: "\"change\"") != nil, "\(file)")
        isShown = try server.get(path).text.contains(expected)
      }
      #expect(isShown, "\(file)")
    }
    let settings = try site.text(of: "content/site.yml")
    try save(
      settings.replacingOccurrences(of: "Small Papers", with: "Tiny Papers"),
      to: "content/site.yml",
      shows: "Tiny Papers",
      at: ""
    )
    try save(
      "---\ntitle: Renamed\n---\nText.\n",
      to: "content/categories/methods.md",
      shows: "Renamed",
      at: "categories/methods/"
    )
    try save(
      "---\ntitle: About us\n---\nText.\n",
      to: "content/pages/about.md",
      shows: "About us",
      at: "about/"
    )
    try save(
      "---\ntitle: Third\nauthors: [A]\ndate: 2020\ncategories: [methods]\n---\nNew.\n",
      to: "content/papers/third.md",
      shows: "Third",
      at: "papers/third/"
    )
    try save(
      "{{<layout}}{{$main}}<p>Own template</p>{{/main}}{{/layout}}\n",
      to: "theme/templates/own.html",
      shows: "Own template",
      at: "about/"
    )
    let words = try String(
      contentsOfFile: SiteProcess.packageRoot + "/theme/i18n/en.yml",
      encoding: .utf8
    )
    try save(
      words.replacingOccurrences(of: "skip_to_content: ", with: "skip_to_content: Jump! "),
      to: "theme/i18n/en.yml",
      shows: "Jump!",
      at: ""
    )
    try save(
      "@layer reset, tokens, base, layout, components, utilities;\nmain { color: red }\n",
      to: "theme/styles/site.css",
      shows: "styles/site.",
      at: ""
    )
  }

  @Test func `A change of styles names the stylesheets, and their bytes are there`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let listener = try listener(server)
    // The folder does not exist yet.
    try site.write("main { color: rebeccapurple }\n", to: "theme/styles/site.css")
    var told = try #require(listener.read(until: "\"change\""))
    if told.contains("\"styles\":null") {
      try site.write("main { color: teal }\n", to: "theme/styles/site.css")
      told = try #require(listener.read(until: "\"change\""))
    }
    let sheet = try #require(told.firstMatch(of: /"([^"]*styles\/site\.[^"]*)"/)?.1)
    let answer = try server.request(String(sheet))
    #expect(answer.text.contains("teal") || answer.text.contains("rebeccapurple"))
    #expect(answer.headers["content-type"] == "text/css; charset=utf-8")
  }

  @Test func `A mistake keeps the last good page, is told, and goes`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let listener = try listener(server)
    let good = try site.text(of: first)
    try site.write(good.replacingOccurrences(of: "title:", with: "titel:"), to: first)
    let told = try #require(listener.read(until: "\"problems\""))
    #expect(told.contains("\"place\":\"content/papers/first.md:2:1\""))
    #expect(told.contains("\"code\":\"front-matter.unknown-field\""))
    #expect(told.contains("\"excerpt\":\"titel:"))
    #expect(told.contains("did you mean “title”?"))
    #expect(try server.get("papers/first/").text.contains("<h1"))
    #expect(server.errors.contains("content/papers/first.md:2:1: error:"))
    #expect(server.nextOutput().contains("the last good state stays"))
    try site.write(good + "\nMended.\n", to: first)
    #expect(listener.read(until: "\"problems\":[]") != nil)
    #expect(try server.get("papers/first/").text.contains("Mended."))

    try site.write("{{#nothing}}\n", to: "theme/templates/own.html")
    #expect(listener.read(until: "theme/templates/own.html") != nil)
    #expect(try server.get("about/").status == 200)
    try FileManager.default.removeItem(atPath: site.path + "/theme/templates/own.html")
    #expect(listener.read(until: "\"problems\":[]") != nil)
  }

  @Test func `A mistake there from the start is told, and the rest is shown and followed`() throws {
    let site = try site()
    let good = try site.text(of: first)
    try site.write(good.replacingOccurrences(of: "title:", with: "titel:"), to: first)
    let server = try PreviewProcess(in: site.path)
    let listener = try listener(server)
    #expect(try server.get("papers/second/").status == 200)
    let second = "content/papers/second.md"
    try site.write(try site.text(of: second) + "\nFollowed.\n", to: second)
    #expect(listener.read(until: "\"change\"") != nil)
    #expect(try server.get("papers/second/").text.contains("Followed."))
    try site.write(good, to: first)
    #expect(listener.read(until: "\"problems\":[]") != nil)
    #expect(try server.get("papers/first/").status == 200)
  }

  @Test func `Many files at once and folders made later are one step`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let listener = try listener(server)
    for number in 0..<100 {
      try site.write(
        "---\ntitle: Paper \(number)\nauthors: [A]\ndate: 2020\ncategories: [methods]\n---\nText.\n",
        to: "content/papers/new-\(number).md"
      )
    }
    try site.write(Data([0x89, 0x50]), to: "content/images/deep/down/dot.png")
    while try server.get("images/deep/down/dot.png").status != 200
      || server.get("papers/new-99/").status != 200
    {
      #expect(listener.read(until: "\"change\"") != nil)
    }
    try FileManager.default.removeItem(atPath: site.path + "/content/images")
    #expect(listener.read(until: "\"change\"") != nil)
    while try server.get("images/deep/down/dot.png").status != 404 {
      #expect(listener.read(until: "\"change\"") != nil)
    }
  }

  @Test func `A README is shown as a site, and followed`() throws {
    let folder = try TemporaryFolder()
    let list = """
      # Awesome Agents

      ## Reasoning

      - [ReAct: Synergizing Reasoning and Acting](https://arxiv.org/abs/2210.03629) - It acts.

      """
    try folder.write(list, to: "README.md")
    let server = try PreviewProcess(["--from", "README.md"], in: folder.path)
    let listener = try listener(server)
    #expect(try server.get("papers/").text.contains("ReAct"))
    let more =
      "- [Toolformer: Language Models and Tools](https://arxiv.org/abs/2302.04761) - It calls.\n"
    try folder.write(list + more, to: "README.md")
    #expect(listener.read(until: "\"change\"") != nil)
    #expect(try server.get("papers/").text.contains("Toolformer"))
  }

  @Test func `A taken port is named, and avoided if none was asked for`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let refused = try SiteProcess.run(["serve", "--port", String(server.port)], in: site.path)
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("expected a free port, found \(server.port) taken"))
    let one = try PreviewProcess(in: site.path, port: [])
    let two = try PreviewProcess(in: site.path, port: [])
    #expect(one.port != two.port)
    #expect(two.announcement.contains("is used instead"))
  }

  @Test func `Ctrl-C ends it at once, and without a failure`() throws {
    let site = try site()
    let server = try PreviewProcess(in: site.path)
    let listener = try listener(server)
    let clock = ContinuousClock()
    let time = clock.measure {
      server.process.interrupt()
      server.process.waitUntilExit()
    }
    #expect(server.process.terminationStatus == 0)
    #expect(time < .seconds(2))
    #expect(listener.readToEnd().count < 100)
  }

  @Test func `Drafts are shown on demand alone, and marked`() throws {
    let site = try site()
    try site.write(
      "---\ntitle: Unfinished\nauthors: [A]\ndate: 2020\ncategories: [methods]\ndraft: true\n---\nText.\n",
      to: "content/papers/unfinished.md"
    )
    let plain = try PreviewProcess(in: site.path)
    #expect(try plain.get("papers/unfinished/").status == 404)
    let drafts = try PreviewProcess(["--drafts"], in: site.path)
    #expect(try drafts.get("papers/unfinished/").text.contains("badge-draft"))
    #expect(try drafts.get("papers/").text.contains("badge-draft"))
    #expect(try !drafts.get("papers/first/").text.contains("badge-draft"))
  }
}

import Foundation
import Testing

/// Follows every link of the shipped collection as it is built.
@Suite struct CrawlTests {
  /// Builds the collection once for a base path.
  private func build(_ basePath: String, into folder: TemporaryFolder) throws {
    let result = try SiteProcess.run(
      [
        "build", "--root", SiteProcess.packageRoot, "--output", folder.path + "/out",
        "--base-url", "https://example.org" + basePath,
      ],
      in: folder.path
    )
    try #require(result.exitCode == 0, "\(result.errors)")
  }

  @Test(arguments: ["/", "/awesome-medical-llm-agent/"])
  func `Every internal link and anchor leads somewhere`(basePath: String) throws {
    let folder = try TemporaryFolder()
    try build(basePath, into: folder)
    let files = Set(try TemporaryFolder.files(in: folder.path + "/out"))
    let pages = files.filter { $0.hasSuffix(".html") }
    var tags: [String: [HTMLScanner.Tag]] = [:]
    for page in pages { tags[page] = HTMLScanner.tags(in: try folder.text(of: "out/" + page)) }
    let ids = tags.mapValues { Set($0.compactMap { $0.attributes["id"] }) }
    var broken: Set<String> = []
    var count = 0
    for (page, tags) in tags {
      for tag in tags {
        for name in ["href", "src", "action"] {
          guard let address = tag.attributes[name] else { continue }
          count += 1
          if let problem = problem(
            with: address,
            on: page,
            basePath: basePath,
            files: files,
            ids: ids
          ) {
            broken.insert("\(page): \(address): \(problem)")
          }
        }
      }
    }
    #expect(broken.sorted().prefix(20) == [])
    #expect(count > 5000)
  }

  private func problem(
    with address: String,
    on page: String,
    basePath: String,
    files: Set<String>,
    ids: [String: Set<String>]
  ) -> String? {
    var address = address
    let origin = "https://example.org/"
    if address.hasPrefix(origin) { address = "/" + address.dropFirst(origin.count) }
    if address.contains(":") {
      return address.hasPrefix("https://") || address.hasPrefix("http://")
        || address.hasPrefix("mailto:") ? nil : "an address of another kind"
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]).removingPercentEncoding : nil
    var target = page
    if !parts[0].isEmpty {
      guard parts[0].hasPrefix(basePath) else { return "not under the base path" }
      let path = parts[0].split(separator: "?")[0].dropFirst(basePath.count)
      guard let decoded = String(path).removingPercentEncoding else { return "not decodable" }
      target = decoded.isEmpty || decoded.hasSuffix("/") ? decoded + "index.html" : decoded
      guard files.contains(target) else { return "no such file" }
    }
    if let fragment, !fragment.isEmpty, ids[target]?.contains(fragment) != true {
      return "no such anchor"
    }
    return nil
  }

  @Test func `No id stands on a page twice`() throws {
    let folder = try TemporaryFolder()
    try build("/", into: folder)
    for page in try TemporaryFolder.files(in: folder.path + "/out") where page.hasSuffix(".html") {
      let ids = HTMLScanner.tags(in: try folder.text(of: "out/" + page))
        .compactMap { $0.attributes["id"] }
      let repeated = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys
      #expect(repeated.sorted() == [], "\(page)")
    }
  }

  @Test func `Every page carries a policy, and nothing inline that it forbids`() throws {
    let folder = try TemporaryFolder()
    try build("/", into: folder)
    for page in try TemporaryFolder.files(in: folder.path + "/out") where page.hasSuffix(".html") {
      let tags = HTMLScanner.tags(in: try folder.text(of: "out/" + page))
      let policies = tags.filter { $0.attributes["http-equiv"] == "Content-Security-Policy" }
      #expect(policies.count == 1, "\(page)")
      #expect(!tags.contains { $0.name == "style" || $0.attributes["style"] != nil }, "\(page)")
      let inline = tags.filter {
        $0.name == "script" && $0.attributes["src"] == nil
          && $0.attributes["type"] != "application/ld+json"
      }
      #expect(inline.isEmpty, "\(page)")
      let loaded = tags.flatMap { tag -> [String] in
        switch tag.name {
        case "script", "img", "source", "iframe", "audio", "video":
          [tag.attributes["src"]].compactMap(\.self)
        case "link"
        where ["stylesheet", "icon", "preload", "modulepreload", "manifest"]
          .contains(tag.attributes["rel"] ?? ""):
          [tag.attributes["href"]].compactMap(\.self)
        default: []
        }
      }
      #expect(loaded.allSatisfy { $0.hasPrefix("/") && !$0.hasPrefix("//") }, "\(page)")
    }
  }

  @Test func `Feeds and sitemap are well-formed XML`() throws {
    let folder = try TemporaryFolder()
    try build("/awesome-medical-llm-agent/", into: folder)
    let files = try TemporaryFolder.files(in: folder.path + "/out").filter { $0.hasSuffix(".xml") }
    #expect(files.contains("feed.xml") && files.contains("sitemap.xml"))
    for file in files {
      #expect(XMLCheck.isWellFormed(try folder.text(of: "out/" + file)), "\(file)")
    }
  }
}

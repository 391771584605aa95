import Foundation
import Testing

/// The pictures that the build makes.
@Suite struct MapTests {
  private func site(papers: [(id: String, text: String)]) throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    for paper in papers {
      try site.write(
        "---\ntitle: Paper \(paper.id)\nauthors: [Ada One]\ncategories: [methods]\n\(paper.text)\n---\nText.\n",
        to: "content/papers/\(paper.id).md"
      )
    }
    return site
  }

  private func page(_ path: String, of site: TemporaryFolder) throws -> String {
    let result = try SiteProcess.run(["build"], in: site.path)
    try #require(result.exitCode == 0, "\(result.errors)")
    return try site.text(of: "public/" + path)
  }

  @Test func `Each paper is a dot that leads to it, and a line of the table behind`() throws {
    let site = try site(papers: [("third", "date: 2021-03-05"), ("fourth", "date: 2021-03")])
    let map = try page("map/index.html", of: site)
    let dots = HTMLScanner.tags(in: map).filter { $0.attributes["class"] == "picture-dot" }
    #expect(dots.count == 4)
    #expect(
      map.contains(
        "href=\"/small/papers/third/\" tabindex=\"-1\" aria-label=\"Paper third, 5 March 2021\""
      )
    )
    #expect(map.contains("<th scope=\"row\"><a href=\"/small/years/2021/\">March 2021</a></th>"))
  }

  @Test func `Many papers are columns of their years, and the table counts them`() throws {
    let site = try site(
      papers: (0..<300).map { ("p\($0)", "date: \(1960 + $0 % 60)-0\($0 % 9 + 1)") }
    )
    let map = try page("map/index.html", of: site)
    let tags = HTMLScanner.tags(in: map)
    #expect(!tags.contains { $0.attributes["class"] == "picture-dot" })
    let columns = tags.filter { $0.attributes["class"] == "picture-column" }
    #expect((1...40).contains(columns.count))
    #expect(map.contains("The first column also holds"))
  }

  @Test func `What builds on what is a graph of links, and on the page of each paper its part`()
    throws
  {
    let site = try site(papers: [
      ("base", "date: 2020"), ("middle", "date: 2021\nbuilds_on: [base]"),
      ("top", "date: 2022\nbuilds_on: [middle, base]"), ("alone", "date: 2023"),
    ])
    let map = try page("map/index.html", of: site)
    let nodes = HTMLScanner.tags(in: map).filter {
      $0.attributes["class"]?.hasPrefix("picture-node") == true
    }
    #expect(
      nodes.compactMap { $0.attributes["href"]?.split(separator: "/").last.map(String.init) }
        .sorted() == [
          "base", "first", "middle", "second", "top",
        ]
    )
    #expect(map.components(separatedBy: "class=\"picture-line").count - 1 == 4)
    let paper = try site.text(of: "public/papers/middle/index.html")
    #expect(paper.contains("Paper middle builds on Paper base. On Paper middle build Paper top."))
    #expect(
      !(try site.text(of: "public/papers/alone/index.html")).contains("picture-neighbourhood")
    )
  }

  @Test func `A large graph shows its most connected papers and says so`() throws {
    let site = try site(
      papers: [("hub", "date: 2020")]
        + (0..<80).map { ("p\($0)", "date: 2021\nbuilds_on: [hub]") }
    )
    let map = try page("map/index.html", of: site)
    #expect(
      map.contains(
        "The picture shows the 60 papers with the most connections; 23 papers more have some."
      )
    )
    #expect(try site.text(of: "public/papers/hub/index.html").contains("Not shown: 70 papers."))
  }

  @Test func `A name with markup in it stays a name`() throws {
    let site = try site(papers: [
      ("base", "date: 2020\nshort: '</title><script>alert(1)</script>\"́ onload=x'"),
      ("top", "date: 2022\nbuilds_on: [base]"),
    ])
    let map = try page("map/index.html", of: site)
    let tags = HTMLScanner.tags(in: map)
    #expect(!tags.contains { $0.attributes["onload"] != nil })
    #expect(!map.contains("<script>alert"))
  }

  @Test func `The map can be left out`() throws {
    let site = try site(papers: [])
    let settings = try site.text(of: "content/site.yml")
    try site.write(settings + "omit: [map]\n", to: "content/site.yml")
    let home = try page("index.html", of: site)
    #expect(!home.contains("/map/"))
    #expect(!home.contains("<svg class=\"picture"))
    #expect(!FileManager.default.fileExists(atPath: site.path + "/public/map"))
  }

  @Test func `The roadmap's picture names each stage in words`() throws {
    let site = try site(papers: [])
    let roadmap = try page("roadmap/index.html", of: site)
    let tags = HTMLScanner.tags(in: roadmap)
    let stations = tags.filter { $0.attributes["class"]?.hasPrefix("picture-station") == true }
    #expect(!stations.isEmpty)
    #expect(roadmap.contains("<title id=\"overview_title\">The roadmap at a glance</title>"))
  }
}

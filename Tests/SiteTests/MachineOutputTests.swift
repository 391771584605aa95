import Foundation
import Testing

/// What machines read: head data, sitemap, Markdown, manifest.
@Suite struct MachineOutputTests {
  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `A paper's head names the cited version, its status and the shared picture`() throws {
    let folder = try CitationOutputTests.site()
    try CitationOutputTests.build(folder)
    let page = try folder.text(of: "public/papers/good/index.html")
    for words in [
      "<meta name=\"citation_author\" content=\"van Lovelace, Ada\">",
      "<meta name=\"citation_author\" content=\"Meta AI\">",
      "<meta name=\"citation_publication_date\" content=\"2023\">",
      "<meta name=\"citation_journal_title\" content=\"Nature\">",
      "<meta name=\"citation_doi\" content=\"10.1000/good\">",
      "<meta name=\"citation_arxiv_id\" content=\"2212.00001\">",
      "<meta name=\"citation_pmid\" content=\"123\">",
      "<meta name=\"citation_language\" content=\"en\">",
      "<meta property=\"og:image\" content=\"https://example.org/shelf/assets/images/social.",
      "<link rel=\"manifest\" href=\"/shelf/manifest.webmanifest\">",
      "<link rel=\"alternate\" type=\"text/markdown\" href=\"/shelf/papers/good/index.md\">",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    let gone = try folder.text(of: "public/papers/gone/index.html")
    #expect(gone.contains("\"creativeWorkStatus\":\"retracted\""))
    let list = try folder.text(of: "public/papers/index.html")
    #expect(list.contains("class=\"Z3988\"") && !page.contains("Z3988"))
    #expect(list.contains("mtx%3Abook&amp;rft.genre=proceeding&amp;rft.atitle=Too%20good"))
  }

  @Test func `The sitemap names the last change and the languages of each page`() throws {
    let folder = try CitationOutputTests.site()
    try CitationOutputTests.build(folder)
    let sitemap = try folder.text(of: "public/sitemap.xml")
    #expect(
      sitemap.contains(
        """
        <loc>https://example.org/shelf/papers/gone/</loc>
        <lastmod>2024-04-01</lastmod>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.org/shelf/papers/gone/"/>
        <xhtml:link rel="alternate" hreflang="zh" href="https://example.org/shelf/zh/papers/gone/"/>
        """
      )
    )
    #expect(
      sitemap.contains("<loc>https://example.org/shelf/papers/good/</loc>\n<lastmod>2024-02-01<")
    )
    #expect(
      sitemap.contains("<loc>https://example.org/shelf/tags/a-tag/</loc>\n<lastmod>2024-02-01<")
    )
  }

  @Test func `Each page lies as Markdown beside itself, with whole links`() throws {
    let folder = try CitationOutputTests.site()
    try CitationOutputTests.build(folder)
    let files = Set(try TemporaryFolder.files(in: folder.path + "/public"))
    // What a script fills has no text to give.
    let filled = ["search/", "map/", "results/", "table/", "shelf/"]
    for page in files where page.hasSuffix("index.html") {
      guard !filled.contains(where: page.contains) || page.contains("papers/") else { continue }
      #expect(files.contains(page.replacing("index.html", with: "index.md")), "\(page)")
    }
    let good = try folder.text(of: "public/papers/good/index.md")
    #expect(
      good.hasPrefix(
        "# Deep & wide: 50% of \\<AI\\>\n\n- Authors: Ada van Lovelace, Meta AI, et al.\n"
      )
    )
    #expect(
      good.contains("see [the other](https://example.org/shelf/papers/gone/index.md).")
    )
    #expect(good.contains("```bibtex\n@article{good,\n"))
    let gone = try folder.text(of: "public/zh/papers/gone/index.md")
    #expect(gone.contains("> 已撤稿") || gone.contains("> 撤稿"))
  }

  @Test func `A guide for language models names every paper once, with its status`() throws {
    let folder = try CitationOutputTests.site()
    try CitationOutputTests.build(folder)
    let guide = try folder.text(of: "public/llms.txt")
    #expect(guide.hasPrefix("# Shelf\n"))
    #expect(
      guide.contains(
        "- [Too good](https://example.org/shelf/papers/gone/index.md): \\[Retracted\\] Bob Young. ICLR 2020. It was too good."
      )
    )
    #expect(guide.contains("## Optional\n\n- [CSL-JSON](https://example.org/shelf/papers.json)"))
    #expect(guide.components(separatedBy: "papers/good/").count == 2)
  }

  @Test func `The manifest names icons that exist`() throws {
    let folder = try CitationOutputTests.site()
    try CitationOutputTests.build(folder)
    let manifest = try json(try folder.text(of: "public/zh/manifest.webmanifest"))
    #expect(manifest["start_url"] as? String == "/shelf/zh/")
    let icons = try #require(manifest["icons"] as? [[String: String]])
    #expect(icons.map { $0["sizes"] } == ["any", "192x192", "512x512"])
    let files = Set(try TemporaryFolder.files(in: folder.path + "/public"))
    #expect(
      icons.allSatisfy { files.contains(String(($0["src"] ?? "").dropFirst("/shelf/".count))) }
    )
  }

  @Test func `papers.json tells the status, the page in each language and what joined when`() throws
  {
    let folder = try CitationOutputTests.site()
    try CitationOutputTests.build(folder)
    let data = Data(try folder.text(of: "public/papers.json").utf8)
    let items = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let gone = try #require(
      items.first { $0["id"] as? String == "gone" }?["custom"] as? [String: Any]
    )
    #expect(gone["status"] as? String == "retracted" && gone["added"] as? String == "2024-03-05")
    #expect((gone["notice"] as? [String: String])?["text"] == "Made up.")
    #expect(
      (gone["pages"] as? [String: String])?["zh"] == "https://example.org/shelf/zh/papers/gone/"
    )
    let schema = try json(try folder.text(of: "public/papers.schema.json"))
    #expect(schema["$id"] as? String == "https://example.org/shelf/papers.schema.json")
    let properties = try #require(
      (schema["items"] as? [String: Any])?["properties"] as? [String: Any]
    )
    #expect(Set(items.flatMap(\.keys)).isSubset(of: properties.keys))
    let custom = try #require(
      (properties["custom"] as? [String: Any])?["properties"] as? [String: Any]
    )
    #expect(Set(gone.keys).isSubset(of: custom.keys))
  }

  @Test func `What's new lists additions by month, under the words of a page of one's own`() throws
  {
    let folder = try CitationOutputTests.site()
    try CitationOutputTests.build(folder)
    let page = try folder.text(of: "public/whats-new/index.html")
    let march = try #require(page.range(of: "<time datetime=\"2024-03\">March 2024</time>"))
    let february = try #require(page.range(of: "<time datetime=\"2024-02\">February 2024</time>"))
    #expect(march.lowerBound < february.lowerBound)
    #expect(page.contains("<strong class=\"badge status-retracted\">Retracted</strong>"))
    try folder.write(
      "---\ntitle: News of the shelf\n---\nOur words.\n",
      to: "content/pages/whats-new.md"
    )
    try CitationOutputTests.build(folder)
    let words = try folder.text(of: "public/whats-new/index.html")
    #expect(words.contains("<h1>News of the shelf</h1>") && words.contains("Our words."))
    #expect(words.contains("March 2024"))
  }
}

import Foundation
import Testing

/// References as files and on pages.
@Suite struct CitationOutputTests {
  /// A site of two papers, one of them retracted, with a tag and a stage.
  static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "title: Shelf\nbase_url: https://example.org/shelf/\nlanguages: [en, zh]\n",
      to: "content/site.yml"
    )
    try folder.write("---\ntitle: C\n---\n", to: "content/categories/c.md")
    try folder.write(
      "---\nstages:\n  - {id: start, title: Start, steps: [{papers: [good], why: Begin}]}\n---\n",
      to: "content/roadmap.md"
    )
    try folder.write(
      """
      ---
      title: "Deep & wide: 50% of <AI>"
      authors: [Ada van Lovelace, Meta AI, et al.]
      date: 2022-12-01
      added: 2024-02
      venue: Nature 2023
      categories: [c]
      tags: [a tag]
      links: {doi: 10.1000/good, arxiv: "2212.00001", pubmed: "123"}
      ---
      A good paper, see [the other](paper:gone).

      """,
      to: "content/papers/good.md"
    )
    try folder.write(
      """
      ---
      title: Too good
      authors: [Bob Young]
      date: 2020
      added: 2024-03-05
      venue: ICLR 2020
      categories: [c]
      status: retracted
      notice: {date: 2024-04-01, url: "https://example.org/notice?a=1&b=2", text: Made up.}
      ---
      It was too good.

      """,
      to: "content/papers/gone.md"
    )
    return folder
  }

  static func build(_ folder: TemporaryFolder) throws {
    let result = try SiteProcess.run(["build"], in: folder.path)
    try #require(result.exitCode == 0, "\(result.errors)")
  }

  @Test func `A paper's reference lies beside its page in three formats`() throws {
    let folder = try Self.site()
    try Self.build(folder)
    let papers = "public/papers/"
    #expect(
      try folder.text(of: papers + "good/good.bib") == """
        @article{good,
          author = {van Lovelace, Ada and {Meta AI} and others},
          title = {Deep \\& wide: 50\\% of <{AI}>},
          journal = {Nature},
          year = {2023},
          doi = {10.1000/good},
          url = {https://doi.org/10.1000/good},
          eprint = {2212.00001},
          archivePrefix = {arXiv},
          pmid = {123},
          langid = {english},
          keywords = {a tag},
        }

        """
    )
    #expect(try folder.text(of: papers + "gone/gone.ris").contains("N1  - Retracted 2024-04-01."))
    let item = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try folder.text(of: papers + "gone/gone.json").utf8)
      ) as? [[String: Any]]
    )
    #expect(item.first?["status"] as? String == "retracted")
    #expect(item.first?["type"] as? String == "paper-conference")
  }

  @Test func `Category, tag, stage and collection have a bibliography each`() throws {
    let folder = try Self.site()
    try Self.build(folder)
    let files = try TemporaryFolder.files(in: folder.path + "/public")
    let names = ["categories/c/c", "tags/a-tag/a-tag", "roadmap/start"]
    for name in names {
      for ending in ["bib", "ris", "json"] { #expect(files.contains("\(name).\(ending)")) }
    }
    #expect(files.contains("papers.bib") && files.contains("papers.ris"))
    #expect(try folder.text(of: "public/papers.bib").contains("@inproceedings{gone,"))
    #expect(try !folder.text(of: "public/tags/a-tag/a-tag.bib").contains("{gone,"))
    #expect(
      try folder.text(of: "public/categories/c/index.html").contains("/shelf/categories/c/c.bib")
    )
  }

  @Test func `A paper's page holds its reference in every format, without script`() throws {
    let folder = try Self.site()
    try Self.build(folder)
    let page = try folder.text(of: "public/papers/gone/index.html")
    for words in [
      "Young, B. (2020). Too good. In <i>ICLR 2020</i>. (Retraction published 2024, April 1)",
      "Young B. Too good. In: ICLR; 2020. Retracted 2024 Apr 1.",
      "YOUNG B. Too good[C]//ICLR. 2020. [Retracted, 2024-04-01].",
      "@inproceedings{gone,", "TY  - CONF", "&quot;type&quot;:&quot;paper-conference&quot;",
      "href=\"/shelf/papers/gone/gone.bib\"",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    let chinese = try folder.text(of: "public/zh/papers/gone/index.html")
    let first = try #require(chinese.range(of: "<summary>GB/T 7714-2015"))
    let second = try #require(chinese.range(of: "<summary>APA 7"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test func `Feeds tell of a retraction, newest addition first`() throws {
    let folder = try Self.site()
    try Self.build(folder)
    let atom = try folder.text(of: "public/feed.xml")
    #expect(atom.contains("<title>[Retracted] Too good</title>"))
    #expect(atom.contains("term=\"retracted\" scheme=\"https://schema.org/creativeWorkStatus\""))
    #expect(atom.contains("&lt;strong&gt;Retracted (1 April 2024)&lt;/strong&gt; Made up."))
    let feed = try #require(
      try JSONSerialization.jsonObject(with: Data(try folder.text(of: "public/feed.json").utf8))
        as? [String: Any]
    )
    let items = try #require(feed["items"] as? [[String: Any]])
    #expect(
      items.map { $0["title"] as? String } == ["[Retracted] Too good", "Deep & wide: 50% of <AI>"]
    )
    let content = items.compactMap { $0["content_html"] as? String }
    #expect(content.last?.contains("href=\"https://example.org/shelf/papers/gone/\"") == true)
    let files = try TemporaryFolder.files(in: folder.path + "/public")
    for file in ["categories/c", "tags/a-tag", "venues/nature-2023", "zh/venues/nature-2023"] {
      #expect(files.contains(file + "/feed.json") && files.contains(file + "/feed.xml"))
    }
  }

  @Test func `Outputs that site.yml omits are neither written nor linked`() throws {
    let folder = try Self.site()
    let settings = try folder.text(of: "content/site.yml")
    try folder.write(
      settings + "omit: [citations, bibliographies, json-feeds, papers-json]\n",
      to: "content/site.yml"
    )
    try Self.build(folder)
    let files = try TemporaryFolder.files(in: folder.path + "/public")
    #expect(
      !files.contains { $0.hasSuffix(".bib") || $0.hasSuffix(".ris") || $0.hasSuffix("feed.json") }
    )
    #expect(!files.contains("papers.json"))
    for page in files where page.hasSuffix(".html") {
      let text = try folder.text(of: "public/" + page)
      #expect(!text.contains(".bib\"") && !text.contains("feed.json\""), "\(page)")
    }
  }

  /// The part of the public CSL data schema (1.0.2) that our items use.
  @Test func `Every CSL-JSON file of the collection keeps to the CSL data schema`() throws {
    let folder = try TemporaryFolder()
    let result = try SiteProcess.run(
      ["build", "--root", SiteProcess.packageRoot, "--output", folder.path + "/out"],
      in: folder.path
    )
    try #require(result.exitCode == 0, "\(result.errors)")
    let texts: Set<String> = [
      "id", "type", "title", "container-title", "publisher", "genre", "number", "DOI", "PMID",
      "PMCID", "URL", "language", "keyword", "status", "note",
    ]
    let types = ["article-journal", "paper-conference", "article", "document"]
    let nameParts: Set<String> = ["family", "given", "non-dropping-particle", "suffix", "literal"]
    var count = 0
    let files = try TemporaryFolder.files(in: folder.path + "/out").filter { file in
      file.hasSuffix(".json")
        && ["papers", "categories", "tags", "roadmap"].contains { file.hasPrefix($0) }
        && !file.hasSuffix("feed.json") && !file.hasSuffix(".schema.json")
    }
    for file in files {
      let data = Data(try folder.text(of: "out/" + file).utf8)
      let items = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
      for item in items {
        count += 1
        #expect(Set(item.keys).isSubset(of: texts.union(["author", "issued", "custom"])))
        #expect(item.filter { texts.contains($0.key) }.allSatisfy { $0.value is String }, "\(file)")
        #expect(item["id"] != nil && types.contains(item["type"] as? String ?? ""))
        let authors = item["author"] as? [[String: String]] ?? []
        #expect(authors.allSatisfy { Set($0.keys).isSubset(of: nameParts) && !$0.isEmpty })
        if let issued = item["issued"] as? [String: [[Int]]] {
          #expect(issued["date-parts"]?.count == 1)
          #expect(issued["date-parts"].map { (1...3).contains($0[0].count) } == true)
        }
      }
    }
    #expect(files.count > 80 && count > 280)
  }
}

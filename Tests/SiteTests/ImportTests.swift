import Foundation
import Testing

/// `site import` and `site build --from`, run for real.
@Suite struct ImportTests {
  private static let list = """
    # Awesome Stones

    A list of papers on stones and how to weigh them.

    ## Heavy Stones

    - [Weighing Granite Well](https://arxiv.org/abs/2301.00001) - Ada Stone, Ben Hill. *ICLR 2023*. [[code](https://github.com/a/b)]
      It is heavy. See [the notes](docs/notes.md).
    - [Lifting Granite Well](https://doi.org/10.1000/abc) (2021)

    ## Light Stones

    | Title | Date | Paper |
    |--|--|--|
    | Weighing Pumice Well | 2022-05 | [pdf](https://example.org/pumice.pdf) |
    """

  private func site(_ arguments: String..., in folder: TemporaryFolder) throws -> ProcessResult {
    try SiteProcess.run(arguments, in: folder.path)
  }

  @Test func `A README alone becomes a site`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.list, to: "README.md")
    let result = try site(
      "build",
      "--from",
      "README.md",
      "--base-url",
      "https://example.org/stones/",
      in: folder
    )
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("from 3 papers"))
    #expect(
      result.errors.contains(
        "README.md:8:1: warning: the link to “docs/notes.md” leads to no file beside the list"
      )
    )
    #expect(
      try TemporaryFolder.files(in: folder.path).allSatisfy {
        $0 == "README.md" || $0.hasPrefix("public/") || $0.hasPrefix(".")
      }
    )
    let page = try folder.text(of: "public/papers/arxiv-2301-00001/index.html")
    #expect(page.contains("Weighing Granite Well"))
    #expect(page.contains("It is heavy. See the notes."))
    #expect(folder.has("public/papers/doi-10-1000-abc/index.html"))
    #expect(folder.has("public/papers/weighing-pumice-well/index.html"))
    #expect(folder.has("public/categories/heavy-stones/index.html"))
    let home = try folder.text(of: "public/index.html")
    #expect(home.contains("<title>Awesome Stones</title>") || home.contains("Awesome Stones"))
  }

  @Test func `Every internal link of a site from a README leads somewhere`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.list, to: "README.md")
    try folder.write(
      "title: 石头\nlanguage: zh\nrepository: https://github.com/a/list\n",
      to: "site.yml"
    )
    let result = try site(
      "build",
      "--from",
      "README.md",
      "--base-url",
      "https://example.org/s/",
      in: folder
    )
    #expect(result.exitCode == 0, "\(result.errors)")
    let files = Set(try TemporaryFolder.files(in: folder.path + "/public"))
    for page in files where page.hasSuffix(".html") {
      for tag in HTMLScanner.tags(in: try folder.text(of: "public/" + page)) {
        for name in ["href", "src"] {
          guard let address = tag.attributes[name], address.hasPrefix("/") else { continue }
          let path =
            String(address.split(separator: "#")[0].split(separator: "?")[0])
            .removingPercentEncoding ?? ""
          #expect(path.hasPrefix("/s/"), "\(page): \(address)")
          let target = String(path.dropFirst(3))
          let file = target.isEmpty || target.hasSuffix("/") ? target + "index.html" : target
          #expect(files.contains(file), "\(page): \(address)")
        }
      }
    }
    #expect(
      try folder.text(of: "public/papers/arxiv-2301-00001/index.html").contains(
        "https://github.com/a/list/edit/main/README.md"
      )
    )
  }

  @Test func `A list without papers is no site`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# Nothing\n\nNo list here.\n", to: "README.md")
    let result = try site("build", "--from", "README.md", in: folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("[list.no-papers]"))
    let missing = try site("check", "--from", "NONE.md", in: folder)
    #expect(missing.exitCode == 1)
    #expect(try site("build", "--title", "A", in: folder).exitCode == 64)
  }

  @Test func `An import makes a project that builds`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.list, to: "README.md")
    let dry = try site("import", "README.md", "--dry-run", in: folder)
    #expect(dry.exitCode == 0, "\(dry.errors)")
    #expect(dry.output.hasPrefix("README.md: 3 papers (3 added); nothing was written\n"))
    #expect(!folder.has("content"))
    let result = try site("import", "README.md", in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      try folder.text(of: "content/papers/arxiv-2301-00001.md") == """
        ---
        title: Weighing Granite Well
        authors:
          - Ada Stone
          - Ben Hill
        date: 2023
        venue: ICLR 2023
        categories: [heavy-stones]
        links:
          arxiv: "2301.00001"
          code: https://github.com/a/b
        ---

        It is heavy. See the notes.

        """
    )
    #expect(
      try folder.text(of: "content/categories/light-stones.md")
        == "---\ntitle: Light Stones\norder: 2\n---\n"
    )
    #expect(try folder.text(of: "content/site.yml").hasPrefix("title: Awesome Stones\n"))
    #expect(try site("check", in: folder).exitCode == 0)
  }

  @Test func `A second import adds, updates what nobody touched, and reports removals`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.list, to: "README.md")
    _ = try site("import", "README.md", in: folder)
    let again = try site("import", "README.md", in: folder)
    #expect(again.output.hasPrefix("README.md: 3 papers (3 unchanged)\n"), "\(again.output)")
    // A person changes one paper; the list changes both.
    let path = "content/papers/arxiv-2301-00001.md"
    let text = try folder.text(of: path)
    try folder.write(
      text.replacing("title: Weighing Granite Well", with: "# mine\ntitle: My Title")
        .replacing("It is heavy.", with: "I say it is light."),
      to: path
    )
    try folder.write(
      Self.list.replacing("*ICLR 2023*", with: "*ICML 2024*").replacing(
        "It is heavy",
        with: "It is very heavy"
      )
      .replacing(
        "- [Lifting Granite Well](https://doi.org/10.1000/abc) (2021)\n",
        with: "- [Rolling Granite Well](https://arxiv.org/abs/2301.00009)\n"
      ),
      to: "README.md"
    )
    let result = try site("import", "README.md", in: folder)
    #expect(
      result.output.contains("1 added, 1 updated, 1 unchanged, 1 removed"),
      "\(result.output)"
    )
    #expect(
      result.output.contains(
        "arxiv-2301-00001: updated date, venue; kept as a person wrote it: text"
      ),
      "\(result.output)"
    )
    let updated = try folder.text(of: path)
    #expect(updated.contains("# mine\ntitle: My Title\n"))
    #expect(updated.contains("venue: ICML 2024\n"))
    #expect(updated.contains("I say it is light."))
    #expect(folder.has("content/papers/doi-10-1000-abc.md"))
    #expect(result.output.contains("doi-10-1000-abc: no longer in README.md; its file was left"))
    let forced = try site("import", "README.md", "--force", in: folder)
    #expect(forced.exitCode == 0)
    #expect(try folder.text(of: path).contains("title: Weighing Granite Well\n"))
    #expect(try folder.text(of: path).contains("It is very heavy"))
  }

  @Test func `Papers that a person wrote are never doubled or overwritten`() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Stones\n", to: "content/site.yml")
    try folder.write("---\ntitle: Heavy Stones\n---\n", to: "content/categories/heavy.md")
    let mine =
      "---\ntitle: \"weighing granite: well\"\ncategories: [heavy] # mine\nlinks: {arxiv: \"2301.00001\"}\n---\nMine.\n"
    try folder.write(mine, to: "content/papers/granite.md")
    try folder.write(Self.list, to: "README.md")
    let result = try site("import", "README.md", in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("granite: already there as “granite”"), "\(result.output)")
    #expect(try folder.text(of: "content/papers/granite.md") == mine)
    #expect(!folder.has("content/papers/arxiv-2301-00001.md"))
    #expect(!folder.has("content/categories/heavy-stones.md"))
    #expect(
      try folder.text(of: "content/papers/doi-10-1000-abc.md").contains("categories: [heavy]\n")
    )
  }

  @Test func `A list in another language becomes translations`() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Stones\nlanguages: [en, zh]\n", to: "content/site.yml")
    try folder.write(Self.list, to: "README.md")
    _ = try site("import", "README.md", in: folder)
    try folder.write(
      "# 石头\n\n## 重石\n\n- [称量花岗岩](https://arxiv.org/abs/2301.00001) - 很重。\n",
      to: "README.zh.md"
    )
    let result = try site("import", "README.zh.md", "--language", "zh", in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      try folder.text(of: "content/papers/arxiv-2301-00001.zh.md")
        == "---\ntitle: 称量花岗岩\n---\n\n很重。\n"
    )
    #expect(try site("check", in: folder).exitCode == 0)
    let unknown = try site("import", "README.zh.md", "--language", "fr", in: folder)
    #expect(unknown.exitCode == 1)
  }

  @Test func `The report is JSON on demand`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.list, to: "README.md")
    let result = try site("import", "README.md", "--dry-run", "--format", "json", in: folder)
    let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect((report?["papers"] as? [Any])?.count == 3)
    #expect(report?["dry_run"] as? Bool == true)
  }

  /// The real collection, out and in again, without what the format cannot hold.
  @Test(arguments: [("bibtex", "bib"), ("ris", "ris"), ("csl-json", "json")])
  func `The collection survives a bibliography`(format: String, ending: String) throws {
    let folder = try TemporaryFolder()
    let export = try site(
      "export",
      format,
      "--root",
      SiteProcess.packageRoot,
      "--output",
      folder.path + "/a." + ending,
      in: folder
    )
    try #require(export.exitCode == 0, "\(export.errors)")
    let result = try site("import", "a." + ending, in: folder)
    try #require(result.exitCode == 0, "\(result.errors)")
    let held: Set = ["title", "authors"]
    let originals = try papers(in: SiteProcess.packageRoot + "/content/papers")
    let copies = try papers(in: folder.path + "/content/papers")
    #expect(originals.keys.sorted() == copies.keys.sorted())
    for (id, original) in originals {
      for field in held { #expect(copies[id]?[field] == original[field], "\(id): \(field)") }
      for kind in ["arxiv", "doi", "pubmed", "pmc"] {
        // A preprint's own DOI says no more than its arXiv id.
        if kind == "doi", original["doi"]?.lowercased().contains("10.48550/arxiv") == true {
          continue
        }
        #expect(copies[id]?[kind] == original[kind], "\(id): \(kind)")
      }
      #expect(copies[id]?["year"] == nil || copies[id]?["year"] != "", "\(id)")
    }
  }

  @Test func `The collection survives its own README`() throws {
    let folder = try TemporaryFolder()
    let export = try site(
      "export",
      "readme",
      "--root",
      SiteProcess.packageRoot,
      "--output",
      folder.path + "/README.md",
      in: folder
    )
    try #require(export.exitCode == 0, "\(export.errors)")
    let result = try site("import", "README.md", in: folder)
    try #require(result.exitCode == 0, "\(result.errors)")
    let originals = try papers(in: SiteProcess.packageRoot + "/content/papers")
    let copies = try papers(in: folder.path + "/content/papers")
    #expect(originals.keys.sorted() == copies.keys.sorted())
    for (id, original) in originals {
      for field in ["title", "authors", "venue", "date", "arxiv", "doi", "pmc", "pubmed", "code"] {
        #expect(copies[id]?[field] == original[field], "\(id): \(field)")
      }
    }
    #expect(folder.has("content/roadmap.md"))
    #expect(try site("check", in: folder).exitCode == 0)
  }

  /// The fields of papers, as lines of their files, by id.
  private func papers(in folder: String) throws -> [String: [String: String]] {
    var papers: [String: [String: String]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".md") && name.split(separator: ".").count == 2 {
      let text = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)),
        as: UTF8.self
      )
      let front = text.components(separatedBy: "\n---\n")[0]
      var fields: [String: String] = [:]
      var key = ""
      for line in front.split(separator: "\n").dropFirst() {
        if let colon = line.firstIndex(of: ":"), !line.hasPrefix("  - ") {
          key = line[..<colon].trimmingCharacters(in: .whitespaces)
          fields[key] = line[line.index(after: colon)...].trimmingCharacters(
            in: CharacterSet(charactersIn: " \"'")
          )
        } else {
          fields[key, default: ""] +=
            line.trimmingCharacters(in: CharacterSet(charactersIn: " -\"'")) + ";"
        }
      }
      papers[String(name.dropLast(3))] = fields
    }
    return papers
  }
}

import Foundation
import Testing

@testable import PaperSite

@Suite struct SearchFilesTests {
  /// A project on disk, removed when the test lets go of it.
  private final class Project {
    let root: String

    init(settings: String = "title: Papers\nlanguages: [en, zh]\n", papers: [String: String]) throws
    {
      root = NSTemporaryDirectory() + "search-test-" + UUID().uuidString
      try write(settings, to: "content/site.yml")
      try write("---\ntitle: Agents\n---\n", to: "content/categories/agents.md")
      for (name, text) in papers { try write(text, to: "content/papers/\(name).md") }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    private func write(_ text: String, to path: String) throws {
      let url = URL(fileURLWithPath: root + "/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url)
    }

    func index(workers: Int = 1) async throws -> IndexReader {
      try IndexReader(try await files(workers: workers))
    }

    func files(workers: Int) async throws -> [OutputFile] {
      let maker = try #require(try await SearchIndexMaker(root: root, workers: workers))
      return maker.files(of: try await maker.index())
    }
  }

  private func paper(
    _ title: String,
    date: String = "2024",
    more: String = "",
    body: String = ""
  ) -> String {
    "---\ntitle: \"\(title)\"\ndate: \(date)\ncategories: [agents]\n\(more)---\n\(body)\n"
  }

  @Test func `Papers are numbered newest first, and their fields are told apart`() async throws {
    let project = try Project(papers: [
      "old": paper(
        "Reasoning",
        date: "2020",
        body: "Nothing here.\n\n## More\nreasons in the body"
      ),
      "new": paper(
        "Acting",
        date: "2025",
        more: "authors: [Rea Son]\nvenue: Reason 2025\nsummary: It reasons.\n"
      ),
    ])
    let index = try await project.index()
    let entry = try #require(index.entries["reason"])
    #expect(index.manifest.papers == 2)
    #expect(entry.papers == [0, 1])
    #expect(entry.fields == [4 + 16, 1])
    #expect(entry.impacts[1] > entry.impacts[0])
    #expect(Set(entry.forms) == ["reason", "reasoning", "reasons1"])
    #expect(index.entries["son"]?.fields == [2])
    #expect(index.entries["category:agents"]?.papers == [0, 1])
  }

  @Test func `A term of both languages is one`() async throws {
    let project = try Project(papers: [
      "a": paper("Large model", body: "GPT answers."),
      "a.zh": "---\ntitle: 大模型\n---\nGPT 回答問題。\n",
    ])
    let index = try await project.index()
    #expect(index.entries["gpt"]?.papers == [0])
    #expect(index.entries["大模"]?.fields == [1])
    #expect(index.entries["模"]?.papers == [0])
    // Traditional characters are indexed by their Simplified form.
    #expect(index.entries["问题"]?.papers == [0])
    #expect(index.entries["题"] == nil)
    let pairs = try index.decode(String.self, "traditional")
    #expect(pairs.contains("問问"))
    #expect(!pairs.contains("醫医"))
  }

  @Test func `Chinese titles and names are found by pinyin`() async throws {
    let project = try Project(papers: [
      "a": paper("肺炎筛查", more: "authors: [王小明]\n"), "b": paper("Other"),
    ])
    let index = try await project.index()
    let keys = [
      "~feiyan", "~shaicha", "~~fy", "~~fys", "~wangxiaoming", "~xiaoming", "~wang", "~~wxm",
    ]
    for key in keys { #expect(index.entries[key]?.papers == [0], "\(key)") }
    #expect(index.manifest.syllables?.contains("fei") == true)
  }

  @Test func `Keys stand in the file that the manifest names, in JavaScript's order`() async throws
  {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let words = (0..<2500).map { (number: Int) -> String in
      "\(letters[number % 26])\(letters[number / 26 % 26])q\(number)"
    }
    let project = try Project(papers: [
      "a": paper("Words 𠀀𠀁 ﬀ 豈豈", body: words.joined(separator: " "))
    ])
    let index = try await project.index()
    let keys = index.keys.map { Array($0.utf16) }
    #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(index.starts.count > 1)
    for (number, start) in index.starts.enumerated().dropFirst() {
      let file = try index.decode(IndexReader.Terms.self, "terms/\(number)")
      let before = try index.decode(IndexReader.Terms.self, "terms/\(number - 1)")
      let first = try #require(file.keys.split(separator: " ").first)
      let last = try #require(before.keys.split(separator: " ").last)
      #expect(!Array(first.utf16).lexicographicallyPrecedes(Array(start.utf16)))
      #expect(Array(last.utf16).lexicographicallyPrecedes(Array(start.utf16)))
    }
  }

  @Test func `Two builds are equal, on one core or several`() async throws {
    let papers = Dictionary(
      uniqueKeysWithValues: (0..<40).map { number in
        (
          "paper-\(number)",
          paper(
            "Title \(number) 模型",
            date: "20\(10 + number % 9)",
            body: "Words \(number % 7) and more."
          )
        )
      }
    )
    let project = try Project(papers: papers)
    func contents(workers: Int) async throws -> [String: [UInt8]] {
      var contents: [String: [UInt8]] = [:]
      for file in try await project.files(workers: workers) {
        var rendering = Rendering()
        try file.render(&rendering)
        contents[file.path] = rendering.bytes
      }
      return contents
    }
    let first = try await contents(workers: 1)
    #expect(try await contents(workers: 1) == first)
    #expect(try await contents(workers: 4) == first)
  }

  @Test func `Many files of terms are parted in groups`() {
    var files = TermFiles(size: 20)
    for number in 1000..<1400 {
      files.add(
        Array("word\(number)".utf8),
        postings: [Posting(paper: 0, impact: 1, marks: [])],
        forms: [0x2E],
        keepsRest: true
      )
    }
    files.finish()
    #expect(files.isGrouped)
    #expect(files.manifestStarts.count == (files.files.count + 63) / 64)
    #expect(files.directories.count == files.manifestStarts.count)
    #expect(files.manifestStarts[1] == files.starts[64])
  }

  @Test func `Long lists keep the best papers and give the rest to overflow`() async throws {
    let postings = (0..<3000).map {
      Posting(paper: $0, impact: $0 % 3 == 0 ? 20 : 5, marks: [])
    }
    var files = TermFiles(size: 10_000)
    files.add(Array("word".utf8), postings: postings, forms: [0x2E], keepsRest: true)
    files.finish()
    #expect(files.overflow.files.count == 1)
    let (best, rest) = postings.split(atMost: 1024)
    #expect(best.count == 1024)
    #expect(best.count { $0.impact == 20 } == 1000)
    #expect(best.filter { $0.impact == 5 }.map(\.paper).max() == 35)
    #expect(Set((best + rest).map(\.paper)).count == 3000)
  }

  @Test func `The real collection's index is small`() async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let maker = try #require(try await SearchIndexMaker(root: root, workers: 2))
    let files = maker.files(of: try await maker.index())
    let index = try IndexReader(files)
    #expect(index.entries["medpalm"]?.papers.isEmpty == false)
    let largest = index.files.values.map(\.count).max() ?? 0
    #expect(largest < 60_000)
    #expect(files.count < 40)
  }
}

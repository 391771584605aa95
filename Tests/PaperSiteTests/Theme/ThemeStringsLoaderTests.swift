import Diagnostics
import Testing

@testable import PaperSite

@Suite struct ThemeStringsLoaderTests {
  private let chinese = Language(tag: "zh")

  private func load(
    own: [String: String],
    shipped: [String: String],
    languages: [Language] = [.english]
  ) -> (words: [Language: ThemeStrings], diagnostics: [Diagnostic]) {
    let shipped = shipped.mapValues { Array($0.utf8) }
    let files = shipped.merging(own.mapValues { Array($0.utf8) }) { $1 }
    var loader = ThemeStringsLoader(
      files: ThemeFiles(files: files, folderName: "theme"),
      shipped: shipped,
      languages: languages
    )
    let words = loader.load()
    return (words, loader.diagnostics)
  }

  @Test func `A project's own words stand over the shipped ones, and a missing one is a warning`() {
    let (words, diagnostics) = load(
      own: ["i18n/en.yml": "search: Find\n"],
      shipped: [
        "i18n/en.yml":
          "search: Search\npapers:\n  one: \"{count} paper\"\n  other: \"{count} papers\"\n"
      ]
    )
    #expect(words[.english]?.text("search") == "Find")
    #expect(words[.english]?.count("papers", 1) == "1 paper")
    #expect(words[.english]?.count("papers", 2) == "2 papers")
    #expect(diagnostics.map(\.code) == ["theme.missing-string"])
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.message == "expected the word “papers”, which the theme uses")
    #expect(diagnostics.first?.position.path == "theme/i18n/en.yml")
  }

  @Test func `The shipped words of a language come before another language's`() throws {
    let chinese = try #require(chinese)
    let (words, _) = load(
      own: ["i18n/zh.yml": "search: 查找\n"],
      shipped: [
        "i18n/en.yml": "search: Search\npapers: Papers\n",
        "i18n/zh.yml": "search: 搜索\npapers: 论文\n",
      ],
      languages: [.english, chinese]
    )
    #expect(words[chinese]?.text("search") == "查找")
    #expect(words[chinese]?.text("papers") == "论文")
  }

  @Test func `A word of the project's own in one language is missed in the others`() throws {
    let chinese = try #require(chinese)
    let (words, diagnostics) = load(
      own: ["i18n/en.yml": "search: Search\nmotto: Read\n"],
      shipped: ["i18n/en.yml": "search: Search\n", "i18n/zh.yml": "search: 搜索\n"],
      languages: [.english, chinese]
    )
    #expect(words[chinese]?.text("motto") == "Read")
    #expect(diagnostics.map { $0.position.path } == ["theme/i18n/zh.yml"])
  }
}

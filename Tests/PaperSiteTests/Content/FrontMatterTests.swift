import Diagnostics
import Testing

@testable import PaperSite

@Suite struct FrontMatterTests {
  private func split(_ text: String) throws -> (yaml: String, body: String, FrontMatter) {
    let source = try SourceText(path: "a.md", bytes: Array(text.utf8))
    let frontMatter = try FrontMatter(of: source)
    return (
      String(decoding: frontMatter.yaml, as: UTF8.self),
      String(decoding: source.bytes[frontMatter.bodyOffset...], as: UTF8.self), frontMatter
    )
  }

  @Test func `A file is split at its two lines of hyphens`() throws {
    let (yaml, body, frontMatter) = try split("---\ntitle: A\n---\nText.\n---\nMore.\n")
    #expect(yaml == "title: A\n")
    #expect(body == "Text.\n---\nMore.\n")
    #expect(frontMatter.yamlLine == 2)
    #expect(frontMatter.bodyLine == 4)
  }

  @Test func `Windows line ends and a byte order mark are read as well`() throws {
    let (yaml, body, frontMatter) = try split("\u{FEFF}---\r\ntitle: A\r\n---\r\nText.\r\n")
    #expect(yaml == "title: A\r\n")
    #expect(body == "Text.\r\n")
    #expect(frontMatter.bodyLine == 4)
  }

  @Test func `A file may end after its front matter`() throws {
    #expect(try split("---\ntitle: A\n---").body == "")
  }

  @Test func `Four hyphens are no end of front matter`() {
    let error = #expect(throws: Diagnostic.self) { try split("---\ntitle: A\n----\n") }
    #expect(error?.code == "front-matter.unclosed")
  }
}

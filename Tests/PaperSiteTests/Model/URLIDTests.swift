import Testing

@testable import PaperSite

@Suite struct URLIDTests {
  @Test(arguments: [
    ("Retrieval (RAG)", "retrieval-rag"),
    ("José Álvarez", "jose-alvarez"),
    ("ＩＣＬＲ　２０２３", "iclr-2023"),
    ("大语言模型（LLM）", "大语言模型-llm"),
    ("Søren Ångström", "søren-angstrom"),
    ("が行", "が行"),
    ("  --a__b--  ", "a-b"),
    ("C++ & C#", "c-c"),
  ])
  func `A text becomes letters and digits joined by hyphens`(text: String, expected: String) {
    #expect(URLID(for: text).text == expected)
  }

  @Test func `A text without letters or digits has the id of its hash`() {
    #expect(URLID(for: "!!!").text.count == 8)
    #expect(URLID(for: "!!!") != URLID(for: "???"))
  }

  @Test func `A long text is cut and keeps apart from others that start alike`() {
    let start = String(repeating: "very long name ", count: 6)
    let first = URLID(for: start + "one")
    let second = URLID(for: start + "two")
    #expect(first != second)
    #expect(first.text.count <= 60)
    #expect(first.text.hasPrefix("very-long-name-"))
  }

  @Test func `Of two texts with one id the later in sorted order gets a hash`() {
    let ids = URLID.unique(for: ["Jose Diaz", "José Díaz", "Ann"])
    #expect(ids["Jose Diaz"]?.text == "jose-diaz")
    #expect(ids["José Díaz"]?.text.hasPrefix("jose-diaz-") == true)
    #expect(Set(ids.values).count == 3)
  }

  @Test(arguments: ["<script>", "a/../b", "a\u{0}b", "x\"\u{301}"])
  func `No text leaves a character that means something in a URL or in HTML`(text: String) {
    let id = URLID(for: text).text
    #expect(!id.unicodeScalars.contains { "<>\"'&/\\.?#%\0".unicodeScalars.contains($0) })
  }
}

import Testing

@testable import Templates

@Suite struct MarkupEscapingTests {
  private func escaped(_ text: String, _ escaping: TemplateEscaping = .markup) -> String {
    var bytes: [UInt8] = []
    bytes.append(text, escaping: escaping)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `The five characters of markup become references`() {
    #expect(escaped("a<b>&\"c'd") == "a&lt;b&gt;&amp;&quot;c&#39;d")
  }

  @Test func `A quotation mark with a combining accent cannot leave an attribute`() {
    #expect(escaped("x\"\u{301} onload=y") == "x&quot;\u{301} onload=y")
  }

  @Test func `Control characters that XML forbids become replacement characters`() {
    #expect(escaped("a\u{0}b\u{1B}c\u{FFFE}d\u{FFFF}e") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e")
    #expect(escaped("a\tb\nc\rd\u{FFFD}\u{FEFF}\u{FF01}") == "a\tb\nc\rd\u{FFFD}\u{FEFF}\u{FF01}")
  }

  @Test func `Text of any script passes whole`() {
    #expect(escaped("医学大模型 🩺 é") == "医学大模型 🩺 é")
  }

  @Test func `Plain text is not touched`() {
    #expect(escaped("a<\u{0}", .none) == "a<\u{0}")
  }

  @Test(arguments: [
    "", "/a", "a/b:c", "?x=a:b", "#a:b", "//host/a", "http://a", "HTTPS://a", "mailto:a@b", "tel:1",
    "asset",
  ])
  func `An address that browsers only follow is kept`(address: String) {
    #expect(escaped(address, .url) == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", " \u{1}javascript:x", "java\nscript:x",
    "data:text/html,x",
    "vbscript:x", "blob:x", "feed:x", "view-source:x", ":x", "file:///etc",
  ])
  func `An address that could run code becomes a number sign`(address: String) {
    #expect(escaped(address, .url) == "#")
  }

  @Test func `One bad candidate spoils a list of addresses`() {
    #expect(escaped("/a.png 1x, https://b/c 2x", .urls) == "/a.png 1x, https://b/c 2x")
    #expect(escaped("/a.png 1x, data:x 2x", .urls) == "#")
  }
}

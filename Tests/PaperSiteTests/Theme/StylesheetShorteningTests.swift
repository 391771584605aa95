import Testing

@testable import PaperSite

@Suite struct StylesheetShorteningTests {
  private func shortened(_ text: String) -> String {
    String(decoding: StylesheetShortening.shortened(Array(text.utf8)), as: UTF8.self)
  }

  @Test func `What only authors read is left out`() {
    let text = "/* A card. */\n.card {\n  color: red;\n  margin: 0 auto;\n}\n\n.a,\n.b { top: 0 }\n"
    #expect(shortened(text) == ".card{color:red;margin:0 auto}.a,.b{top:0}\n")
  }

  @Test(arguments: [
    "a b{c:calc(1px + 2px)}", ".a .b>.c:not(.d) e{f:g}", "a::before{content:\"  /* x */ \\\"  y\"}",
    "@media (min-width:60rem) and (hover){a{b:c}}", "a{b:url(x  y.svg)}", "a/**/b{c:d}",
  ])
  func `White space that can mean something stays`(text: String) {
    #expect(shortened(text) == text + "\n")
  }

  @Test func `A comment that nothing closes ends with the file`() {
    #expect(shortened("a{b:c}/* d") == "a{b:c}\n")
  }
}

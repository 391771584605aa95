import Testing

@testable import PaperSite

@Suite struct XMLReaderTests {
  private func root(_ text: String) -> PaperSite.XMLElement? {
    XMLReader.root(of: Array(text.utf8))
  }

  @Test func `Elements, attributes, text, CDATA and references are read`() {
    let element = root(
      "<?xml version='1.0'?><!DOCTYPE a><!-- <b> --><n:a x='1 &amp; 2' n:y=\"z\">t <b>&#20013;&#x6587;</b><![CDATA[<c>]]><d/></n:a>"
    )
    #expect(element?.name == "a")
    #expect(element?.attributes == ["x": "1 & 2", "y": "z"])
    #expect(element?.text == "t 中文<c>")
    #expect(element?.first("d")?.nodes == [])
  }

  @Test(arguments: [
    "", "text", "<a>", "<a></b>", "</a>", "<a", "<a x></a>", "<a x='1></a>", "<![CDATA[x]]>", "<>",
    "<a>&unknown</a", "<!", "<!--", "<?",
  ])
  func `What is not well formed is refused`(text: String) {
    #expect(root(text) == nil)
  }

  @Test func `Deep nesting and unknown entities do no harm`() {
    #expect(root(String(repeating: "<a>", count: 100_000)) == nil)
    #expect(root("<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>")?.text == "&e;")
    #expect(root("<a>&e;</a>")?.text == "&e;")
  }
}

import Diagnostics
import Testing

@testable import Templates

@Suite struct TemplateParserTests {
  @Test func `A section that is never closed is reported where it is opened`() {
    let fixture = TemplateFixture(main: "<p>\n  论文 {{#paper}}\n</p>")
    #expect(
      fixture.mistakes == [
        "main.html:2:6: the section “paper” is never closed [template.unclosed-section] (close it with “{{/paper}}”)"
      ]
    )
  }

  @Test func `A closing tag that closes nothing is reported`() {
    #expect(
      TemplateFixture(main: "a{{/paper}}").mistakes == [
        "main.html:1:2: nothing is open that “/paper” could close [template.unmatched-close]"
      ]
    )
  }

  @Test func `A misspelt closing tag is reported with the right one`() {
    #expect(
      TemplateFixture(main: "{{#papers}}{{/paper}}{{/papers}}").mistakes.first
        == "main.html:1:12: expected “/papers”, found “/paper” [template.unmatched-close] (write “/papers”)"
    )
  }

  @Test func `A section left open inside another one is reported, not the outer one`() {
    #expect(
      TemplateFixture(main: "{{#a}}{{#b}}{{/a}}").mistakes == [
        "main.html:1:7: the section “b” is never closed [template.unclosed-section] (close it with “{{/b}}”)"
      ]
    )
  }

  @Test func `A tag without an end is reported`() {
    #expect(
      TemplateFixture(main: "a {{b").mistakes == [
        "main.html:1:3: the tag has no end [template.unclosed-tag] (close it with “}}”)"
      ]
    )
  }

  @Test func `A tag that holds no name is reported`() {
    #expect(
      TemplateFixture(main: "{{a b}}{{}}{{a..b}}").diagnostics.map(\.code) == [
        "template.malformed-tag", "template.malformed-tag", "template.malformed-tag",
      ]
    )
  }

  @Test func `A template named by the data is reported`() {
    #expect(
      TemplateFixture(main: "{{>*kind}}").mistakes == [
        "main.html:1:1: expected a name, found “*kind” [template.malformed-tag] (write the template's name: names taken from the data cannot be checked beforehand)"
      ]
    )
  }

  @Test func `Delimiters that are not two words are reported`() {
    #expect(
      TemplateFixture(main: "{{=<%=}}").mistakes == [
        "main.html:1:1: expected a name, found “<%” [template.malformed-tag] (write the two new delimiters, such as “{{=<% %>=}}”)"
      ]
    )
  }

  @Test func `A tag between the blocks of a parent is reported, since it is never shown`() {
    let fixture = TemplateFixture(
      main: "{{<layout}}{{title}}{{$main}}{{/main}}{{/layout}}",
      others: ["layout": "{{$main}}{{/main}}"]
    )
    #expect(
      fixture.mistakes == [
        "main.html:1:12: this tag stands in “<layout” but in none of its blocks, so that it is never shown [template.outside-block] (move it into a block, such as “$main”)"
      ]
    )
  }

  @Test func `Bytes that are not UTF-8 are reported`() {
    let source = TemplateSource(name: "a.html", path: "a.html", bytes: [0x61, 0xFF])
    #expect(TemplateLibrary([source]).diagnostics.map(\.code) == ["template.not-utf8"])
  }

  @Test func `A byte order mark is not shown and not counted`() {
    #expect(TemplateFixture(main: "\u{FEFF}<p>").output == "<p>")
    #expect(TemplateFixture(main: "\u{FEFF}{{a}}").diagnostics.first?.position.column == 3)
  }

  @Test(arguments: ["{{#a}}", "{{^a}}", "{{$a}}"])
  func `A hundred thousand nested tags are one mistake, found at once`(tag: String) {
    let fixture = TemplateFixture(main: String(repeating: tag, count: 100_000))
    #expect(fixture.diagnostics.last?.code == "template.nesting")
    #expect(fixture.diagnostics.count <= 101)
  }

  @Test(arguments: [
    "{{/a}}", "{{ ", "{{", "{{{", "{{=", "{{!}}", "{", "{{a}}", "\n  ", "{{>a}}\n", "{{<a}}",
  ])
  func `Pathological templates end quickly`(piece: String) {
    let source = TemplateSource(
      name: "a",
      path: "a",
      bytes: Array(String(repeating: piece, count: 100_000).utf8)
    )
    #expect(TemplateParser.parsed(source).diagnostics.count <= 100)
  }
}

import Diagnostics
import Testing

@testable import Templates

@Suite struct TemplateCompilerTests {
  let venue = TemplateValue.record(
    TemplateRecord([("label", .text("ICLR 2023")), ("url", .text("/venues/iclr/"))])
  )

  @Test func `A misspelt name is reported where it stands, with the nearest one`() {
    let fixture = TemplateFixture(
      main: "<h1>\n  {{ titel }}</h1>",
      data: [("title", .text("A")), ("year", .number(1))]
    )
    #expect(
      fixture.mistakes == [
        "main.html:2:6: unknown name “titel” [template.unknown-name] (did you mean “title”?)"
      ]
    )
  }

  @Test func `A name that is like no other is reported with those at hand`() {
    let fixture = TemplateFixture(
      main: "{{x}}",
      data: [("title", .text("A")), ("year", .number(1))]
    )
    #expect(
      fixture.mistakes == [
        "main.html:1:3: unknown name “x” [template.unknown-name] (known here: title, year)"
      ]
    )
  }

  @Test func `A misspelt part of a dotted name is reported where it stands`() {
    #expect(
      TemplateFixture(main: "{{venue.lable}}", data: [("venue", venue)]).mistakes == [
        "main.html:1:9: “venue” has no “lable” [template.unknown-name] (did you mean “label”?)"
      ]
    )
    #expect(
      TemplateFixture(main: "{{venue.label.en}}", data: [("venue", venue)]).mistakes == [
        "main.html:1:15: “venue.label” is a text and has no “en” [template.unknown-name]"
      ]
    )
  }

  @Test func `All mistakes of a template and its partials are reported in one run, each once`() {
    let fixture = TemplateFixture(
      main: "{{a}}{{>card}}{{>card}}{{b}}",
      others: ["card": "{{c}}"],
      data: [("x", .flag(true))]
    )
    #expect(
      fixture.diagnostics.map(\.position.description) == [
        "card.html:1:3", "main.html:1:3", "main.html:1:26",
      ]
    )
  }

  @Test func `A missing partial is reported with the nearest one`() {
    let fixture = TemplateFixture(
      main: "a {{> partials/paper-crad}}",
      others: ["partials/paper-card": ""]
    )
    #expect(
      fixture.mistakes == [
        "main.html:1:7: no template is called “partials/paper-crad” [template.missing-partial] (did you mean “partials/paper-card”?)"
      ]
    )
  }

  @Test func `HTML in double braces is reported`() {
    #expect(
      TemplateFixture(main: "{{body}}", data: [("body", .html(.empty))]).mistakes == [
        "main.html:1:3: “body” is HTML, but “{{body}}” shows it as text [template.escaped-html] (write “{{{body}}}”)"
      ]
    )
  }

  @Test(arguments: ["{{{title}}}", "{{&title}}"])
  func `A text shown unescaped is reported`(tag: String) {
    let mistakes = TemplateFixture(main: tag, data: [("title", .text("A"))]).mistakes
    #expect(mistakes.count == 1)
    #expect(
      mistakes.first?.hasSuffix(
        ": “{{{title}}}” takes HTML, but “title” is a text [template.not-html] (write “{{title}}”)"
      )
        == true
    )
  }

  @Test func `A list or a record shown as text is reported`() {
    #expect(
      TemplateFixture(main: "{{venue}}", data: [("venue", venue)]).mistakes == [
        "main.html:1:3: “venue” is a record, which cannot be shown as text [template.not-text] (open a section: “{{#venue}}…{{/venue}}”)"
      ]
    )
  }

  @Test func `A replaced block that the parent lacks is reported`() {
    let fixture = TemplateFixture(
      main: "{{<layout}}{{$mian}}{{/mian}}{{/layout}}",
      others: ["layout": "{{<base}}{{/base}}", "base": "{{$main}}{{/main}}"]
    )
    #expect(
      fixture.mistakes == [
        "main.html:1:12: “layout” has no block “mian” [template.unknown-block] (did you mean “main”?)"
      ]
    )
  }

  @Test func `A block given twice is reported`() {
    let fixture = TemplateFixture(
      main: "{{<a}}{{$b}}1{{/b}}{{$b}}2{{/b}}{{/a}}",
      others: ["a": "{{$b}}{{/b}}"]
    )
    #expect(
      fixture.mistakes == [
        "main.html:1:20: the block “b” is given twice [template.repeated-block]"
      ]
    )
  }

  @Test func `A template that nobody has is reported`() {
    let diagnostics = TemplateLibrary([]).template("papr", for: ItemView.self).diagnostics
    #expect(diagnostics.map(\.code) == ["template.missing"])
  }

  @Test func `A template with a mistake in its syntax is refused without further guesses`() {
    let fixture = TemplateFixture(main: "{{>card}}", others: ["card": "{{#a}}"])
    #expect(fixture.output == nil)
    #expect(fixture.diagnostics.map(\.code) == ["template.unclosed-section"])
  }

  @Test func `Templates a hundred deep in each other work, one more is reported`() {
    func chain(_ length: Int) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: (1...length).map { ("t\($0)", $0 < length ? "{{>t\($0 + 1)}}" : "x") }
      )
    }
    #expect(TemplateFixture(main: "{{>t1}}", others: chain(100)).output == "x")
    #expect(
      TemplateFixture(main: "{{>t1}}", others: chain(101)).diagnostics.map(\.code) == [
        "template.nesting"
      ]
    )
  }

  @Test func `A chain that is too deep only by way of a known template is reported`() {
    var others = Dictionary(
      uniqueKeysWithValues: (1...60).map { ("t\($0)", $0 < 60 ? "{{>t\($0 + 1)}}" : "x") }
    )
    for index in 1...60 { others["u\(index)"] = index < 60 ? "{{>u\(index + 1)}}" : "{{>t1}}" }
    let fixture = TemplateFixture(main: "{{>t1}}{{>u1}}", others: others)
    #expect(Set(fixture.diagnostics.map(\.code)) == ["template.nesting"])
  }

  @Test func `Blocks that double each other end in a report`() {
    var main = "{{<p}}"
    for index in 1...40 {
      main +=
        "{{$b\(index)}}{{$b\(index + 1)}}{{/b\(index + 1)}}{{$b\(index + 1)}}{{/b\(index + 1)}}{{/b\(index)}}"
    }
    let fixture = TemplateFixture(
      main: main + "{{/p}}",
      others: ["p": "{{$b1}}{{/b1}}" + (2...40).map { "{{$b\($0)}}{{/b\($0)}}" }.joined()]
    )
    #expect(Set(fixture.diagnostics.map(\.code)) == ["template.too-large"])
  }
}

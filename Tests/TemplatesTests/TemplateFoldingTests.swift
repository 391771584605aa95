import Testing

@testable import Templates

@Suite struct TemplateFoldingTests {
  private struct ItemView: TemplateRepresentable {
    let name: String
    var children: [ItemView] = []

    static let fields: TemplateFields<Self> = [
      .text("name", \.name), .list("children", \.children),
    ]
  }

  private struct View: TemplateRepresentable {
    let title: String
    let items: [ItemView]

    static let fields: TemplateFields<Self> = [.text("title", \.title), .list("items", \.items)]
  }

  private let globals = TemplateRecord([
    (name: "words", value: .record(TemplateRecord(texts: [("home", "Home & away")]))),
    (name: "isOpen", value: .flag(true)), (name: "isClosed", value: .flag(false)),
    (name: "links", value: .list([.text("a"), .text("b")])),
    (name: "logo", value: .html(HTML(bytes: Array("<b>".utf8)))),
  ])
  private let view = View(
    title: "T",
    items: [ItemView(name: "one", children: [ItemView(name: "deep")]), ItemView(name: "two")]
  )

  private func compiled(
    _ main: String,
    others: [String: String] = [:]
  ) throws -> CompiledTemplate<View> {
    let library = TemplateLibrary(
      others.merging(["main.html": main]) { $1 }.map {
        TemplateSource(name: $0.key, path: $0.key, bytes: Array($0.value.utf8))
      },
      globals: globals.shape
    )
    let (template, diagnostics) = library.template("main", for: View.self)
    #expect(diagnostics.isEmpty)
    return try #require(template).with(globals: globals)
  }

  private func shown(_ template: CompiledTemplate<View>) -> String {
    String(decoding: template.html(for: view).bytes, as: UTF8.self)
  }

  @Test func `What depends on globals alone becomes one run of bytes`() throws {
    let template = try compiled(
      "<p>{{words.home}}{{#isOpen}} open{{/isOpen}}{{#isClosed}} shut{{/isClosed}}"
        + "{{^isClosed}} not shut{{/isClosed}}{{{logo}}}</p>"
    )
    #expect(shown(template) == "<p>Home &amp; away open not shut<b></p>")
    #expect(template.program.functions[0].count == 1)
  }

  @Test func `Globals are found inside sections of a view and lists of globals are shown`() throws {
    let template = try compiled(
      "{{#items}}{{words.home}}:{{name}} {{/items}}{{#links}}[{{.}}]{{/links}}{{title}}"
    )
    #expect(shown(template) == "Home &amp; away:one Home &amp; away:two [a][b]T")
  }

  @Test func `Globals are found in a partial that uses itself, wherever they stand in its scope`()
    throws
  {
    let template = try compiled(
      "{{#items}}{{>item}}{{/items}}",
      others: ["item.html": "({{name}} {{words.home}}{{#children}}{{>item}}{{/children}})"]
    )
    #expect(
      shown(template) == "(one Home &amp; away(deep Home &amp; away))(two Home &amp; away)"
    )
  }
}

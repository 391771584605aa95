import Diagnostics
import Testing

@testable import Templates

private struct PageView: TemplateRepresentable {
  var title = "标题"
  var note: String?
  var count = 0
  var isNew = false
  var body = HTML(bytes: Array("<p>x</p>".utf8))
  var item: ItemView?
  var items: [ItemView] = []
  var names: [String] = []
  var cards: [HTML] = []

  static let fields: TemplateFields<Self> = [
    .text("title", \.title),
    .optionalText("note", \.note),
    .number("count", \.count),
    .flag("isNew", \.isNew),
    .html("body", \.body),
    .optional("item", \.item),
    .list("items", \.items),
    .texts("names", \.names),
    .fragments("cards", \.cards),
    .number("half") { $0.count / 2 },
  ]
}

struct ItemView: TemplateRepresentable {
  let label: String
  var children: [ItemView] = []

  static let fields: TemplateFields<Self> = [
    .text("label", \.label),
    .list("children", \.children),
  ]
}

@Suite struct CompiledTemplateTests {
  private func page(
    _ template: String,
    _ view: PageView,
    others: [String: String] = [:]
  ) throws -> String {
    let sources = others.merging(["page": template]) { $1 }.map {
      TemplateSource(name: $0.key + ".html", path: $0.key + ".html", bytes: Array($0.value.utf8))
    }
    let (compiled, diagnostics) = TemplateLibrary(sources).template("page", for: PageView.self)
    #expect(diagnostics.isEmpty)
    return String(decoding: try #require(compiled).html(for: view).bytes, as: UTF8.self)
  }

  @Test func `Fields of every kind are shown`() throws {
    let view = PageView(
      note: "n",
      count: 4,
      isNew: true,
      item: ItemView(label: "i"),
      items: [ItemView(label: "j")],
      names: ["k", "l"],
      cards: [HTML(bytes: Array("<b>".utf8))]
    )
    let output = try page(
      "{{title}} {{note}} {{count}} {{half}} {{isNew}} {{{body}}} {{item.label}} "
        + "{{#items}}{{label}}{{title}}{{/items}} {{#names}}{{.}},{{/names}} {{#cards}}{{{.}}}{{/cards}}",
      view
    )
    #expect(output == "标题 n 4 2 true <p>x</p> i j标题 k,l, <b>")
  }

  @Test func `What is absent, empty, false or zero shows its inverted section`() throws {
    let output = try page(
      "{{^note}}1{{/note}}{{^count}}2{{/count}}{{^isNew}}3{{/isNew}}{{^item}}4{{/item}}"
        + "{{^items}}5{{/items}}{{^title}}6{{/title}}{{note}}{{item.label}}{{#item}}{{label}}{{/item}}",
      PageView(title: "")
    )
    #expect(output == "123456")
  }

  @Test func `A flag leaves the innermost value as it is`() throws {
    let output = try page(
      "{{#names}}{{#isNew}}{{.}}{{/isNew}}{{/names}}",
      PageView(isNew: true, names: ["a", "b"])
    )
    #expect(output == "ab")
  }

  @Test func `The innermost record that has a name gives its value, even if it is absent`() throws {
    let output = try page(
      "{{#items}}{{#children}}{{label}}{{/children}}{{^children}}-{{/children}}{{/items}}",
      PageView(items: [
        ItemView(label: "a", children: [ItemView(label: "b")]), ItemView(label: "c"),
      ])
    )
    #expect(output == "b-")
  }

  @Test func `A partial shows itself as deep as the data goes`() throws {
    let tree = ItemView(
      label: "a",
      children: [ItemView(label: "b", children: [ItemView(label: "c")]), ItemView(label: "d")]
    )
    let output = try page(
      "{{#items}}{{>node}}{{/items}}",
      PageView(items: [tree]),
      others: ["node": "{{label}}({{#children}}{{>node}}{{/children}}){{count}}"]
    )
    #expect(output == "a(b(c()0)0d()0)0")
  }

  @Test func `A partial that shows itself on its own line is indented once`() throws {
    let tree = ItemView(label: "a", children: [ItemView(label: "b")])
    let output = try page(
      "<ul>\n  {{#items}}\n  {{>node}}\n  {{/items}}\n</ul>\n",
      PageView(items: [tree]),
      others: ["node": "<li>{{label}}\n  {{#children}}\n  {{>node}}\n  {{/children}}\n</li>\n"]
    )
    #expect(output == "<ul>\n  <li>a\n  <li>b\n  </li>\n  </li>\n</ul>\n")
  }

  @Test func `Data far deeper than any page does not exhaust the stack`() throws {
    var tree = ItemView(label: "x")
    for _ in 0..<5000 { tree = ItemView(label: "x", children: [tree]) }
    let output = try page(
      "{{#items}}{{>node}}{{/items}}",
      PageView(items: [tree]),
      others: ["node": "{{label}}{{#children}}{{>node}}{{/children}}"]
    )
    #expect(output.count > 100 && output.count < 250)
  }

  @Test(arguments: [
    "{{>node}}", "{{#isNew}}{{>node}}{{/isNew}}", "{{#items}}{{#item}}{{>node}}{{/item}}{{/items}}",
    "{{<node}}{{/node}}",
  ])
  func `A partial that shows itself without end is reported`(node: String) {
    let sources = ["page": "{{>node}}", "node": node].map {
      TemplateSource(name: $0.key + ".html", path: $0.key + ".html", bytes: Array($0.value.utf8))
    }
    let (compiled, diagnostics) = TemplateLibrary(sources).template("page", for: PageView.self)
    #expect(compiled == nil)
    #expect(diagnostics.map(\.code) == ["template.partial-cycle"])
    #expect(diagnostics.first?.message == "“node” shows itself again without end")
    #expect(diagnostics.first?.position.path == "node.html")
  }

  @Test func `Globals known at run time are checked and shown`() throws {
    let globals = TemplateRecord([
      ("strings", .record(TemplateRecord(texts: [("skip_to_content", "跳到正文")])))
    ])
    let good = TemplateSource(
      name: "good.html",
      path: "good.html",
      bytes: Array("{{strings.skip_to_content}}".utf8)
    )
    let bad = TemplateSource(
      name: "bad.html",
      path: "bad.html",
      bytes: Array("{{strings.skip_to_contents}}".utf8)
    )
    let library = TemplateLibrary([good, bad], globals: globals.shape)
    let template = try #require(library.template("good", for: PageView.self).template)
    #expect(template.with(globals: globals).html(for: PageView()).bytes == Array("跳到正文".utf8))
    let mistake = try #require(library.template("bad", for: PageView.self).diagnostics.first)
    #expect(mistake.message == "“strings” has no “skip_to_contents”")
    #expect(mistake.hint == "did you mean “skip_to_content”?")
  }

  @Test func `Views can share a table of names`() {
    struct Outer: TemplateRepresentable {
      let item: ItemView
      static let fields: TemplateFields<Self> =
        ItemView.fields.within(\.item) + [.text("more") { $0.item.label + "!" }]
    }
    #expect(
      TemplateRecordShape(of: Outer.self).members.map(\.name) == ["label", "children", "more"]
    )
  }
}

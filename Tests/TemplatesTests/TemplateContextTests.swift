import Diagnostics
import Testing

@testable import Templates

@Suite struct TemplateContextTests {
  let data: [(name: String, value: TemplateValue)] = [
    ("text", .text("a\"b'c<d>&")), ("url", .text("javascript:alert(1)")),
    ("html", .html(HTML(bytes: Array("<b>x</b>".utf8)))), ("flag", .flag(true)),
    ("list", .list([.text("1"), .text("2")])),
  ]

  @Test(arguments: [
    ("<p>{{text}}</p>", "<p>a&quot;b&#39;c&lt;d&gt;&amp;</p>"),
    ("<p title=\"{{text}}\">", "<p title=\"a&quot;b&#39;c&lt;d&gt;&amp;\">"),
    ("<p title='{{text}}'>", "<p title='a&quot;b&#39;c&lt;d&gt;&amp;'>"),
    ("<title>{{text}}</title>", "<title>a&quot;b&#39;c&lt;d&gt;&amp;</title>"),
    ("<a href=\"{{url}}\">", "<a href=\"#\">"),
    ("<a href=\"/x/{{url}}\">", "<a href=\"/x/javascript:alert(1)\">"),
    ("<a href=\"#{{url}}\">", "<a href=\"#javascript:alert(1)\">"),
    ("<a href=\"https:{{url}}\">", "<a href=\"https:javascript:alert(1)\">"),
    ("<a href=\"java{{url}}\">", "<a href=\"java#\">"),
    ("<img srcset=\"/a 1x, {{url}} 2x\">", "<img srcset=\"/a 1x, # 2x\">"),
    ("<p title=\"{{url}}\">", "<p title=\"javascript:alert(1)\">"),
    ("{{{html}}}", "<b>x</b>"),
    (
      "<script type=\"application/ld+json\">{{{html}}}</script>{{text}}",
      "<script type=\"application/ld+json\"><b>x</b></script>a&quot;b&#39;c&lt;d&gt;&amp;"
    ),
    ("<!-- a --><p>{{flag}}", "<!-- a --><p>true"),
    ("<!-->{{flag}}", "<!-->true"),
    ("<script>if (a < b) \"</p>\"</script>{{flag}}", "<script>if (a < b) \"</p>\"</script>true"),
    ("<p{{#flag}} class=\"{{flag}}\"{{/flag}} id=x>{{flag}}", "<p class=\"true\" id=x>true"),
    ("<p class=\"a{{#list}} b-{{.}}{{/list}}\">", "<p class=\"a b-1 b-2\">"),
    ("<option {{#flag}}selected{{/flag}}>", "<option selected>"),
    ("<a href=\"{{#flag}}{{url}}{{/flag}}{{^flag}}/x{{/flag}}\">", "<a href=\"#\">"),
    ("1 < {{flag}}", "1 < true"),
  ])
  func `A value is escaped for its place`(template: String, expected: String) {
    let fixture = TemplateFixture(main: template, data: data)
    #expect(fixture.output == expected, "\(fixture.mistakes)")
  }

  @Test(arguments: [
    (
      "<a href={{url}}>", "in an attribute value without quotation marks",
      "put the value in quotation marks"
    ),
    (
      "<a href=/{{url}}>", "in an attribute value without quotation marks",
      "put the value in quotation marks"
    ),
    (
      "<{{text}}>", "in the name of a tag",
      "write the tag and its attributes out, with sections around what varies"
    ),
    (
      "</{{text}}>", "in the name of a tag",
      "write the tag and its attributes out, with sections around what varies"
    ),
    (
      "<p {{text}}>", "among the attributes of a tag",
      "write the tag and its attributes out, with sections around what varies"
    ),
    (
      "<p a{{text}}>", "among the attributes of a tag",
      "write the tag and its attributes out, with sections around what varies"
    ),
    (
      "<script>{{text}}</script>", "in the content of “script”",
      "hand the value to a script in a “data-” attribute"
    ),
    (
      "<SCRIPT>{{text}}", "in the content of “script”",
      "hand the value to a script in a “data-” attribute"
    ),
    (
      "<script>'</scrip>'{{text}}", "in the content of “script”",
      "hand the value to a script in a “data-” attribute"
    ),
    (
      "<style>{{text}}</style>", "in the content of “style”",
      "hand the value to a script in a “data-” attribute"
    ),
    ("<!-- {{text}} -->", "in a comment", "move it out, or make it a template comment: “{{! … }}”"),
    (
      "<!doctype {{text}}>", "in a declaration",
      "move it out, or make it a template comment: “{{! … }}”"
    ),
    (
      "<p onclick=\"{{text}}\">", "in the attribute “onclick”",
      "choose by class, or hand the value to a script in a “data-” attribute"
    ),
    (
      "<p style=\"{{text}}\">", "in the attribute “style”",
      "choose by class, or hand the value to a script in a “data-” attribute"
    ),
    (
      "<a href=\"javascript:{{text}}\">", "in the attribute “href”",
      "begin the address with the value, with “/”, “#”, “?”, or with http, https, mailto or tel"
    ),
    (
      "<a href=\"java&#115;cript{{text}}\">", "in the attribute “href”",
      "begin the address with the value, with “/”, “#”, “?”, or with http, https, mailto or tel"
    ),
    (
      "<a href=\"{{#flag}}javascript{{/flag}}:{{text}}\">", "in the attribute “href”",
      "begin the address with the value, with “/”, “#”, “?”, or with http, https, mailto or tel"
    ),
    (
      "<script type=\"application/ld+json\">{{text}}</script>", "in the content of “script”",
      "show HTML here, made as JSON for a script element"
    ),
  ])
  func `A value in a place that no escaping makes safe is reported`(
    template: String,
    place: String,
    hint: String
  ) {
    let mistakes = TemplateFixture(main: template, data: data).mistakes
    #expect(
      mistakes.map { $0.drop { $0 != " " } } == [
        " a value cannot stand safely \(place) [template.unsafe-context] (\(hint))"
      ]
    )
  }

  @Test(arguments: [
    "<p title=\"{{{html}}}\">", "<script>{{{html}}}</script>", "<title>{{{html}}}</title>",
    "<!-- {{{html}}} -->", "<p {{{html}}}>",
  ])
  func `HTML anywhere but between tags is reported`(template: String) {
    let codes = TemplateFixture(main: template, data: data).diagnostics.map(\.code)
    #expect(codes == ["template.unsafe-context"])
  }

  @Test(arguments: [
    "<a{{#flag}} href=\"{{/flag}}x\">", "{{#flag}}<!--{{/flag}}",
    "<p {{#flag}}class={{/flag}}\"a\">",
    "<a hr{{#flag}}{{/flag}}ef=\"x\">", "<a href{{#flag}}{{/flag}}=\"{{url}}\">",
    "<{{#flag}}script{{/flag}}>", "<scr{{#flag}}ipt{{/flag}}>", "<p{{#list}} data-{{/list}}a>",
    "<p {{#list}}ef=\"{{.}}\" hr{{/list}}>", "<script>{{#flag}}</script>{{/flag}}",
  ])
  func `A section that cuts the markup is reported`(template: String) {
    let codes = TemplateFixture(main: template, data: data).diagnostics.map(\.code)
    #expect(codes.first == "template.split-markup")
  }

  @Test func `The markup is followed through partials and blocks`() {
    let fixture = TemplateFixture(
      main: "{{<layout}}{{$class}}a {{text}}{{/class}}{{/layout}}",
      others: [
        "layout": "{{>start}}\"{{$class}}{{/class}}\">{{>end}}", "start": "<p id=",
        "end": "{{text}}</p>",
      ],
      data: [("text", .text("<"))]
    )
    #expect(fixture.output == "<p id=\"a &lt;\">&lt;</p>")
  }

  @Test func `XML is escaped, but has no elements with code`() {
    let fixture = TemplateFixture(
      main: "<?xml version=\"1.0\"?><title>a</title><script>{{text}}</script>",
      ending: ".xml",
      data: data
    )
    #expect(
      fixture.output
        == "<?xml version=\"1.0\"?><title>a</title><script>a&quot;b&#39;c&lt;d&gt;&amp;</script>"
    )
    let section = TemplateFixture(
      main: "<a><![CDATA[ > {{text}}]]></a>",
      ending: ".xml",
      data: data
    )
    #expect(section.diagnostics.map(\.code) == ["template.unsafe-context"])
  }

  @Test func `Plain text is shown as it is`() {
    let fixture = TemplateFixture(main: "<{{text}}> {{{html}}}", ending: ".txt", data: data)
    #expect(fixture.output == "<a\"b'c<d>&> <b>x</b>")
  }
}

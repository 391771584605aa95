import CommonMark
import Testing

@Suite struct BareURLTests {
  @Test(arguments: [
    (
      "http://a.b/__init__/_x.py",
      "<a href=\"http://a.b/__init__/_x.py\">http://a.b/__init__/_x.py</a>"
    ),
    ("见 https://a.b/c。然后", "见 <a href=\"https://a.b/c\">https://a.b/c</a>。然后"),
    ("**http://a.b**", "<strong><a href=\"http://a.b\">http://a.b</a></strong>"),
    ("(www.a.b)", "(<a href=\"http://www.a.b\">www.a.b</a>)"),
    ("a.b@c.de", "<a href=\"mailto:a.b@c.de\">a.b@c.de</a>"),
    ("[http://a.b](/c)", "<a href=\"/c\">http://a.b</a>"),
    ("http\\://a.b", "http://a.b"), ("`http://a.b`", "<code>http://a.b</code>"),
    ("ftp://a.b", "ftp://a.b"), ("xhttp://a.b", "xhttp://a.b"),
    ("javascript://a.b", "javascript://a.b"),
  ])
  func `An address without brackets is a link`(source: String, expected: String) {
    let (html, report) = render(source)
    #expect(html == "<p>\(expected)</p>\n")
    #expect(report.problems.isEmpty)
  }
}

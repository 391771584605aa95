import CommonMark
import Foundation
import Testing

@Suite struct SafetyTests {
  @Test(arguments: [
    ("a<br>b<BR/>c", "<p>a<br>b<br>c</p>\n"),
    ("H<sub onclick=\"x\">2</sub>O", "<p>H<sub>2</sub>O</p>\n"),
    (
      "<kbd>A</kbd> <mark>b</mark> x<sup>2</sup>",
      "<p><kbd>A</kbd> <mark>b</mark> x<sup>2</sup></p>\n"
    ),
    ("a <sub>b", "<p>a &lt;sub&gt;b</p>\n"),
    ("a </sub>b", "<p>a &lt;/sub&gt;b</p>\n"),
    ("a <sub>*b</sub>*", "<p>a &lt;sub&gt;<em>b&lt;/sub&gt;</em></p>\n"),
    ("a *<sub>b* c</sub>", "<p>a <em>&lt;sub&gt;b</em> c&lt;/sub&gt;</p>\n"),
    ("<sub>~~a</sub>~~", "<p><sub>~~a</sub>~~</p>\n"),
    ("a <!-- b --> c", "<p>a  c</p>\n"),
    ("<!-- b -->\n", ""),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    ("a <img src=x onerror=y>", "<p>a &lt;img src=x onerror=y&gt;</p>\n"),
  ])
  func `Raw HTML is text, but for a few elements without attributes`(
    source: String,
    expected: String
  ) {
    #expect(html(source) == expected)
  }

  @Test(arguments: [
    "javascript:x", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "file:///x", "blob:x",
    "feed:x", "view-source:x", "java&#9;script:x", "javascript&colon;x",
    "<java script:x>", "javascript:x&amp;y", "unknown:x",
  ])
  func `A link whose scheme is not allowed is left out and reported`(destination: String) {
    let (html, report) = render("[a](\(destination))")
    #expect(html == "<p><span class=\"broken-link\">a</span></p>\n")
    #expect(report.problems.map(\.kind) == [.unsafeURL])
  }

  @Test(arguments: [
    "http://a.b", "HTTPS://a.b", "mailto:a@b.c", "tel:+1", "/a:b", "./javascript:x", "?a:b", "#a:b",
    "a/b:c", "中文:x",
  ])
  func `Relative URLs and the allowed schemes stay`(destination: String) {
    let (html, report) = render("[a](\(destination))")
    #expect(html.hasPrefix("<p><a href=\""))
    #expect(report.problems.isEmpty)
  }

  @Test func `What a resolver returns is checked too`() {
    struct Hostile: LinkResolver {
      func resolve(_ link: MarkdownLink) -> ResolvedLink { .url("javascript:x", external: false) }
    }
    #expect(
      render("[a](b) ![c](d) http://e.f", resolver: Hostile()).html
        == """
        <p><span class="broken-link">a</span> <span class="broken-link">c</span> http://e.f</p>

        """
    )
  }

  @Test func `Text in attributes cannot leave them`() {
    #expect(
      html("![\"x\u{301}<b](/a\"b 't\"\u{301} onload=x')")
        == "<p><img src=\"/a%22b\" alt=\"&quot;x\u{301}&lt;b\" title=\"t&quot;\u{301} onload=x\"></p>\n"
    )
  }

  @Test(arguments: [
    String(repeating: ">", count: 100_000), String(repeating: "[", count: 100_000),
    String(repeating: "*", count: 100_000), String(repeating: "`", count: 100_000),
    String(repeating: "|", count: 100_000), String(repeating: "~", count: 100_000),
    String(repeating: "![", count: 50_000), String(repeating: "<", count: 100_000),
    String(repeating: "- ", count: 50_000), String(repeating: "*a **b ", count: 10_000),
    String(repeating: "![[]()", count: 20_000), "a " + String(repeating: "<!-- ", count: 20_000),
    "a " + String(repeating: "<?", count: 20_000), String(repeating: "\\~~", count: 20_000),
    String(repeating: "(www.a_", count: 10_000), String(repeating: "a@", count: 50_000),
    String(repeating: "。**（", count: 10_000), String(repeating: "[^a] ", count: 10_000),
    String(repeating: "word ", count: 200_000),
    (0..<400).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()
      + String(repeating: "\n", count: 20_000),
  ])
  func `A text made to be slow takes no more than seconds`(source: String) {
    let start = processorSeconds
    _ = html(source)
    #expect(processorSeconds - start < 10)
  }

  /// The processor time of this thread, which other tests and programs do not add to.
  private var processorSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func `Bytes that are no UTF-8 do no harm`() {
    let bytes: [UInt8] = [
      0x2A, 0x2A, 0xE4, 0xB8, 0x2A, 0x2A, 0xFF, 0xEF, 0xB7, 0x5B, 0xF0, 0x9F, 0x7E,
    ]
    let document = MarkdownDocument(parsing: bytes, path: "a.md")
    var output: [UInt8] = []
    _ = document.render(into: &output, options: MarkdownOptions(), resolver: WrittenLinks())
    #expect(output.starts(with: Array("<p>".utf8)))
  }

  @Test func `Nesting beyond a hundred is reported once and shown flat`() {
    #expect(problems(String(repeating: ">", count: 150) + " a") == ["1:101 deep-nesting"])
    let html = html(String(repeating: ">", count: 102) + " a")
    #expect(html.ranges(of: "<blockquote>").count == 100)
    #expect(html.contains("<p>&gt;&gt; a</p>"))
    #expect(problems(String(repeating: ">", count: 100) + " a").isEmpty)
  }
}

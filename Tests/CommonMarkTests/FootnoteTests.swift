import CommonMark
import Testing

@Suite struct FootnoteTests {
  @Test func `Footnotes are numbered by their first reference and link back to each`() {
    #expect(
      html("a[^x] b[^y] c[^X]\n\n[^y]: Y\n[^x]: X\n\n    more") {
        $0.idPrefix = "p-"
        $0.footnotesLabel = "脚注"
        $0.footnoteBackLabel = "返回正文"
      } == """
        <p>a<sup class="footnote-ref"><a href="#p-fn:1" id="p-fnref:1">1</a></sup> \
        b<sup class="footnote-ref"><a href="#p-fn:2" id="p-fnref:2">2</a></sup> \
        c<sup class="footnote-ref"><a href="#p-fn:1" id="p-fnref:1:2">1</a></sup></p>
        <section class="footnotes" aria-label="脚注">
        <ol>
        <li id="p-fn:1">
        <p>X</p>
        <p>more <a href="#p-fnref:1" class="footnote-backref" aria-label="返回正文 1">↩</a> \
        <a href="#p-fnref:1:2" class="footnote-backref" aria-label="返回正文 1-2">↩<sup>2</sup></a></p>
        </li>
        <li id="p-fn:2">
        <p>Y <a href="#p-fnref:2" class="footnote-backref" aria-label="返回正文 2">↩</a></p>
        </li>
        </ol>
        </section>

        """
    )
  }

  @Test func `A footnote of one word is no link definition`() {
    #expect(html("a[^1]\n\n[^1]: http://a.b").contains("<p><a href=\"http://a.b\">http://a.b</a> "))
  }

  @Test func `A footnote does not join a list before it`() {
    #expect(html("+ a\n\n[^1]: x").hasPrefix("<ul>\n<li>a</li>\n</ul>\n"))
    #expect(html("1) a\n\n[^1]: x").hasPrefix("<ol>\n<li>a</li>\n</ol>\n"))
  }

  @Test(arguments: ["a\\[^1]", "a[\\^1]", "`[^1]`", "[a[^1]](/u)", "![[^1]](/u)"])
  func `No reference is an escaped one, one in code and one within a link`(source: String) {
    #expect(!html(source + "\n\n[^1]: x").contains("footnote"))
  }

  @Test func `A definition within a code block is code`() {
    #expect(html("```\n[^1]: x\n```") == "<pre><code>[^1]: x\n</code></pre>\n")
  }

  @Test func `Missing, unused and repeated footnotes are reported where they stand`() {
    let report = render("中[^a] b[^b]\n\n[^b]: x\n\n  [^c]: y\n[^b]: z").report
    #expect(report.problems.map(\.line) == [1, 5, 6])
    #expect(report.problems.map(\.column) == [2, 3, 1])
    #expect(
      report.problems.map(\.message) == [
        "expected the footnote “a” to be defined, found no definition",
        "expected a reference to the footnote “c”, found none",
        "expected one definition of the footnote “b”, found another",
      ]
    )
  }

  @Test func `A reference in a paragraph shown elsewhere uses its footnote`() {
    let (html, report) = render("a[^1]\n\nb\n\n[^1]: x") { $0.omitsFirstParagraph = true }
    #expect(html == "<p>b</p>\n")
    #expect(report.problems.isEmpty)
  }
}

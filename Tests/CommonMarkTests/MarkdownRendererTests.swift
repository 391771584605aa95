import CommonMark
import Testing

@Suite struct MarkdownRendererTests {
  private func document(_ source: String, firstLine: Int = 1) -> MarkdownDocument {
    MarkdownDocument(parsing: Array(source.utf8), path: "a.md", firstLine: firstLine)
  }

  @Test func `The first paragraph stands before any heading`() {
    #expect(document("\na\nb\n\nc", firstLine: 5).firstParagraphLines == 6...7)
    #expect(document("<!-- x -->\n\n- a\n\nb").firstParagraphLines == 5...5)
    #expect(document("# a\n\nb").firstParagraphLines == nil)
    #expect(document("|a|\n|-|").firstParagraphLines == nil)
    #expect(document("").firstParagraphLines == nil)
  }

  @Test func `The first paragraph is rendered without its element and without footnotes`() {
    let paragraph = document("a *b*[^1] [c](javascript:x)\n\nd\n\n[^1]: e", firstLine: 3)
      .firstParagraph(options: MarkdownOptions(), resolver: WrittenLinks())
    #expect(
      paragraph.map { String(decoding: $0.html, as: UTF8.self) }
        == "a <em>b</em> <span class=\"broken-link\">c</span>"
    )
    #expect(paragraph?.text == "a b c")
    #expect(paragraph?.report.problems.map(\.line) == [3])
    #expect(paragraph?.report.problems.map(\.column) == [11])
  }

  @Test func `The first paragraph can be left out`() {
    #expect(html("a\n\nb") { $0.omitsFirstParagraph = true } == "<p>b</p>\n")
    #expect(html("# a\n\nb") { $0.omitsFirstParagraph = true }.contains("<p>b</p>"))
  }

  @Test func `Plain text holds every block on a line of its own`() {
    #expect(
      plainText(
        """
        # A *b*

        c [d](/e) ![f](/g) `h` ~~i~~ <br>j
        k[^1]

        - [x] l
        - m

        | n | o |
        |---|---|
        | p | q |

        ```
        r < s
        ```

        [^1]: t
        """
      ) == """
        A b
        c d f h i  j k
        l
        m
        n o
        p q
        r < s
        t
        """
    )
  }

  @Test func `Headings get ids and are listed`() {
    let (html, report) = render("# Ａ b! *中文*\n\n## a-b 中文\n\n## !\n\n###### [x](/y) `<`") {
      $0.headingLevelShift = 1
      $0.idPrefix = "s-"
    }
    #expect(
      html == """
        <h2 id="s-a-b-中文">Ａ b! <em>中文</em></h2>
        <h3 id="s-a-b-中文-2">a-b 中文</h3>
        <h3 id="s-section">!</h3>
        <h6 id="s-x"><a href="/y">x</a> <code>&lt;</code></h6>

        """
    )
    #expect(report.anchors == ["s-a-b-中文", "s-a-b-中文-2", "s-section", "s-x"])
    #expect(report.headings.map(\.level) == [2, 3, 3, 6])
    #expect(report.headings.map(\.line) == [1, 3, 5, 7])
    #expect(report.headings.map(\.text) == ["Ａ b! 中文", "a-b 中文", "!", "x <"])
    #expect(
      report.headings.map { String(decoding: $0.html, as: UTF8.self) }
        == ["Ａ b! <em>中文</em>", "a-b 中文", "!", "x <code>&lt;</code>"]
    )
  }

  @Test func `A numbered id never meets one that was written`() {
    #expect(
      render("# a\n\n# a-2\n\n# a\n\n# a").report.anchors == ["a", "a-2", "a-3", "a-4"]
    )
  }

  @Test func `A task's text is the name of its box`() {
    #expect(
      html("- [ ] a\n- [X] b\n- [x]c\n- \\[ ] d") == """
        <ul>
        <li class="task"><label><input type="checkbox" disabled> a</label></li>
        <li class="task"><label><input type="checkbox" checked disabled> b</label></li>
        <li>[x]c</li>
        <li>[ ] d</li>
        </ul>

        """
    )
  }

  @Test func `An external link says so to browsers and styles`() {
    struct External: LinkResolver {
      func resolve(_ link: MarkdownLink) -> ResolvedLink {
        link.destination == "gone" ? .unresolved : .url("https://x.y/?a&b", external: true)
      }
    }
    #expect(
      render("[a](paper:a 't') [*b*](gone)", resolver: External()).html == """
        <p><a href="https://x.y/?a&amp;b" rel="noopener noreferrer external" title="t">a</a> \
        <span class="broken-link"><em>b</em></span></p>

        """
    )
  }

  @Test func `An image needs a description`() {
    #expect(
      problems("中 ![](a.png)\n![ ](b.png) ![x](c.png)")
        == ["1:3 image-without-text", "2:1 image-without-text"]
    )
  }
}

import CommonMark
import Testing

@Suite struct CJKTests {
  @Test(arguments: [
    ("**医学大模型（LLM）**综述", "<strong>医学大模型（LLM）</strong>综述"),
    ("这是**“重点”**的内容", "这是<strong>“重点”</strong>的内容"),
    ("이것은 **강조(emphasis)**입니다", "이것은 <strong>강조(emphasis)</strong>입니다"),
    ("これは*「斜体」*です", "これは<em>「斜体」</em>です"),
    ("__注意__：注意", "<strong>注意</strong>：注意"),
    ("中文__不是__强调", "中文__不是__强调"),
    ("a**“b”**c", "a**“b”**c"),
    ("删除~~（旧）~~内容", "删除<del>（旧）</del>内容"),
    ("“︁Git”︁__Hub__", "“︁Git”︁<strong>Hub</strong>"),
  ])
  func `Emphasis follows the CJK-friendly amendment`(source: String, expected: String) {
    #expect(html(source) == "<p>\(expected)</p>\n")
  }

  @Test func `What helps libcmark leaves no trace`() {
    let source = """
      `。**（` <http://a.b/。**（> [。**（](/。**（ "。**（")

      ```。**（
      。**（。︁_a_
      ```
      """
    #expect(
      html(source) == """
        <p><code>。**（</code> <a href="http://a.b/%E3%80%82**%EF%BC%88">http://a.b/。**（</a> \
        <a href="/%E3%80%82**%EF%BC%88" title="。**（">。**（</a></p>
        <pre><code class="language-。**（">。**（。︁_a_
        </code></pre>

        """
    )
  }

  @Test func `Link definitions are found whatever stands around the delimiters`() {
    #expect(html("[。**（]\n\n[。**（]: /a") == "<p><a href=\"/a\">。**（</a></p>\n")
  }

  @Test func `Noncharacters and control characters of the input are replaced`() {
    let numbers: [UInt32] = [0x61, 0xFDD0, 0xFFFE, 0x1FFFF, 0x1, 0x0, 0xC, 0x62]
    let scalars = numbers.compactMap(Unicode.Scalar.init)
    #expect(
      html(String(String.UnicodeScalarView(scalars)))
        == "<p>a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} b</p>\n"
    )
    #expect(html("&#xFDD0; &#7; &#0;") == "<p>&amp;#xFDD0; &amp;#7; \u{FFFD}</p>\n")
  }

  @Test(arguments: [
    ("中文\n中文", "中文中文"), ("中文，\n**中文**", "中文，<strong>中文</strong>"),
    ("かな\n漢字", "かな漢字"), ("中文\nLatin", "中文\nLatin"), ("Latin\nLatin", "Latin\nLatin"),
    ("한국어\n한국어", "한국어\n한국어"), ("中\n`中`", "中\n<code>中</code>"),
  ])
  func `A line break between characters written without spaces is no space`(
    source: String,
    expected: String
  ) {
    #expect(html(source) == "<p>\(expected)</p>\n")
  }
}

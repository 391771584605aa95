import CommonMark
import Testing

@Suite struct MarkdownDocumentTests {
  private func html(_ text: String) -> String {
    var output: [UInt8] = []
    let document = MarkdownDocument(parsing: Array(text.utf8), path: "a.md")
    _ = document.render(into: &output, options: MarkdownOptions(), resolver: WrittenLinks())
    return String(decoding: output, as: UTF8.self)
  }

  private func problems(_ text: String) -> [MarkdownProblem] {
    var output: [UInt8] = []
    let document = MarkdownDocument(parsing: Array(text.utf8), path: "a.md", firstLine: 5)
    return document.render(into: &output, options: MarkdownOptions(), resolver: WrittenLinks())
      .problems
  }

  @Test(arguments: [
    ("**医学大模型（LLM）**综述", "<p><strong>医学大模型（LLM）</strong>综述</p>\n"),
    ("**问答**：*动作*。", "<p><strong>问答</strong>：<em>动作</em>。</p>\n"),
    ("**“引用”**之后", "<p><strong>“引用”</strong>之后</p>\n"),
    ("a * b", "<p>a * b</p>\n"),
  ])
  func `Emphasis works beside Chinese punctuation`(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test func `A break of lines between Han characters is no space`() {
    #expect(html("医学\n大模型") == "<p>医学大模型</p>\n")
    #expect(html("large\nmodel") == "<p>large\nmodel</p>\n")
  }

  @Test func `A table has its cells aligned by classes`() {
    #expect(
      html("| a | b |\n|:-:|--:|\n| `x\\|y` | **z** |") == """
        <div class="table-scroll" tabindex="0"><table>
        <thead>
        <tr>
        <th class="align-center">a</th>
        <th class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center"><code>x|y</code></td>
        <td class="align-right"><strong>z</strong></td>
        </tr>
        </tbody>
        </table></div>

        """
    )
  }

  @Test func `Headings have ids, each its own`() {
    #expect(
      html("## What it found\n\n## What it found") == """
        <h2 id="what-it-found">What it found</h2>
        <h2 id="what-it-found-2">What it found</h2>

        """
    )
  }

  @Test func `Raw HTML is shown as text and reported where it stands`() {
    #expect(
      html("a <script>x</script>") == "<p>a &lt;script&gt;x&lt;/script&gt;</p>\n"
    )
    let found = problems("one\n\ntwo **数据** <b>")
    #expect(found.map(\.kind) == [.rawHTML])
    #expect(found.first?.line == 7)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x", "blob:x",
    "feed:javascript:x", "view-source:x", "file:///etc/passwd",
  ])
  func `An address that a browser could run leads nowhere`(address: String) {
    #expect(html("[a](\(address))") == "<p><span class=\"broken-link\">a</span></p>\n")
    #expect(problems("[a](\(address))").map(\.kind) == [.unsafeURL])
  }

  @Test func `Noncharacters of the author become replacement characters`() {
    let noncharacter = String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)
    #expect(html("a\(noncharacter)b **c**") == "<p>a\u{FFFD}b <strong>c</strong></p>\n")
  }

  @Test(arguments: [">", "[", "*", "- ", "`", "|", "<", "!["])
  func `Nesting without end is cut and nothing hangs`(sign: String) {
    _ = html(String(repeating: sign, count: 20_000))
    #expect(problems(String(repeating: "> ", count: 500) + "x").map(\.kind) == [.deepNesting])
  }
}

import CommonMark
import Testing

@Suite struct TableTests {
  @Test func `A table scrolls in a frame of its own and aligns by classes`() {
    #expect(
      html("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |") == """
        <div class="table-scroll" tabindex="0"><table>
        <thead>
        <tr>
        <th class="align-left">a</th>
        <th class="align-center">b</th>
        <th class="align-right">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">1</td>
        <td class="align-center">2</td>
        <td class="align-right">3</td>
        </tr>
        </tbody>
        </table></div>

        """
    )
  }

  /// The cells' contents, row by row.
  private func cells(_ source: String) -> [String] {
    html(source).matches(of: #/<t[hd][^>]*>(.*)<\/t[hd]>/#).map { String($0.output.1) }
  }

  @Test func `Cells divide at unescaped pipes, even within code`() {
    #expect(cells("|a|b|\n|-|-|\n|`x\\|y`|`p|q`|") == ["a", "b", "<code>x|y</code>", "`p"])
  }

  @Test func `A cell is inlines only`() {
    #expect(
      cells("|a|b|\n|-|-|\n|# x|- y|\n|> z|1. w|")
        == ["a", "b", "# x", "- y", "&gt; z", "1. w"]
    )
  }

  @Test func `Links in cells use the definitions of the whole text`() {
    #expect(
      cells("|[a]|\n|-|\n|**（b）**c|\n\n[a]: /u")
        == ["<a href=\"/u\">a</a>", "<strong>（b）</strong>c"]
    )
  }

  @Test(arguments: [
    "> |a|b|\n> |-|-|\n> |1|2|", "- |a|b|\n  |-|-|\n  |1|2|",
    "> - x\n>   |a|b|\n>   |-|-|\n>   |1|2|",
    "1. > |a|b|\n   > |-|-|\n   > |1|2|", "[^1]\n\n[^1]: |a|b|\n    |-|-|\n    |1|2|",
  ])
  func `A table's lines are found within quotes, lists and footnotes`(source: String) {
    #expect(cells(source) == ["a", "b", "1", "2"])
  }

  @Test func `A thematic break after a table makes no heading of it`() {
    let output = html("|a|\n|-|\n|1|\n---")
    #expect(output.hasSuffix("</table></div>\n<hr>\n"))
    #expect(!output.contains("<h2"))
  }

  @Test func `The text before a table stays a paragraph`() {
    #expect(html("x *y*\n|a|\n|-|").hasPrefix("<p>x <em>y</em></p>\n<div"))
    #expect(html("- x\n  |a|\n  |-|").hasPrefix("<ul>\n<li>x\n<div"))
  }
}

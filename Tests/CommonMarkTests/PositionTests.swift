import CommonMark
import Synchronization
import Testing

@Suite struct PositionTests {
  /// Notes where each link stands.
  private final class Places: LinkResolver {
    private let found = Mutex<[String]>([])

    var list: [String] { found.withLock { $0 } }

    func resolve(_ link: MarkdownLink) -> ResolvedLink {
      found.withLock { $0.append("\(link.line):\(link.column) \(link.kind)") }
      return .url(link.destination, external: false)
    }
  }

  @Test(arguments: [
    ("中文 [a](b)", ["1:4 link"]),
    ("a\n中 ![a](b)", ["2:3 image"]),
    ("> - 中 [x](a)\n>   中文 [y](b) **（z）**中 [z](c)", ["1:7 link", "2:8 link", "2:24 link"]),
    ("## 标题 [h](d)", ["1:7 link"]),
    ("`a\nb` [r](f)", ["2:4 link"]),
    ("[a]: /u\ntext [x](y)", ["2:6 link"]),
    ("|中|b|\n|-|-|\n| a \\| b | 中 [u](h) www.x.y |", ["3:14 link", "3:21 autolink"]),
    ("- [ ] 中 [v](i)", ["1:9 link"]),
    (
      "[^1]: 中 [w](j)\n    [w](k)\n\n中[^1] <http://c.d> http://e.f",
      ["4:7 autolink", "4:20 autolink", "1:9 link", "2:5 link"]
    ),
    ("http://a_*b*.c/ [x](y)", ["1:17 link"]),
  ])
  func `Lines and columns are those of the file, in characters`(source: String, places: [String]) {
    let resolver = Places()
    _ = render(source, resolver: resolver)
    #expect(resolver.list == places)
  }

  @Test func `Lines count what stands above the text`() {
    let document = MarkdownDocument(parsing: Array("a\n\n<x>".utf8), path: "a.md", firstLine: 10)
    var output: [UInt8] = []
    let report = document.render(
      into: &output,
      options: MarkdownOptions(),
      resolver: WrittenLinks()
    )
    #expect(report.problems.map(\.line) == [12])
    #expect(report.problems.map(\.message) == ["expected Markdown, found raw HTML “<x>”"])
  }
}

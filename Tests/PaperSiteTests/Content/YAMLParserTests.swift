import Diagnostics
import Testing

@testable import PaperSite

@Suite struct YAMLParserTests {
  private func parse(_ text: String, firstLine: Int = 1) throws(Diagnostic) -> YAMLNode? {
    try YAMLParser(path: "a.yml", firstLine: firstLine).parse(Array(text.utf8)[...])
  }

  @Test func `Scalars stay the texts that they are`() throws {
    let node = try parse("year: 2023\nok: yes\nnothing:\nempty: \"\"\n")
    guard case .mapping(let pairs)? = node?.value else {
      Issue.record("expected a mapping")
      return
    }
    #expect(pairs.map(\.key.value) == ["year", "ok", "nothing", "empty"])
    #expect(pairs.map(\.value.kindName) == ["“2023”", "“yes”", "nothing", "an empty text"])
  }

  @Test func `Places count characters, and lines from where the text starts in its file`() throws {
    let node = try parse("标题: 数据\nb:\n  - 值, x\n", firstLine: 2)
    guard case .mapping(let pairs)? = node?.value, case .sequence(let items) = pairs[1].value.value
    else {
      Issue.record("expected a sequence in a mapping")
      return
    }
    #expect(pairs[0].value.place == Place(line: 2, column: 5))
    #expect(items[0].place == Place(line: 4, column: 5))
  }

  @Test func `An empty document has no value`() throws {
    #expect(try parse("") == nil)
    #expect(try parse("# only a remark\n") == nil)
  }

  @Test func `Nesting of a hundred thousand levels ends at once`() {
    let error = #expect(throws: Diagnostic.self) {
      try parse("a: " + String(repeating: "[", count: 100_000))
    }
    #expect(error?.code == "yaml.nesting")
  }

  @Test func `Aliases that would grow without end are refused`() {
    let error = #expect(throws: Diagnostic.self) {
      try parse("a: &a [x, x]\nb: [*a, *a]\n")
    }
    #expect(error?.code == "yaml.alias")
    #expect(error?.position == SourcePosition(path: "a.yml", line: 1, column: 4))
  }
}

extension YAMLNode: Equatable {
  static func == (left: YAMLNode, right: YAMLNode) -> Bool {
    left.place == right.place && left.kindName == right.kindName
  }
}

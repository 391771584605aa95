import Diagnostics

/// A template's source as a tree, before its names are checked.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let nodes: [TemplateNode]
  /// The names of the blocks that it offers for replacement.
  let blockNames: Set<String>
  /// The names of the templates it inherits from.
  let parents: [String]
  let diagnostics: [Diagnostic]

  /// The place of a byte, for people.
  func position(at offset: Int) -> SourcePosition { source.position(at: offset) }
}

extension TemplateSource {
  /// The place of a byte, for people; cost: the length of the source.
  func position(at offset: Int) -> SourcePosition {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
    return SourcePosition(path: path, line: line, column: column)
  }
}

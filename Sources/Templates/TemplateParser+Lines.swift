extension TemplateParser {
  /// Adds the text up to a place, line by line.
  ///
  /// Lines are kept apart from the white space they begin with, so that it can change with the place
  /// where a partial or a block is shown. Blank lines are not indented.
  mutating func addText(upTo end: Int, isBeforeTag: Bool) {
    if elements.last?.isParent == true {
      offset = end
      return
    }
    while offset < end || (isBeforeTag && offset == end && isLineStart(offset)) {
      if isLineStart(offset) {
        var content = offset
        while content < end, bytes[content].isBlank { content += 1 }
        let isBlank = content < end ? isNewline(at: content) : !isBeforeTag
        if !isBlank {
          startLine(indentedBy: Array(bytes[offset..<content]))
          offset = content
        }
      }
      guard offset < end else { return }
      let newline = bytes[offset..<end].firstIndex(of: UInt8(ascii: "\n"))
      let next = newline.map { $0 + 1 } ?? end
      append(.text(offset..<next))
      offset = next
      if offset == end, newline == nil { return }
    }
  }

  /// Adds the start of a line.
  mutating func startLine(indentedBy indentation: [UInt8]) {
    noteLine(indentedBy: indentation)
    append(.lineStart(indentation))
  }

  /// Takes note of a line's white space: the first line of a block's content says how deep the content is indented.
  mutating func noteLine(indentedBy indentation: [UInt8]) {
    for index in elements.indices
    where elements[index].startsLine && elements[index].intrinsicIndentation == nil {
      elements[index].intrinsicIndentation = indentation
    }
  }

  private func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  private func isNewline(at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "\n") || bytes[offset...].starts(with: "\r\n".utf8)
  }

  /// The start of the line if only white space stands between it and the tag.
  func lineStart(before tag: Int) -> Int? {
    var start = tag
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return isLineStart(start) ? start : nil
  }

  /// The start of the next line, or the end, if only white space stands between it and the tag.
  func nextLine(after tag: Int) -> Int? {
    var end = tag
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end == bytes.count { return end }
    guard isNewline(at: end) else { return nil }
    return end + (bytes[end] == UInt8(ascii: "\r") ? 2 : 1)
  }

  /// Where a delimiter stands next.
  func firstIndex(of delimiter: [UInt8], from start: Int) -> Int? {
    guard let first = delimiter.first else { return nil }
    var index = start
    while let found = bytes[index...].firstIndex(of: first) {
      if bytes[found...].starts(with: delimiter) { return found }
      index = found + 1
    }
    return nil
  }
}

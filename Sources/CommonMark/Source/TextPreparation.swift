/// Writes a text anew so that libcmark reads it in the site's dialect; see `Mark`.
struct TextPreparation {
  let text: [UInt8]
  let survey: TextSurvey
  var output: [UInt8] = []
  private(set) var lineStarts: [Int] = []
  private(set) var footnotes: [FootnoteDefinition] = []
  private(set) var insertedLines: [Int] = []
  private(set) var nestingExcess: Int?
  var hasMarks = false
  /// The end of what has been copied from `text`.
  var copied = 0
  /// The end of the bare URL within which emphasis is hidden.
  var bareURLEnd = 0
  var openImages = OpenImages()
  var declarations = DeclarationSearch()
  private var nesting = NestingLimit()
  private var fence = CodeFence()
  private let footnoteMarker: StaticString

  init(of text: [UInt8], survey: TextSurvey) {
    self.text = text
    self.survey = survey
    let usesPlus = (survey.lineStarts.contains { text.startsListItem(with: "+", at: $0) })
    // A marker that the author uses would join his list and the footnotes.
    footnoteMarker = usesPlus ? "1) " : "+   "
    output.reserveCapacity(text.count + text.count / 16 + 64)
  }

  /// Writes the whole text.
  mutating func prepare() {
    let starts = survey.lineStarts
    for number in starts.indices {
      let next = number + 1 < starts.count ? starts[number + 1] : text.count
      var end = next
      while end > starts[number], text[end - 1].isLineEnd { end -= 1 }
      lineStarts.append(output.count + starts[number] - copied)
      prepareLine(starts[number]..<end)
    }
    copy(to: text.count)
  }

  /// Copies what was not yet copied, up to `index`.
  mutating func copy(to index: Int) {
    guard index > copied else { return }
    output.append(contentsOf: text[copied..<index])
    copied = index
  }

  /// Writes a mark at `index` of the text.
  mutating func mark(_ mark: Mark, at index: Int) {
    copy(to: index)
    output.append(mark)
    hasMarks = true
  }

  private mutating func prepareLine(_ line: Range<Int>) {
    var start = line.lowerBound
    if survey.features.contains(.deepNesting),
      let excess = nesting.excess(in: text, line: line)
    {
      if nestingExcess == nil { nestingExcess = output.count + excess - copied }
      mark(.nestingLimit, at: excess)
    }
    if survey.features.contains([.footnote, .definition]) {
      let isCode = fence.contains(line, of: text)
      if !isCode, let opening = FootnoteDefinition.opening(in: text, line: line) {
        write(opening, line: line)
        start = opening.content
      }
    }
    prepareInlines(start..<line.upperBound, isLineStart: true)
  }

  /// Writes a definition as a list item, which holds the same blocks; its first block is a heading
  /// that names the footnote.
  private mutating func write(_ opening: FootnoteDefinition.Opening, line: Range<Int>) {
    copy(to: line.lowerBound)
    hasMarks = true
    output.append(contentsOf: footnoteMarker.description.utf8)
    if footnoteMarker.utf8CodeUnitCount == 3 { output.append(UInt8(ascii: " ")) }
    output.append(contentsOf: "# ".utf8)
    output.append(.footnote)
    output.append(contentsOf: String(footnotes.count).utf8)
    output.append(UInt8(ascii: "\n"))
    copied = opening.content
    insertedLines.append(lineStarts.count)
    lineStarts.append(output.count)
    footnotes.append(
      FootnoteDefinition(
        label: Array(text[opening.label]),
        column: opening.indentation + 1,
        contentLine: lineStarts.count,
        contentShift: opening.content - line.lowerBound - 4
      )
    )
    if opening.content < line.upperBound { output.append(contentsOf: "    ".utf8) }
  }
}

extension [UInt8] {
  /// Whether a line's first character, after spaces and quote marks, is a bullet.
  fileprivate func startsListItem(with bullet: Unicode.Scalar, at start: Int) -> Bool {
    var index = start
    while index < count, self[index].isBlank || self[index] == UInt8(ascii: ">") { index += 1 }
    return index < count && self[index] == UInt8(ascii: bullet)
  }
}

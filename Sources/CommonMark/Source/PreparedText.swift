/// A text as libcmark shall read it, and the way back to the file's positions.
struct PreparedText {
  /// The text with marks in it, UTF-8.
  let bytes: [UInt8]
  let features: TextFeatures
  /// The offset at which each line of `bytes` starts.
  let lineStarts: [Int]
  let footnotes: [FootnoteDefinition]
  /// The lines of `bytes`, from 1, that stand for no line of the file.
  let insertedLines: [Int]
  /// The first marker beyond the nesting limit, as an offset into `bytes`.
  let nestingExcess: Int?
  private let firstLine: Int

  init(_ text: [UInt8], firstLine: Int) {
    self.firstLine = firstLine
    let survey = TextSurvey(of: text)
    guard survey.features.needsPreparation else {
      bytes = text
      features = survey.features
      lineStarts = survey.lineStarts
      footnotes = []
      insertedLines = []
      nestingExcess = nil
      return
    }
    var preparation = TextPreparation(of: text, survey: survey)
    preparation.prepare()
    bytes = preparation.output
    features = preparation.hasMarks ? survey.features.union(.marks) : survey.features
    lineStarts = preparation.lineStarts
    footnotes = preparation.footnotes
    insertedLines = preparation.insertedLines
    nestingExcess = preparation.nestingExcess
  }

  /// The bytes of a line, from 1, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1].isLineEnd { end -= 1 }
    return bytes[start..<end]
  }

  /// The line of the file for a line of the prepared text.
  func fileLine(_ line: Int) -> Int {
    firstLine + line - 1 - insertedLines.firstIndex(notBefore: line)
  }

  /// The line that holds an offset into `bytes`.
  func line(ofOffset offset: Int) -> Int {
    lineStarts.firstIndex(notBefore: offset + 1)
  }

  /// By how many columns the text of a line starts further right in the file.
  ///
  /// A definition's first line was moved below its marker, after four spaces.
  func columnShift(ofLine line: Int) -> Int {
    let index = insertedLines.firstIndex(notBefore: line - 1)
    guard index < footnotes.count, footnotes[index].contentLine == line else { return 0 }
    return footnotes[index].contentShift
  }
}

/// Finds columns of a text; asked in the order of the text, it walks each line once.
struct PlaceCursor {
  private var line = 0
  private var byte = 1
  private var column = 1

  /// The place in the file of a byte, from 1, of a line of the prepared text.
  mutating func place(
    line wanted: Int,
    byte wantedByte: Int,
    in text: PreparedText
  ) -> (line: Int, column: Int) {
    let bytes = text.line(wanted)
    if wanted != line || wantedByte < byte {
      line = wanted
      byte = 1
      column = 1 + text.columnShift(ofLine: wanted)
    }
    var index = bytes.startIndex + byte - 1
    let end = min(bytes.startIndex + max(0, wantedByte - 1), bytes.endIndex)
    while index < end {
      if let mark = bytes.mark(at: index) {
        index += 3
        if mark.standsForCharacter { column += 1 }
      } else {
        index += bytes.scalar(at: index).length
        column += 1
      }
    }
    byte = max(byte, index - bytes.startIndex + 1)
    return (text.fileLine(wanted), max(1, column))
  }
}

extension UInt8 {
  /// Whether a mark with this third byte stands for a character of the author's.
  fileprivate var standsForCharacter: Bool {
    self >= Mark.firstVariation || self == Mark.asterisk.rawValue
      || self == Mark.underscore.rawValue
  }
}

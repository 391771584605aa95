/// A text as it is given to libcmark: with a noncharacter between emphasis marks and the CJK
/// punctuation beside them.
///
/// libcmark decides by the characters beside a run of `*` or `_` whether it can open or close
/// emphasis (CommonMark 0.30, 6.2); beside punctuation and letters together it cannot, so that
/// `**模型（LLM）**综述` would stay as it is. U+FDD0 is neither punctuation nor white space: put between
/// the run and the punctuation it makes the run decide as beside a letter, which is what the
/// CJK-friendly emphasis amendment asks for. It is taken out of everything that is read back.
struct PreparedSource: Sendable {
  let bytes: [UInt8]
  /// Where each line of `bytes` starts.
  let lineStarts: [Int]

  static let mark: [UInt8] = [0xEF, 0xB7, 0x90]  // U+FDD0

  init(_ source: [UInt8]) {
    let safe = Self.replacingNoncharacters(in: source)
    bytes = safe.contains(UInt8(ascii: "*")) ? Self.marked(safe) : safe
    var starts = [0]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The bytes of a line, from 1, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard (1...lineStarts.count).contains(number) else { return [] }
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    var line = bytes[lineStarts[number - 1]..<max(lineStarts[number - 1], end)]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return line
  }

  /// The column in characters, from 1, of a byte of a line, from 1, as the author wrote it.
  func column(ofByte byte: Int, inLine number: Int) -> Int {
    String(decoding: Self.unmarked(line(number).prefix(max(0, byte - 1))), as: UTF8.self).count + 1
  }

  /// The bytes without marks.
  static func unmarked(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      result.append(byte)
      if byte == mark[2], result.suffix(3).elementsEqual(mark) { result.removeLast(3) }
    }
    return result
  }

  /// U+FFFD in the place of U+FDD0, which the author cannot have meant.
  private static func replacingNoncharacters(in source: [UInt8]) -> [UInt8] {
    var result = source
    for index in source.indices.dropLast(2)
    where source[index] == mark[0] && source[index + 1] == mark[1] && source[index + 2] == mark[2] {
      result[index + 1] = 0xBF
      result[index + 2] = 0xBD
    }
    return result
  }

  private static func marked(_ source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count + 64)
    var index = 0
    while index < source.count {
      guard source[index] == UInt8(ascii: "*") else {
        result.append(source[index])
        index += 1
        continue
      }
      var end = index
      while end < source.count, source[end] == UInt8(ascii: "*") { end += 1 }
      if isCJKPunctuation(before: index, in: source) { result += mark }
      result += source[index..<end]
      if isCJKPunctuation(at: end, in: source) { result += mark }
      index = end
    }
    return result
  }

  private static func isCJKPunctuation(before index: Int, in source: [UInt8]) -> Bool {
    guard index >= 3, source[index - 3] >= 0xE0 else { return false }
    return isCJKPunctuation(at: index - 3, in: source)
  }

  /// Whether a three-byte character of CJK punctuation or a full-width sign starts here.
  private static func isCJKPunctuation(at index: Int, in source: [UInt8]) -> Bool {
    guard index + 2 < source.count, source[index] & 0xF0 == 0xE0 else { return false }
    let value =
      UInt32(source[index] & 0x0F) << 12 | UInt32(source[index + 1] & 0x3F) << 6
      | UInt32(source[index + 2] & 0x3F)
    switch value {
    case 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB, 0xFE30...0xFE4F,
      0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0x2018...0x201F, 0x2026,
      0x2014:
      return true
    default:
      return false
    }
  }
}

/// Whether a delimiter run can open and close emphasis, by the CJK-friendly amendment to CommonMark
/// (section 6.2).
struct Flanking: Equatable {
  var isLeft: Bool
  var isRight: Bool

  /// What stands before a delimiter run.
  struct Before {
    let isSpace: Bool
    /// Whether it is a Unicode punctuation sequence.
    let isPunctuation: Bool
    /// Whether it is a CJK sequence, a CJK punctuation sequence or an ideographic variation selector.
    let isCJK: Bool
    /// The variation selector that ends it, as an offset from U+FE00.
    let variation: UInt8?
    /// Whether libcmark, which sees only the last character, sees punctuation.
    let endsInPunctuation: Bool

    /// The start of the line.
    static let lineStart = Before(
      isSpace: true,
      isPunctuation: false,
      isCJK: false,
      variation: nil,
      endsInPunctuation: false
    )
  }

  /// What stands after a delimiter run.
  struct After {
    let isSpace: Bool
    let isPunctuation: Bool
    let isCJK: Bool

    /// The end of the line.
    static let lineEnd = After(isSpace: true, isPunctuation: false, isCJK: false)
  }

  /// The amendment's definitions of left-flanking and right-flanking.
  init(before: Before, after: After) {
    let isOtherBefore = before.isPunctuation && !before.isCJK
    let isOtherAfter = after.isPunctuation && !after.isCJK
    isLeft =
      !after.isSpace && (!isOtherAfter || before.isSpace || isOtherBefore || before.isCJK)
    isRight =
      !before.isSpace && (!isOtherBefore || after.isSpace || isOtherAfter || after.isCJK)
  }

  /// The definitions of CommonMark 0.30 as libcmark applies them to what it sees.
  init(
    isSpaceBefore: Bool,
    isPunctuationBefore: Bool,
    isSpaceAfter: Bool,
    isPunctuationAfter: Bool
  ) {
    isLeft = !isSpaceAfter && (!isPunctuationAfter || isSpaceBefore || isPunctuationBefore)
    isRight = !isSpaceBefore && (!isPunctuationBefore || isSpaceAfter || isPunctuationAfter)
  }
}

extension Flanking.Before {
  /// What the bytes show before `index`; the line starts at `start`.
  init(_ bytes: some Bytes, before index: Int, from start: Int) {
    guard index > start, let (last, length) = bytes.scalar(before: index) else {
      self = .lineStart
      return
    }
    // After an ASCII character the selector says nothing, and the character may be markup.
    guard last.isGeneralVariationSelector, index - length > start,
      let (base, _) = bytes.scalar(before: index - length), !base.isASCII, base != "\u{FFFD}"
    else {
      let isPunctuation = last.isMarkdownPunctuation
      self.init(
        isSpace: last.isMarkdownSpace,
        isPunctuation: isPunctuation,
        isCJK: last.isCJK || last.isIdeographicVariationSelector,
        variation: nil,
        endsInPunctuation: isPunctuation
      )
      return
    }
    self.init(
      isSpace: false,
      isPunctuation: base.isMarkdownPunctuation,
      isCJK: base.isCJK || (base.isAmbiguousQuotationMark && last.value == 0xFE01),
      variation: UInt8(last.value - 0xFE00),
      endsInPunctuation: false
    )
  }
}

extension Flanking.After {
  /// What the bytes show at `index`; the line ends at `end`.
  init(_ bytes: some Bytes, at index: Int, to end: Int) {
    guard index < end else {
      self = .lineEnd
      return
    }
    let scalar = bytes.scalar(at: index).scalar
    self.init(
      isSpace: scalar.isMarkdownSpace,
      isPunctuation: scalar.isMarkdownPunctuation,
      isCJK: scalar.isCJK
    )
  }
}

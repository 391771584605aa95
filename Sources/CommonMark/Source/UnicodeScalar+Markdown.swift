extension Unicode.Scalar {
  /// Whether CommonMark 0.30 calls it Unicode whitespace (section 2.1), as libcmark sees it.
  var isMarkdownSpace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether CommonMark 0.30 calls it Unicode punctuation (section 2.1): ASCII's, and category P.
  var isMarkdownPunctuation: Bool {
    if isASCII {
      switch value {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
      default: return false
      }
    }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// Whether the CJK-friendly amendment (section 2.1) calls it a CJK character: East Asian Width
  /// W, F or H without default emoji presentation, or of the script Hangul.
  ///
  /// The ranges join across unassigned code points; they hold for Unicode 17.
  var isCJK: Bool {
    switch value {
    case 0...0x10FF: false
    case 0x1100...0x11FF, 0x20A9, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247,
      0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7FB, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF01...0xFFEE, 0x16FE0...0x1B2FB, 0x1D300...0x1D376, 0x20000...0x3FFFD:
      true
    case 0x1F200...0x1F2FF: !properties.isEmojiPresentation
    default: false
    }
  }

  /// Whether it is a Non-emoji General-use Variation Selector of the amendment (section 2.1).
  var isGeneralVariationSelector: Bool { (0xFE00...0xFE0E).contains(value) }

  /// Whether it is an Ideographic Variation Selector of the amendment (section 2.1).
  var isIdeographicVariationSelector: Bool { (0xE0100...0xE01EF).contains(value) }

  /// Whether it starts, with U+FE01 after it, a CJK ambiguous punctuation sequence of the amendment
  /// (section 2.1): the quotation marks whose full-width form `StandardizedVariants.txt` lists.
  var isAmbiguousQuotationMark: Bool {
    switch value {
    case 0x2018, 0x2019, 0x201C, 0x201D: true
    default: false
    }
  }

  /// Whether a line may break beside it without a space in the text: Han, kana, bopomofo and
  /// full-width punctuation. Hangul sets spaces between words and is left out.
  var isWrittenWithoutSpaces: Bool {
    switch value {
    case 0...0x2E7F: false
    case 0x2E80...0x2FFF, 0x3000...0x312F, 0x31A0...0x31FF, 0x3220...0x325F, 0x3280...0xA4C6,
      0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF9F, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether it is a full-width punctuation mark, which ends a bare URL within Chinese text.
  var isFullWidthPunctuation: Bool {
    switch value {
    case 0x3000...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A,
      0xFF1B, 0xFF1F, 0xFF3B, 0xFF3D, 0xFF5B...0xFF5D:
      true
    default: false
    }
  }
}

/// The default rule for the ids of headings.
package enum HeadingSlug {
  /// Lower-case letters and digits of any script; every other run becomes one hyphen.
  ///
  /// Full-width ASCII is folded. Accents and other compatibility forms stay, since the standard
  /// library offers no NFKC; a site that wants them folded brings a rule of its own.
  package static func text(for heading: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(heading.utf8.count)
    var isHyphenDue = false
    for scalar in heading.unicodeScalars {
      let scalar = folded(scalar)
      guard isPartOfWord(scalar, continues: !isHyphenDue && !slug.isEmpty) else {
        isHyphenDue = true
        continue
      }
      if isHyphenDue, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isHyphenDue = false
      if scalar.isASCII {
        slug.append(UInt8(scalar.value).lowercased)
      } else {
        slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// Whether it is a letter or digit, or a mark that continues a word.
  private static func isPartOfWord(_ scalar: Unicode.Scalar, continues: Bool) -> Bool {
    if scalar.isASCII { return UInt8(scalar.value).isLetterOrDigit }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    case .spacingMark, .nonspacingMark: return continues
    default: return false
    }
  }

  /// ASCII for full-width ASCII (U+FF01…U+FF5E), every other character itself.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}

/// The default rule for the ids of headings.
package enum HeadingSlug {
  /// Lower-case letters and digits of any script; every other run becomes one hyphen.
  ///
  /// Accents are left off where a letter has them by itself; compatibility forms other than
  /// full-width ASCII are kept, since the standard library offers no NFKC.
  package static func text(for heading: String) -> String {
    var slug = String.UnicodeScalarView()
    var isHyphenDue = false
    for scalar in heading.unicodeScalars {
      let folded = folded(scalar)
      let properties = folded.properties
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .spacingMark, .nonspacingMark:
        if isHyphenDue, !slug.isEmpty { slug.append("-") }
        isHyphenDue = false
        slug.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      default:
        isHyphenDue = true
      }
    }
    return String(slug)
  }

  /// ASCII for full-width ASCII (U+FF01…U+FF5E), every other character itself.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}

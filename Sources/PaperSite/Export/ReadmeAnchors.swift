/// The names by which GitHub lets one link to the headings of a README.
struct ReadmeAnchors {
  private var counts: [String: Int] = [:]

  /// The anchor of the next heading with this text, as GitHub makes it: lower case, punctuation and
  /// signs left out, a hyphen for each space, a number after a repeated one.
  mutating func next(for heading: String) -> String {
    let kept = heading.lowercased().unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      if scalar == " " || scalar == "-" { return "-" }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark,
        .enclosingMark, .connectorPunctuation:
        return scalar
      default: return nil
      }
    }
    let anchor = String(String.UnicodeScalarView(kept))
    let count = counts[anchor, default: 0]
    counts[anchor] = count + 1
    return count == 0 ? anchor : "\(anchor)-\(count)"
  }
}

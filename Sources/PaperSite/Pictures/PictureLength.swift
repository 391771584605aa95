/// Lengths in pictures, as SVG attributes have them.
enum PictureLength {
  /// A share of the picture's width: `12.5%`, with at most two decimals.
  static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)%" }
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(decimals)%"
  }
}

extension String {
  /// The text in at most two lines of about so many Latin letters, cut at spaces; the second is
  /// shortened if it must be.
  func lines(ofWidth limit: Int) -> [String] {
    guard count > limit else { return [shortened(toWidth: limit)] }
    let words = split(separator: " ")
    var first = ""
    var used = 0
    for word in words {
      let longer = first.isEmpty ? String(word) : first + " " + word
      guard longer.count <= limit else { break }
      first = longer
      used += 1
    }
    guard used > 0, used < words.count else { return [shortened(toWidth: limit)] }
    return [first, words[used...].joined(separator: " ").shortened(toWidth: limit)]
  }

  /// The text cut, with an ellipsis, to what fits in so many Latin letters; a Han character is two
  /// wide.
  func shortened(toWidth limit: Int) -> String {
    var width = 0
    var end = startIndex
    for index in indices {
      let isWide = self[index].unicodeScalars.first.map { $0.value >= 0x1100 } ?? false
      width += isWide ? 2 : 1
      if width > limit { return self[..<end] + "…" }
      if width < limit { end = self.index(after: index) }
    }
    return self
  }
}

/// A language of the site, by its BCP 47 tag: `en`, `zh`, `zh-Hant`.
package struct Language: Hashable, Comparable, Sendable {
  package let tag: String

  /// The language with this tag; nil when the tag is not well formed (RFC 5646, section 2.1: a
  /// primary subtag of two or three letters, then subtags of one to eight letters or digits).
  package init?(tag: String) {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.utf8.count),
      primary.utf8.allSatisfy(\.isLowercaseLetter),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy(\.isLetterOrDigit)
      })
    else { return nil }
    self.tag = tag
  }

  private init(known tag: String) {
    self.tag = tag
  }

  /// The language of a site that names none.
  package static let english = Language(known: "en")

  package static func < (left: Self, right: Self) -> Bool { left.tag < right.tag }
}

extension UInt8 {
  /// Whether the byte is an ASCII `a`–`z`.
  var isLowercaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  /// Whether the byte is an ASCII `0`–`9`.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  /// Whether the byte is an ASCII letter or digit.
  var isLetterOrDigit: Bool {
    isLowercaseLetter || isDigit || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }
}

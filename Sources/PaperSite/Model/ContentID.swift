/// The permanent name of a paper, category, page or stage: lower-case ASCII letters, digits and
/// hyphens. It is the file's name and makes the URL.
package struct ContentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// The id with this text; nil when it has another character, is empty, or starts or ends with a
  /// hyphen.
  package init?(_ text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.count <= 100,
      text.utf8.allSatisfy({ $0.isLowercaseLetter || $0.isDigit || $0 == UInt8(ascii: "-") }),
      !text.hasPrefix("-"), !text.hasSuffix("-")
    else { return nil }
    self.text = String(text)
  }

  /// An id that the program itself names.
  init(known text: StaticString) {
    self.text = text.description
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

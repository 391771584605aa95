/// What occurs in a text, so that work is done only for what is there.
struct TextFeatures: OptionSet {
  let rawValue: UInt16

  /// `*` or `_`.
  static let emphasis = Self(rawValue: 1 << 0)
  /// A byte outside ASCII.
  static let nonASCII = Self(rawValue: 1 << 1)
  /// `~`.
  static let tilde = Self(rawValue: 1 << 2)
  /// `[^`.
  static let footnote = Self(rawValue: 1 << 3)
  /// `://`, `www.` or `@`.
  static let bareURL = Self(rawValue: 1 << 4)
  /// `|`.
  static let pipe = Self(rawValue: 1 << 5)
  /// `\` or `&`.
  static let escape = Self(rawValue: 1 << 6)
  /// A character that must not reach the result: a control character or a noncharacter.
  static let forbidden = Self(rawValue: 1 << 7)
  /// A line that starts with so many marker characters that it may nest beyond the limit.
  static let deepNesting = Self(rawValue: 1 << 8)
  /// `<!` or `<?`, which libcmark searches to the end of the paragraph.
  static let declaration = Self(rawValue: 1 << 9)
  /// The prepared text holds marks.
  static let marks = Self(rawValue: 1 << 10)
  /// `]:`, without which no reference is defined.
  static let definition = Self(rawValue: 1 << 11)
  /// `&#`, which may stand for any character.
  static let numericReference = Self(rawValue: 1 << 12)
  /// `<`.
  static let angle = Self(rawValue: 1 << 13)
  /// So many `![` that they might be open at once, which costs libcmark 0.30.2 quadratic time.
  static let manyImages = Self(rawValue: 1 << 14)
  /// `\[`, which starts neither a task nor a footnote.
  static let escapedBracket = Self(rawValue: 1 << 15)

  /// Whether anything has to be written differently for libcmark.
  var needsPreparation: Bool {
    if contains([.emphasis, .nonASCII]) || contains([.emphasis, .bareURL]) { return true }
    if contains([.footnote, .definition]) { return true }
    if contains(.escape), !isDisjoint(with: [.tilde, .footnote, .bareURL]) { return true }
    return !isDisjoint(
      with: [
        .forbidden, .deepNesting, .declaration, .numericReference, .manyImages, .escapedBracket,
      ])
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether it is an ASCII letter or digit.
  var isLetterOrDigit: Bool { isLetter || isDigit }

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether it is a space, a tab or ends a line.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether it ends a line.
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  /// The lower-case form of an ASCII letter; any other byte as it is.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

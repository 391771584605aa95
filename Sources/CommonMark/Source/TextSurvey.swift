/// One look at a text: where its lines start and what occurs in it.
struct TextSurvey {
  private(set) var features: TextFeatures = []
  /// The offset at which each line starts.
  private(set) var lineStarts: [Int] = [0]

  private var imageCount = 0

  init(of text: [UInt8]) {
    lineStarts.reserveCapacity(text.count / 40 + 2)
    let prefix = Self.prefixLength(in: text, from: 0)
    if prefix >= NestingLimit.depth { features.insert(.deepNesting) }
    for index in text.indices {
      let byte = text[index]
      if byte.isPlain { continue }
      examine(byte, at: index, in: text)
    }
  }

  private mutating func examine(_ byte: UInt8, at index: Int, in text: [UInt8]) {
    switch byte {
    case 0x0A, 0x0D:
      // A carriage return before a line feed ends no line of its own.
      if byte == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { return }
      lineStarts.append(index + 1)
      if Self.prefixLength(in: text, from: index + 1) >= NestingLimit.depth {
        features.insert(.deepNesting)
      }
    case UInt8(ascii: "*"), UInt8(ascii: "_"): features.insert(.emphasis)
    case UInt8(ascii: "~"): features.insert(.tilde)
    case UInt8(ascii: "<"): features.insert(.angle)
    case UInt8(ascii: "|"): features.insert(.pipe)
    case UInt8(ascii: "\\"):
      features.insert(.escape)
      if index + 1 < text.count, text[index + 1] == UInt8(ascii: "[") {
        features.insert(.escapedBracket)
      }
    case UInt8(ascii: "&"):
      features.insert(.escape)
      if index + 1 < text.count, text[index + 1] == UInt8(ascii: "#") {
        features.insert(.numericReference)
      }
    case UInt8(ascii: "@"): features.insert(.bareURL)
    case UInt8(ascii: "^"):
      if index > 0, text[index - 1] == UInt8(ascii: "[") { features.insert(.footnote) }
    case UInt8(ascii: ":"):
      if index > 0, text[index - 1] == UInt8(ascii: "]") { features.insert(.definition) }
      if index + 1 < text.count, text[index + 1] == UInt8(ascii: "/") { features.insert(.bareURL) }
    case UInt8(ascii: "."):
      if index > 0, text[index - 1].lowercased == UInt8(ascii: "w") { features.insert(.bareURL) }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      if byte == UInt8(ascii: "!"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "[") {
        imageCount += 1
        if imageCount > OpenImages.limit { features.insert(.manyImages) }
      }
      if index > 0, text[index - 1] == UInt8(ascii: "<") { features.insert(.declaration) }
    case 0x80...0xFF:
      features.insert(.nonASCII)
      if byte >= 0xEF, text.isNoncharacter(at: index) { features.insert(.forbidden) }
    case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: features.insert(.forbidden)
    default: break
    }
  }

  /// The number of bytes at the start of a line that may be block markers.
  private static func prefixLength(in text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count, index - start < NestingLimit.depth {
      switch text[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "*"),
        UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ")"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        index += 1
      default: return index - start
      }
    }
    return index - start
  }
}

extension UInt8 {
  /// Whether the byte says nothing about what occurs in a text: letters, digits and most signs.
  fileprivate var isPlain: Bool {
    isLetterOrDigit || self == UInt8(ascii: " ") || self == UInt8(ascii: ",")
  }
}

extension Bytes {
  /// Whether a noncharacter starts at `index` (The Unicode Standard, section 23.7).
  func isNoncharacter(at index: Int) -> Bool {
    guard self[index] >= 0xEF else { return false }
    let scalar = scalar(at: index).scalar
    return (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
  }
}

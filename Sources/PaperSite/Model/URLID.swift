import Foundation

/// The part of a URL that stands for a free text, such as a tag or an author's name.
///
/// NFKC (Unicode Standard Annex 15), lower case, accents off; letters and digits of any script stay,
/// every other run becomes one hyphen. More than 60 characters are cut and given a short hash.
package struct URLID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// The id for a text; a text without letters and digits gets a hash.
  package init(for text: String) {
    let full = Self.hyphenated(text)
    if full.isEmpty {
      self.text = ContentHash(of: text).short
    } else if full.unicodeScalars.count > Self.longest {
      let cut = String(String.UnicodeScalarView(full.unicodeScalars.prefix(Self.longest - 9)))
      self.text = Self.trimmed(cut) + "-" + ContentHash(of: text).short
    } else {
      self.text = full
    }
  }

  private init(exact text: String) {
    self.text = text
  }

  /// The ids of texts, each different: of two texts with one id, the later in sorted order gets a
  /// hash.
  package static func unique(for texts: some Sequence<String>) -> [String: URLID] {
    var ids: [String: URLID] = [:]
    var taken: Set<URLID> = []
    for text in Set(texts).sorted() {
      var id = URLID(for: text)
      if !taken.insert(id).inserted {
        id = URLID(exact: id.text + "-" + ContentHash(of: text).short)
        taken.insert(id)
      }
      ids[text] = id
    }
    return ids
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  private static let longest = 60

  /// The text by the rule above, without the limit of length.
  package static func hyphenated(_ text: String) -> String {
    if let plain = hyphenatedASCII(text) { return plain }
    let folded = text.precomposedStringWithCompatibilityMapping.lowercased()
      .decomposedStringWithCanonicalMapping
    var kept = String.UnicodeScalarView()
    var isBaseAccentable = false
    for scalar in folded.unicodeScalars {
      let properties = scalar.properties
      if properties.generalCategory == .nonspacingMark {
        // Marks of other scripts carry meaning: か and が, ि after a Devanagari letter.
        if !isBaseAccentable { kept.append(scalar) }
        continue
      }
      isBaseAccentable = scalar.isAccentable
      kept.append(scalar)
    }
    var result = String.UnicodeScalarView()
    for scalar in String(kept).precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.isPartOfWord {
        result.append(scalar)
      } else if let last = result.last, last != "-" {
        result.append("-")
      }
    }
    return trimmed(String(result))
  }

  private static func hyphenatedASCII(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if byte.isLetterOrDigit {
        bytes.append(byte | 0x20)
      } else if let last = bytes.last, last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed())
  }
}

extension Unicode.Scalar {
  /// Whether accents on the letter are left off in URLs: Latin, Greek and Cyrillic.
  fileprivate var isAccentable: Bool {
    switch value {
    case 0x41...0x24F, 0x370...0x52F, 0x1E00...0x1FFF: true
    default: false
    }
  }

  fileprivate var isPartOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      true
    default:
      false
    }
  }
}

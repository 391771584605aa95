import Foundation

/// Makes texts alike that a search should take for the same: compatibility forms made plain,
/// Traditional Chinese made Simplified, lower case, accents off, single Greek letters spelled out.
///
/// It remembers what each character becomes, so that Unicode's tables are asked once for each.
struct SearchFolding: Sendable {
  let traditional: TraditionalCharacters
  private var known: [UInt32: [UInt8]] = [:]

  init(traditional: TraditionalCharacters) {
    self.traditional = traditional
  }

  /// Folds a text, UTF-8, into `output`, whose contents it replaces.
  mutating func fold(_ text: [UInt8], into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    var hasGreek = false
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        place += 1
        continue
      }
      let (scalar, count) = UTF8Decoding.scalar(in: text, at: place)
      if (0x4E00...0x9FFF).contains(scalar.value) {
        // Unified ideographs are their own compatibility form.
        if let form = traditional[scalar] {
          output.append(utf8: form)
        } else {
          output.append(byte)
          output.append(text[place + 1])
          output.append(text[place + 2])
        }
      } else {
        guard !Self.mayCompose(scalar) else {
          output = whole(String(decoding: text, as: UTF8.self))
          hasGreek = true
          break
        }
        let form = form(of: scalar)
        // U+03B1–U+03C9 are CE B1 to CF 89.
        if let first = form.first, first == 0xCE || first == 0xCF { hasGreek = true }
        output.append(contentsOf: form)
      }
      place += count
    }
    if hasGreek { Self.spellOutGreek(&output) }
  }

  private mutating func form(of scalar: Unicode.Scalar) -> [UInt8] {
    if let form = known[scalar.value] { return form }
    let form = whole(String(scalar))
    known[scalar.value] = form
    return form
  }

  /// Takes over what another one has learnt.
  mutating func learn(from other: SearchFolding) {
    known.merge(other.known) { own, _ in own }
  }

  /// Whether normalisation may join the character with one beside it, so that a text cannot be
  /// folded character by character.
  private static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80..<0x300, 0x2000..<0x20D0, 0x2100..<0x2C00, 0x3000...0x3029: false
    case 0x1100...0x11FF, 0xFF9E, 0xFF9F, 0xFFA0...0xFFDC: true
    default: !scalar.isUnsearched && scalar.isMark
    }
  }

  private func whole(_ text: String) -> [UInt8] {
    var simple = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      if let form = traditional[scalar] {
        simple.append(form)
      } else if scalar == "ς" {
        simple.append("σ")
      } else {
        simple.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    var plain = String.UnicodeScalarView()
    for scalar in String(simple).decomposedStringWithCanonicalMapping.unicodeScalars
    where !scalar.isUnsearched {
      plain.append(scalar)
    }
    var bytes: [UInt8] = []
    for scalar in String(plain).precomposedStringWithCanonicalMapping.unicodeScalars {
      if let letters = Self.letters[scalar] {
        bytes.append(contentsOf: letters.utf8)
      } else {
        bytes.append(utf8: scalar)
      }
    }
    return bytes
  }

  private static let letters: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d",
    "þ": "th", "ŋ": "n",
  ]

  private static let greekNames = """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma \
    sigma tau upsilon phi chi psi omega
    """.split(separator: " ").map { Array($0.utf8) }

  /// Gives each Greek letter that stands alone its English name.
  private static func spellOutGreek(_ bytes: inout [UInt8]) {
    let greek: ClosedRange<UInt32> = 0x3B1...0x3C9
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var isAfterGreek = false
    var place = 0
    while place < bytes.count {
      let (scalar, count) = UTF8Decoding.scalar(in: bytes, at: place)
      let next = place + count
      let isGreek = greek.contains(scalar.value)
      let isBeforeGreek =
        next < bytes.count && greek.contains(UTF8Decoding.scalar(in: bytes, at: next).0.value)
      if isGreek, !isAfterGreek, !isBeforeGreek {
        output.append(contentsOf: greekNames[Int(scalar.value - greek.lowerBound)])
      } else {
        output.append(contentsOf: bytes[place..<next])
      }
      isAfterGreek = isGreek
      place = next
    }
    bytes = output
  }
}

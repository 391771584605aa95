import Foundation

/// The Simplified forms of Traditional Chinese characters, character by character.
struct TraditionalCharacters: Sendable {
  private static let first: UInt32 = 0x3400
  private static let last: UInt32 = 0x9FFF

  /// The Simplified form by the character's distance from the first one; 0 where there is none.
  private var forms: [UInt32]

  /// The forms that ICU's transform `Hant-Hans` knows. Made when first needed: some 30 ms.
  static let all = TraditionalCharacters()

  init(pairs: [(traditional: Unicode.Scalar, simplified: Unicode.Scalar)]) {
    forms = Array(repeating: 0, count: Int(Self.last - Self.first) + 1)
    for pair in pairs where (Self.first...Self.last).contains(pair.traditional.value) {
      forms[Int(pair.traditional.value - Self.first)] = pair.simplified.value
    }
  }

  private init() {
    // A line for each character, so that none is taken for a part of a word.
    let characters = (Self.first...Self.last).compactMap(Unicode.Scalar.init)
    var text = String.UnicodeScalarView()
    for character in characters {
      text.append(character)
      text.append("\n")
    }
    let transformed = String(text).applyingTransform(
      StringTransform("Hant-Hans"),
      reverse: false
    )
    let lines = transformed?.unicodeScalars.split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    guard let lines, lines.count == characters.count + 1 else {
      self.init(pairs: [])
      return
    }
    self.init(
      pairs: zip(characters, lines).compactMap { character, line in
        guard let form = line.first, line.count == 1, form != character, form.isUnspaced else {
          return nil
        }
        return (character, form)
      }
    )
  }

  /// The Simplified form of a character that has one.
  subscript(scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (Self.first...Self.last).contains(scalar.value) else { return nil }
    let form = forms[Int(scalar.value - Self.first)]
    return form == 0 ? nil : Unicode.Scalar(form)
  }

  /// All pairs, by the Traditional character.
  var pairs: [(traditional: Unicode.Scalar, simplified: Unicode.Scalar)] {
    forms.enumerated().compactMap { offset, form in
      guard form != 0, let simplified = Unicode.Scalar(form),
        let traditional = Unicode.Scalar(Self.first + UInt32(offset))
      else { return nil }
      return (traditional, simplified)
    }
  }
}

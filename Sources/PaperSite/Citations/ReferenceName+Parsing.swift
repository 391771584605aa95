extension ReferenceName {
  /// The name read from the text of an author: `Ludwig van Beethoven`, `King, Jr., Martin Luther`,
  /// `张三`, `Meta AI`, `{Any Words}`.
  ///
  /// The parts follow BibTeX's rules (a run of lower-case words is the particle), with those of
  /// compound surnames (`Agüera y Arcas`), of capital particles (`Van Gool`), of Chinese and Korean
  /// names, and of groups. What cannot be told apart from other names, such as a Spanish surname of
  /// two words, is written with a comma: `Hernández Cano, Alejandro`.
  package init(parsing text: String) {
    if text.hasPrefix("{"), text.hasSuffix("}"), text.utf8.count > 2 {
      self = .whole(String(text.dropFirst().dropLast()))
      return
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.contains(where: { GroupWords.mark($0) }) || GroupWords.endsHanGroup(text) {
      self = .whole(words.joined(separator: " "))
      return
    }
    if text.utf8.contains(UInt8(ascii: ",")) {
      self = Self.divided(text)
    } else if text.unicodeScalars.contains(where: NameScript.isEastAsian) {
      self = Self.eastAsian(words)
    } else {
      self = Self.western(words[...], suffix: "")
    }
  }

  /// A name without commas, in the order that its owner uses.
  private static func western(_ words: ArraySlice<Substring>, suffix: String) -> ReferenceName {
    var words = words
    var suffix = suffix
    while words.count > 2, let last = words.last {
      if NameParticles.isDegree(last) {
        words.removeLast()
      } else if suffix.isEmpty, NameParticles.isSuffix(last) {
        suffix = String(last)
        words.removeLast()
      } else {
        break
      }
    }
    guard words.count > 1 else {
      return .whole(words.first.map(String.init) ?? "")
    }
    let (particle, family) = parts(of: words)
    let given = words[words.startIndex..<particle.lowerBound]
    return .person(
      PersonName(
        family: words[family].joined(separator: " "),
        particle: words[particle].joined(separator: " "),
        given: given.joined(separator: " "),
        suffix: suffix
      )
    )
  }

  /// Where the particle and the family name stand among the words of a name.
  private static func parts(
    of words: ArraySlice<Substring>
  ) -> (particle: Range<Int>, family: Range<Int>) {
    let first = words.startIndex + 1
    let last = words.endIndex - 1
    guard let lowercase = words[first..<last].firstIndex(where: NameScript.startsInLowercase)
    else {
      let start =
        words[first..<last].firstIndex { word in
          NameParticles.isCapital(word, before: words[last])
        } ?? last
      return (start..<start, start..<words.endIndex)
    }
    let isConjunction = NameParticles.conjunctions.contains(words[lowercase])
    let joinsBefore = isConjunction || NameParticles.capitals.contains(words[lowercase - 1])
    if joinsBefore, lowercase - 1 >= first {
      return (lowercase - 1..<lowercase - 1, lowercase - 1..<words.endIndex)
    }
    let end =
      words[lowercase..<last].firstIndex { !NameScript.startsInLowercase($0) } ?? last
    return (lowercase..<end, end..<words.endIndex)
  }

  /// A name with commas: the family name first, or a suffix last.
  private static func divided(_ text: String) -> ReferenceName {
    let parts = text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
      .filter { !$0.isEmpty && !($0.count == 1 && NameParticles.isDegree($0[0])) }
    func isSuffix(_ words: [Substring]) -> Bool {
      words.count == 1 && NameParticles.isSuffix(words[0])
    }
    switch parts.count {
    case 1: return western(parts[0][...], suffix: "")
    case 2 where isSuffix(parts[1]): return western(parts[0][...], suffix: String(parts[1][0]))
    case 2: return person(family: parts[0], given: parts[1], suffix: "")
    case 3 where isSuffix(parts[1]):
      return person(family: parts[0], given: parts[2], suffix: String(parts[1][0]))
    case 3 where isSuffix(parts[2]):
      return person(family: parts[0], given: parts[1], suffix: String(parts[2][0]))
    default:
      return .whole(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  private static func person(
    family: [Substring],
    given: [Substring],
    suffix: String
  ) -> ReferenceName {
    let isEastAsian = family[0].unicodeScalars.allSatisfy(NameScript.isEastAsian)
    let particle = family.dropLast().prefix(while: NameScript.startsInLowercase)
    return .person(
      PersonName(
        family: family[particle.endIndex...].joined(separator: " "),
        particle: particle.joined(separator: " "),
        given: given.joined(separator: isEastAsian ? "" : " "),
        suffix: suffix,
        isEastAsian: isEastAsian
      )
    )
  }

  /// A name in Han, Hangul or kana: the family name has one character, or two where it is a known
  /// one or the name has four; a transliterated or longer name stays whole.
  private static func eastAsian(_ words: [Substring]) -> ReferenceName {
    let isPlain = words.allSatisfy { $0.unicodeScalars.allSatisfy(NameScript.isEastAsian) }
    if words.count == 2, isPlain {
      return .person(
        PersonName(family: String(words[0]), given: String(words[1]), isEastAsian: true)
      )
    }
    let name = words.joined(separator: " ")
    guard words.count == 1, isPlain, !name.unicodeScalars.contains(where: NameScript.isKana) else {
      return .whole(name)
    }
    let length: Int
    switch name.count {
    case 2: length = 1
    case 3: length = NameParticles.doubleSurnames.contains(name.prefix(2)) ? 2 : 1
    case 4: length = 2
    default: return .whole(name)
    }
    return .person(
      PersonName(
        family: String(name.prefix(length)),
        given: String(name.dropFirst(length)),
        isEastAsian: true
      )
    )
  }
}

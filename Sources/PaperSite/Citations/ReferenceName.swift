/// The name of an author as references need it: in its parts, or as a whole.
package enum ReferenceName: Hashable, Sendable {
  /// A name that is never turned round: of a group, or of somebody with one name.
  case whole(String)
  case person(PersonName)
}

/// The parts of a person's name.
package struct PersonName: Hashable, Sendable {
  /// `Beethoven`, `Agüera y Arcas`, `Van Gool`, `张`.
  package var family: String
  /// What stands before the family name in lower case: `van der`.
  package var particle = ""
  /// `Ludwig`, `S. Sara`, `Jean-Pierre`, `三`.
  package var given: String
  /// What stands behind the name: `Jr.`.
  package var suffix = ""
  /// Whether the name is written with Han or Hangul: the family name first, and no space.
  package var isEastAsian = false

  /// The particle and the family name.
  package var familyWithParticle: String {
    particle.isEmpty ? family : particle + " " + family
  }
}

extension ReferenceName {
  /// The name as its owner would write it.
  package var text: String {
    switch self {
    case .whole(let name): name
    case .person(let name) where name.isEastAsian: name.family + name.given
    case .person(let name):
      [name.given, name.familyWithParticle, name.suffix].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }

  /// The family name first, divided by commas: `van der Berg, Jan`, `King, Jr., Martin Luther`.
  package var inverted: String {
    switch self {
    case .whole(let name): name
    case .person(let name):
      [name.familyWithParticle, name.suffix, name.given].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
  }

  /// Whether it is written with Han or Hangul.
  package var isEastAsian: Bool {
    switch self {
    case .whole(let name): name.unicodeScalars.contains(where: NameScript.isEastAsian)
    case .person(let name): name.isEastAsian
    }
  }
}

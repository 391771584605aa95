/// A run of `*` or `_`, and what makes libcmark read it as the CJK-friendly amendment wants.
struct EmphasisRun {
  /// What is written around a run so that libcmark decides as the amendment does.
  enum Disguise: CaseIterable {
    case none
    case letterBefore
    case letterAfter
    case lettersAround
    /// The variation selector before the run is moved ahead of its base character.
    case selectorMoved
    case selectorMovedAndLetterAfter

    var hasLetterBefore: Bool { self == .letterBefore || self == .lettersAround }

    var hasLetterAfter: Bool {
      self == .letterAfter || self == .lettersAround || self == .selectorMovedAndLetterAfter
    }

    var movesSelector: Bool { self == .selectorMoved || self == .selectorMovedAndLetterAfter }
  }

  private let isUnderscore: Bool
  private let before: Flanking.Before
  private let after: Flanking.After

  init(isUnderscore: Bool, before: Flanking.Before, after: Flanking.After) {
    self.isUnderscore = isUnderscore
    self.before = before
    self.after = after
  }

  /// The first disguise with which libcmark decides rightly; none where nothing has to change.
  var disguise: Disguise {
    // Beside whitespace and beside plain ASCII the amendment changes nothing.
    guard before.isCJK || after.isCJK || before.variation != nil else { return .none }
    let wanted = abilities(
      of: Flanking(before: before, after: after),
      isPunctuationBefore: before.isPunctuation,
      isPunctuationAfter: after.isPunctuation
    )
    return Disguise.allCases.first { abilities(seenWith: $0).map { $0 == wanted } ?? false }
      ?? .none
  }

  private struct Abilities: Equatable {
    let opens: Bool
    let closes: Bool
  }

  private func abilities(seenWith disguise: Disguise) -> Abilities? {
    if disguise.movesSelector, before.variation == nil { return nil }
    let isSpaceBefore = before.isSpace && !disguise.hasLetterBefore
    let isSpaceAfter = after.isSpace && !disguise.hasLetterAfter
    let isPunctuationBefore =
      disguise.movesSelector
      ? before.isPunctuation : before.endsInPunctuation && !disguise.hasLetterBefore
    let isPunctuationAfter = after.isPunctuation && !disguise.hasLetterAfter
    return abilities(
      of: Flanking(
        isSpaceBefore: isSpaceBefore,
        isPunctuationBefore: isPunctuationBefore,
        isSpaceAfter: isSpaceAfter,
        isPunctuationAfter: isPunctuationAfter
      ),
      isPunctuationBefore: isPunctuationBefore,
      isPunctuationAfter: isPunctuationAfter
    )
  }

  /// CommonMark's rules 1 to 8 for emphasis (section 6.2).
  private func abilities(
    of flanking: Flanking,
    isPunctuationBefore: Bool,
    isPunctuationAfter: Bool
  ) -> Abilities {
    guard isUnderscore else { return Abilities(opens: flanking.isLeft, closes: flanking.isRight) }
    return Abilities(
      opens: flanking.isLeft && (!flanking.isRight || isPunctuationBefore),
      closes: flanking.isRight && (!flanking.isLeft || isPunctuationAfter)
    )
  }
}

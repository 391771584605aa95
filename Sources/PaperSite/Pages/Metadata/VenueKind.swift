/// What kind of venue a paper appeared at, judged by its name.
enum VenueKind: Hashable, Sendable {
  case journal, conference, preprint

  /// The kind of a venue written as `ICLR 2023` or `Nature Medicine 2025`.
  ///
  /// Preprints name their server. Conferences say so, or are one acronym with a year; the journals
  /// known by an acronym are listed.
  init(of venue: String) {
    let words = venue.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let lowercased = Set(words.map { $0.lowercased() })
    if !lowercased.isDisjoint(with: ["preprint", "arxiv", "biorxiv", "medrxiv", "techrxiv"]) {
      self = .preprint
      return
    }
    let conferenceWords: Set<String> = [
      "proceedings", "conference", "workshop", "symposium", "findings", "track",
    ]
    let name = words.first { !$0.allSatisfy(\.isNumber) } ?? ""
    let others = words.filter { $0 != name && !$0.allSatisfy(\.isNumber) }
    let isAcronym = others.isEmpty && name.count { $0.isUppercase } >= 2
    let journals: Set<String> = [
      "JAMA", "BMJ", "NEJM", "PNAS", "JMIR", "JAMIA", "JMLR", "TMLR", "TACL",
    ]
    let isConference =
      !lowercased.isDisjoint(with: conferenceWords) || (isAcronym && !journals.contains(name))
    self = isConference ? .conference : .journal
  }

  /// The venue's name without the year at its end.
  static func name(of venue: String) -> String {
    let words = venue.split(separator: " ")
    guard words.count > 1, let last = words.last, last.count == 4, last.allSatisfy(\.isNumber)
    else {
      return venue
    }
    return words.dropLast().joined(separator: " ")
  }
}

/// What kind of venue a paper appeared at, judged by its name.
enum VenueKind: Hashable, Sendable {
  case journal, conference, preprint

  private static let preprintWords: Set<String> = [
    "preprint", "preprints", "arxiv", "biorxiv", "medrxiv", "techrxiv", "chemrxiv", "psyarxiv",
    "ssrn",
  ]
  private static let conferenceWords: Set<String> = [
    "proceedings", "conference", "workshop", "workshops", "symposium", "findings", "track",
    "会议", "大会", "研讨会",
  ]
  /// Journals that are known by an acronym.
  private static let journals: Set<String> = [
    "JAMA", "BMJ", "NEJM", "PNAS", "JMIR", "JAMIA", "JMLR", "TMLR", "TACL", "JBI", "JBHI", "TMI",
    "TPAMI", "TKDE", "TNNLS", "TIP", "TASLP", "TOIS", "TIST", "JAIR", "CMPB", "BMC", "PLOS", "DMLR",
  ]

  /// The kind of a venue written as `ICLR 2023` or `Nature Medicine 2025`.
  ///
  /// Preprints name their server. Conferences say so, or are one acronym with a year, a society
  /// before it apart; the journals known by an acronym are listed.
  init(of venue: String) {
    var acronyms = 0
    var hasOtherWord = false
    var isJournal = false
    for word in venue.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if word.utf8.allSatisfy(\.isDigit) { continue }
      let lowercased = word.lowercased()
      if Self.preprintWords.contains(lowercased) {
        self = .preprint
        return
      }
      if Self.conferenceWords.contains(lowercased) {
        self = .conference
        return
      }
      let text = String(word)
      if text == "ACM" || text == "IEEE" { continue }
      if Self.journals.contains(text) { isJournal = true }
      if word.unicodeScalars.count(where: \.properties.isUppercase) >= 2 {
        acronyms += 1
      } else {
        hasOtherWord = true
      }
    }
    self = acronyms == 1 && !hasOtherWord && !isJournal ? .conference : .journal
  }

  /// The venue's name without the year at its end.
  static func name(of venue: String) -> String {
    guard year(of: venue) != nil, let space = venue.utf8.lastIndex(of: UInt8(ascii: " ")),
      venue[venue.index(after: space)...].utf8.allSatisfy(\.isDigit)
    else { return venue }
    return String(venue[..<space])
  }

  /// The year that a venue names.
  static func year(of venue: String) -> Int? {
    for word in venue.utf8.split(whereSeparator: { !$0.isDigit }) where word.count == 4 {
      guard let number = Int(Substring(word)), (1900...2100).contains(number) else { continue }
      return number
    }
    return nil
  }

  /// The archive that a venue such as `arXiv preprint 2025` names; nil when it names none.
  static func server(of venue: String) -> String? {
    let words = venue.split(separator: " ").filter { word in
      !word.utf8.allSatisfy(\.isDigit) && word.lowercased() != "preprint"
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

/// What a stretch of an entry's text says besides the title: who, where, when.
struct EntryFacts {
  var authors: ListAuthors?
  var venue: ListVenue?
  var date: PartialDate?
  /// Whether the date was written by itself, not only as the year of a venue.
  var isDateExplicit = false

  init(authors: ListAuthors? = nil, venue: ListVenue? = nil, date: PartialDate? = nil) {
    self.authors = authors
    self.venue = venue
    self.date = date
    isDateExplicit = venue == nil
  }

  /// The facts that a text is as a whole; nil if it says anything else.
  init?(_ text: some StringProtocol) {
    let text = String(text).trimmingPunctuation(",.;:|/-–—·*_`\"“” ")
    // Longer texts are prose; reading them as names would take a time that grows with the square.
    guard !text.isEmpty, text.utf8.count <= 2500,
      text.contains(where: { $0.isLetter || $0.isNumber })
    else { return nil }
    if let date = ListDate.whole(text) {
      self.init(date: date)
    } else if let venue = ListVenue(text) {
      self.init(venue: venue, date: venue.date)
    } else if let authors = ListAuthors(text) {
      self.init(authors: authors)
    } else if let facts = Self.listed(in: text) {
      self = facts
    } else {
      return nil
    }
  }

  /// `Y. Wu, Q. Le, NeurIPS 2016`: names, then a venue or a date.
  private static func listed(in text: String) -> EntryFacts? {
    var separators = text.indices.filter { ",，;；".contains(text[$0]) }
    if let range = text.firstRange(of: "et al") {
      // `Tang et al. EMNLP 2023`
      let end =
        text[range.upperBound...].first == "."
        ? text.index(after: range.upperBound) : range.upperBound
      if end < text.endIndex { separators.insert(text.index(before: end), at: 0) }
    }
    // `Y. Bengio 2009`, `A. Graves (2016`
    let words = text.split(separator: " ").dropFirst().suffix(2)
      .filter { ListDate.whole($0) != nil }.map { text.index(before: $0.startIndex) }
    // What follows the names is short: a long list is not looked at from each of its commas.
    for index in separators.suffix(12).reversed() + words {
      let left = text[...index].trimmingCharacters(",，;； ")
      let right = text[text.index(after: index)...].trimmingCharacters(",，;； .")
      guard !left.isEmpty, !right.isEmpty else { continue }
      let venue = ListVenue(right)
      let date = ListDate.whole(right)
      let name = words.contains(index) ? nil : oneName(left)
      if let authors = ListAuthors(left) ?? name, venue != nil || date != nil {
        return EntryFacts(authors: authors, venue: venue, date: venue?.date ?? date)
      }
      if let lead = ListVenue(left), let date {
        return EntryFacts(date: date, after: lead)
      }
      if let date = ListDate.whole(left), let venue {
        return EntryFacts(venue: venue, date: date)
      }
      // `A. Graves, NeurIPS 2016, oral 2017`
      if let date, let facts = index == separators.last ? EntryFacts(left) : nil {
        guard let venue = facts.venue else {
          return EntryFacts(authors: facts.authors, date: facts.date ?? date)
        }
        var whole = EntryFacts(date: date, after: venue)
        whole.authors = facts.authors
        return whole
      }
    }
    return nil
  }

  /// A venue and the date after it: `ICLR, 2023` is that year's, `NeurIPS 2023, 2022-10-06` has another
  /// of its own.
  private init(date: PartialDate, after venue: ListVenue) {
    let isPlainYear = date.month == nil
    let takesYear = isPlainYear && ListDate.year(in: venue.name) == nil && venue.isAcronym
    self.venue = takesYear ? ListVenue(name: "\(venue.name) \(date.year)", date: date) : venue
    self.date = date
    isDateExplicit = !isPlainYear || venue.date == nil
  }

  private static func oneName(_ text: String) -> ListAuthors? {
    ListAuthors.isPersonName(text) ? ListAuthors(text, isLabelled: true) : nil
  }
}

extension StringProtocol {
  fileprivate func trimmingCharacters(_ characters: String) -> String {
    String(self).trimmingPunctuation(characters)
  }
}

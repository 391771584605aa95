/// The style that medical journals share: the ICMJE's recommendations, by the U.S. National Library
/// of Medicine's *Citing Medicine*, 2nd edition. Names of journals stay whole.
package enum VancouverStyle: ReferenceStyle {
  package static let name = "vancouver"
  package static let title = "Vancouver"

  package static func marker(_ number: Int) -> String { "\(number). " }

  static func append(_ reference: Reference, to text: inout ReferenceText) {
    let authors = authors(of: reference)
    if !authors.isEmpty {
      text.append(authors)
      text.endSentence(after: authors)
      text.append(" ")
    }
    text.append(reference.title)
    text.endSentence(after: reference.title)
    text.append(" ")
    appendSource(of: reference, to: &text)
    appendIdentifiers(of: reference, to: &text)
    appendStatus(of: reference, to: &text)
  }

  /// The first six names, then “et al.”.
  private static func authors(of reference: Reference) -> String {
    var names = reference.authors.prefix(6).map(inverted)
    if reference.hasMoreAuthors || reference.authors.count > 6 { names.append("et al") }
    return names.joined(separator: ", ")
  }

  /// `van der Berg JP Jr`: at most two initials, without full stops.
  private static func inverted(_ author: ReferenceName) -> String {
    guard case .person(let name) = author, !name.isEastAsian else { return author.text }
    let initials = Initials.initials(of: name.given).prefix(2).map(\.letter).joined()
    let suffix = name.suffix.hasSuffix(".") ? String(name.suffix.dropLast()) : name.suffix
    return [name.familyWithParticle, initials, ordinal(suffix)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Roman numerals become ordinals: `3rd`.
  private static func ordinal(_ suffix: String) -> String {
    switch suffix {
    case "II": "2nd"
    case "III": "3rd"
    case "IV": "4th"
    default: suffix
    }
  }

  private static func appendSource(of reference: Reference, to text: inout ReferenceText) {
    let date = reference.date.map(written)
    switch reference.kind {
    case .journalArticle:
      if let container = reference.container { text.append(container + ". ") }
      if let date { text.append(date + ". ") }
    case .conferencePaper:
      if let container = reference.container {
        text.append("In: " + VenueKind.name(of: container))
        text.append(date == nil ? ". " : "; ")
      }
      if let date { text.append(date + ". ") }
    case .preprint:
      text.append((reference.container.map { $0 + " " } ?? "") + "[Preprint]. ")
      if let date { text.append(date + ". ") }
    case .other:
      if let date { text.append(date + ". ") }
    }
  }

  private static func appendIdentifiers(of reference: Reference, to text: inout ReferenceText) {
    if reference.kind == .preprint || reference.doi == nil {
      if let url = reference.url { text.append("Available from: " + url) }
      return
    }
    text.append("doi: " + (reference.doi ?? "") + ".")
    let numbers = [
      reference.pubmed.map { "PMID: " + $0 }, reference.pmc.map { "PMCID: " + $0 },
    ].compactMap(\.self)
    if !numbers.isEmpty { text.append(" " + numbers.joined(separator: "; ") + ".") }
  }

  private static func appendStatus(of reference: Reference, to text: inout ReferenceText) {
    guard let status = reference.status else { return }
    let name = status.rawValue.prefix(1).uppercased() + status.rawValue.dropFirst()
    let date = reference.notice?.date.map { " " + written($0) } ?? ""
    text.trim()
    text.append(" \(name)\(date).")
  }

  /// `2023 Jul 12`.
  private static func written(_ date: PartialDate) -> String {
    [String(date.year), date.englishMonth.map { String($0.prefix(3)) }, date.day.map(String.init)]
      .compactMap(\.self).joined(separator: " ")
  }
}

/// The style of the *Publication Manual of the American Psychological Association*, 7th edition.
///
/// Titles keep the letters that they have: no rule can tell a name from a word in title case.
package enum APAStyle: ReferenceStyle {
  package static let name = "apa"
  package static let title = "APA 7"
  package static let isSortedByAuthor = true

  static func append(_ reference: Reference, to text: inout ReferenceText) {
    let year = "(\(reference.date.map { String($0.year) } ?? "n.d.")). "
    if reference.authors.isEmpty {
      // Without an author the title takes the first place (section 9.12).
      appendTitle(of: reference, to: &text)
      text.append(" " + year)
    } else {
      let authors = authors(of: reference)
      text.append(authors)
      text.endSentence(after: authors)
      text.append(" " + year)
      appendTitle(of: reference, to: &text)
      text.append(" ")
    }
    appendSource(of: reference, to: &text)
    if let url = reference.url { text.append(url) }
    appendStatus(of: reference, to: &text)
  }

  /// Up to twenty names; of more, the first nineteen and the last (section 9.8).
  private static func authors(of reference: Reference) -> String {
    let names = reference.authors.map(inverted)
    if reference.hasMoreAuthors {
      return (names.prefix(19) + ["et al."]).joined(separator: ", ")
    }
    if names.count > 20 {
      return names.prefix(19).joined(separator: ", ") + ", … " + names[names.count - 1]
    }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + ", & " + last
  }

  /// `van der Berg, J.-P., Jr.`
  private static func inverted(_ author: ReferenceName) -> String {
    guard case .person(let name) = author, !name.isEastAsian else { return author.text }
    var initials = ""
    for initial in Initials.initials(of: name.given) {
      if !initials.isEmpty { initials += initial.isHyphenated ? "-" : " " }
      initials += initial.letter + "."
    }
    return [name.familyWithParticle, initials, name.suffix].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// A work that stands alone is in italics; an archive's number follows it.
  private static func appendTitle(of reference: Reference, to text: inout ReferenceText) {
    switch reference.kind {
    case .journalArticle, .conferencePaper:
      text.append(reference.title)
      text.endSentence(after: reference.title)
    case .preprint, .other:
      text.italic(reference.title)
      if reference.kind == .preprint, let arxiv = reference.arxiv {
        text.append(" (arXiv:\(arxiv)).")
      } else {
        text.endSentence(after: reference.title)
      }
    }
  }

  private static func appendSource(of reference: Reference, to text: inout ReferenceText) {
    guard let container = reference.container else { return }
    switch reference.kind {
    case .journalArticle: text.italic(container)
    case .conferencePaper:
      text.append("In ")
      text.italic(container)
    case .preprint, .other: text.append(container)
    }
    text.endSentence(after: container)
    text.append(" ")
  }

  /// Section 10.1, example 18: `(Retraction published 2021, May 1)`.
  private static func appendStatus(of reference: Reference, to text: inout ReferenceText) {
    guard let status = reference.status else { return }
    let name =
      switch status {
      case .retracted: "Retraction published"
      case .corrected: "Correction published"
      case .withdrawn: "Withdrawn"
      case .superseded: "Superseded"
      }
    var date = ""
    if let known = reference.notice?.date {
      date = " \(known.year)"
      if let month = known.englishMonth {
        date += ", " + month + (known.day.map { " \($0)" } ?? "")
      }
    }
    text.trim()
    text.append(" (\(name)\(date))")
  }
}

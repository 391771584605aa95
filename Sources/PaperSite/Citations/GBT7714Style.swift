/// The Chinese national standard GB/T 7714-2015, *Rules for bibliographic references and citations
/// to information resources*, in its numbered form.
///
/// The date of access, which the standard wants for online resources, is the reader's to add: it is
/// not ours to know.
package enum GBT7714Style: ReferenceStyle {
  package static let name = "gbt7714"
  package static let title = "GB/T 7714-2015"

  package static func marker(_ number: Int) -> String { "[\(number)] " }

  static func append(_ reference: Reference, to text: inout ReferenceText) {
    let authors = authors(of: reference)
    if !authors.isEmpty { text.append(authors + ". ") }
    text.append(reference.title)
    let year = reference.date.map { String($0.year) }
    // A resource with a DOI can be cited like print; one with an address alone is online (/OL).
    let isOnline = reference.doi == nil && reference.url != nil
    let online = isOnline ? "/OL" : ""
    switch reference.kind {
    case .journalArticle:
      text.append("[J\(online)]. ")
      text.append([reference.container, year].compactMap(\.self).joined(separator: ", "))
    case .conferencePaper:
      text.append("[C\(online)]//")
      text.append(
        [reference.container.map(VenueKind.name), year].compactMap(\.self)
          .joined(separator: ". ")
      )
    case .preprint, .other:
      text.append("[EB/OL].")
      if let date = reference.date { text.append(" (\(date))") }
      if let url = reference.url { text.append(". " + url) }
    }
    text.append(".")
    if reference.kind == .journalArticle || reference.kind == .conferencePaper {
      if let doi = reference.doi {
        text.append(" DOI:" + doi + ".")
      } else if let url = reference.url {
        text.append(" " + url + ".")
      }
    }
    appendStatus(of: reference, to: &text)
  }

  /// Up to three names, then 等 or “et al”; the standard writes no full stop behind it.
  private static func authors(of reference: Reference) -> String {
    var names = reference.authors.prefix(3).map(inverted)
    if reference.hasMoreAuthors || reference.authors.count > 3 {
      let isChinese = reference.authors.first?.isEastAsian ?? reference.isChinese
      names.append(isChinese ? "等" : "et al")
    }
    return names.joined(separator: ", ")
  }

  /// `VAN DER BERG J P`: the family name in capitals, initials without full stops.
  private static func inverted(_ author: ReferenceName) -> String {
    guard case .person(let name) = author, !name.isEastAsian else { return author.text }
    let initials = Initials.initials(of: name.given).map(\.letter).joined(separator: " ")
    let suffix = name.suffix.hasSuffix(".") ? String(name.suffix.dropLast()) : name.suffix
    return [name.familyWithParticle.uppercased(), initials, suffix].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static func appendStatus(of reference: Reference, to text: inout ReferenceText) {
    guard let status = reference.status else { return }
    let isChinese = reference.isChinese
    let name =
      switch status {
      case .retracted: isChinese ? "已撤稿" : "Retracted"
      case .corrected: isChinese ? "已更正" : "Corrected"
      case .withdrawn: isChinese ? "已撤回" : "Withdrawn"
      case .superseded: isChinese ? "已被取代" : "Superseded"
      }
    text.append(" [" + name + (reference.notice?.date.map { ", \($0)" } ?? "") + "].")
  }
}

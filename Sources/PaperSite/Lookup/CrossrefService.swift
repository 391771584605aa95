private import Foundation

/// Crossref's interface for DOIs (Crossref REST API, `/works/{doi}`).
enum CrossrefService {
  static let name = "Crossref"
  static let mediaType = "application/json"

  /// The address of the entry of a DOI.
  static func address(of doi: String, at base: String) -> String {
    // A slash of the DOI belongs to it, not to the path.
    let parts = doi.split(separator: "/", omittingEmptySubsequences: false)
      .map { PercentEncoding.path(String($0)) }
    let slash = base.hasSuffix("/") ? "" : "/"
    return base + slash + parts.joined(separator: "%2F")
  }

  /// The paper that an answer describes.
  static func record(in body: [UInt8]) throws -> PaperRecord? {
    let decoder = JSONDecoder()
    guard let answer = try? decoder.decode(Answer.self, from: Data(body)) else {
      throw LookupProblem.unexpectedAnswer(service: name, expected: "the entry of a paper")
    }
    let work = answer.message
    let titles = (work.title ?? []).map(PlainText.withoutTags).filter { !$0.isEmpty }
    guard var title = titles.first else {
      throw LookupProblem.unexpectedAnswer(service: name, expected: "an entry with a title")
    }
    let subtitle = (work.subtitle ?? []).map(PlainText.withoutTags).first { !$0.isEmpty }
    if let subtitle, !title.lowercased().contains(subtitle.lowercased()) {
      title += ": " + subtitle
    }
    var record = PaperRecord(title: title)
    record.authors = (work.author ?? []).compactMap(\.fullName)
    record.date = [work.posted, work.issued, work.published].compactMap { $0?.date }.min()
    let container = (work.container ?? []).map(PlainText.withoutTags).first { !$0.isEmpty }
    record.venue = (work.event?.acronym ?? container).flatMap {
      PaperRecord.venue(PlainText.withoutTags($0), work.issued?.date?.year)
    }
    record.add(.doi, work.doi)
    let updates = (work.updates ?? []).compactMap(\.type)
    if updates.contains(where: { $0.hasPrefix("retract") }) {
      record.status = .retracted
    } else if updates.contains("withdrawal") {
      record.status = .withdrawn
    }
    return record
  }

  private struct Answer: Decodable {
    let message: Work
  }

  private struct Work: Decodable {
    let doi: String?
    let title: [String]?
    let subtitle: [String]?
    let author: [Author]?
    let container: [String]?
    let issued: Moment?
    let published: Moment?
    let posted: Moment?
    let event: Event?
    let updates: [Update]?

    enum CodingKeys: String, CodingKey {
      case title, subtitle, author, issued, published, posted, event
      case doi = "DOI"
      case container = "container-title"
      case updates = "updated-by"
    }
  }

  private struct Author: Decodable {
    let given: String?
    let family: String?
    let suffix: String?
    /// The name of a group.
    let name: String?

    var fullName: String? {
      let parts = [given, family, suffix].compactMap(\.self).map(PlainText.withoutTags)
      let whole = (name.map { [PlainText.withoutTags($0)] } ?? parts).filter { !$0.isEmpty }
      return whole.isEmpty ? nil : whole.joined(separator: " ")
    }
  }

  private struct Event: Decodable {
    let acronym: String?
  }

  private struct Update: Decodable {
    let type: String?
  }

  /// `{"date-parts": [[2023, 7, 12]]}`, with `[[null]]` for an unknown one.
  private struct Moment: Decodable {
    let parts: [[Int?]]?

    enum CodingKeys: String, CodingKey {
      case parts = "date-parts"
    }

    var date: PartialDate? {
      let numbers = (parts?.first ?? []).prefix { $0 != nil }.compactMap(\.self)
      guard let year = numbers.first, year >= 1000 else { return nil }
      return PartialDate(
        year: year,
        month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil
      )
    }
  }
}

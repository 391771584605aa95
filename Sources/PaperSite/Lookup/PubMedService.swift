private import Foundation

/// PubMed's E-utilities (NCBI, “Entrez Programming Utilities Help”).
enum PubMedService {
  static let name = "PubMed"
  static let mediaType = "application/xml"

  /// The address of the entry of a PubMed id.
  static func address(of id: String, at base: String) -> String {
    utility("efetch.fcgi?db=pubmed&retmode=xml&tool=site&id=\(id)", at: base)
  }

  /// The address of the short entry of a PubMed Central id.
  static func address(ofCentral id: String, at base: String) -> String {
    utility("esummary.fcgi?db=pmc&retmode=json&tool=site&id=\(id.dropFirst(3))", at: base)
  }

  private static func utility(_ query: String, at base: String) -> String {
    base + (base.hasSuffix("/") ? "" : "/") + query
  }

  /// The PubMed id or DOI that a short entry of PubMed Central names.
  static func reference(inSummary body: [UInt8]) throws -> PaperReference? {
    struct Answer: Decodable {
      let result: [String: Value]
    }
    /// An entry, or the list of their ids beside them.
    enum Value: Decodable {
      case entry([Identifier])
      case other

      init(from decoder: any Decoder) throws {
        struct Entry: Decodable {
          let articleids: [Identifier]?
        }
        self = (try? Entry(from: decoder).articleids).map { .entry($0) } ?? .other
      }
    }
    struct Identifier: Decodable {
      let idtype: String
      let value: String
    }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(body)) else {
      throw LookupProblem.unexpectedAnswer(service: name, expected: "the entry of a paper")
    }
    let identifiers = answer.result.values.flatMap { value -> [Identifier] in
      if case .entry(let identifiers) = value { identifiers } else { [] }
    }
    for (type, kind) in [("pmid", LinkKind.pubmed), ("doi", .doi)] {
      let values = identifiers.filter { $0.idtype == type }.map(\.value)
      if let known = values.lazy.compactMap(kind.canonicalIdentifier).first {
        return kind == .pubmed ? .pubMed(known) : .doi(known)
      }
    }
    return nil
  }

  /// The paper that an answer describes; nil when it holds none.
  static func record(in body: [UInt8]) throws -> PaperRecord? {
    guard let set = XMLReader.root(of: body), set.name == "PubmedArticleSet" else {
      throw LookupProblem.unexpectedAnswer(service: name, expected: "a set of articles")
    }
    guard let entry = set.children("PubmedArticle").first else { return nil }
    guard let citation = entry.first("MedlineCitation"),
      let article = citation.first("Article"),
      let title = article.first("ArticleTitle")?.text, !title.isEmpty
    else {
      throw LookupProblem.unexpectedAnswer(service: name, expected: "an article with a title")
    }
    var record = PaperRecord(title: cleaned(title))
    let authors = article.first("AuthorList")
    record.authors = (authors?.children("Author") ?? []).compactMap(fullName)
    record.hasMoreAuthors = authors?.attributes["CompleteYN"] == "N"
    let issue = article.first("Journal", "JournalIssue", "PubDate").flatMap(date)
    record.date = [article.first("ArticleDate").flatMap(date), issue].compactMap(\.self).min()
    record.venue = (article.first("Journal", "Title")?.text).flatMap {
      PaperRecord.venue($0, issue?.year ?? record.date?.year)
    }
    record.add(.pubmed, citation.first("PMID")?.text)
    for identifier in entry.first("PubmedData", "ArticleIdList")?.children("ArticleId") ?? [] {
      switch identifier.attributes["IdType"] {
      case "doi": record.add(.doi, identifier.text)
      case "pmc": record.add(.pmc, identifier.text)
      default: break
      }
    }
    let types = (article.first("PublicationTypeList")?.children("PublicationType") ?? []).map(
      \.text
    )
    if types.contains("Retracted Publication") { record.status = .retracted }
    return record
  }

  /// The title without its full stop, and without the brackets around a translated one.
  private static func cleaned(_ title: String) -> String {
    var title = title[...]
    if title.hasSuffix("."), !title.hasSuffix("..") { title = title.dropLast() }
    if title.hasPrefix("["), title.hasSuffix("]") { title = title.dropFirst().dropLast() }
    return String(title)
  }

  private static func fullName(_ author: XMLElement) -> String? {
    if let group = author.first("CollectiveName")?.text { return group }
    let parts = [
      author.first("ForeName") ?? author.first("Initials"), author.first("LastName"),
      author.first("Suffix"),
    ].compactMap { $0?.text }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// `<Year>2023</Year><Month>Aug</Month><Day>3</Day>`, or `<MedlineDate>2023 Jul-Aug</MedlineDate>`.
  private static func date(_ element: XMLElement) -> PartialDate? {
    let words = (element.first("MedlineDate")?.text ?? "").split(separator: " ")
    guard let year = Int(element.first("Year")?.text ?? String(words.first?.prefix(4) ?? "")),
      year >= 1000
    else { return nil }
    let name = element.first("Month")?.text ?? String(words.dropFirst().first?.prefix(3) ?? "")
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let month = Int(name) ?? names.firstIndex(of: name.prefix(3).lowercased()).map { $0 + 1 }
    let day = month == nil ? nil : element.first("Day").flatMap { Int($0.text) }
    return PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year)
  }
}

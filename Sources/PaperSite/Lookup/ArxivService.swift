/// arXiv's Atom interface (arXiv API User's Manual).
enum ArxivService {
  static let name = "arXiv"
  static let mediaType = "application/atom+xml"

  /// The address of the entry of an id.
  static func address(of id: String, at base: String) -> String {
    "\(base)?id_list=\(PercentEncoding.path(id))&max_results=1"
  }

  /// The paper that an answer describes; nil when it holds none.
  static func record(in body: [UInt8]) throws -> PaperRecord? {
    guard let feed = XMLReader.root(of: body), feed.name == "feed" else {
      throw LookupProblem.unexpectedAnswer(service: name, expected: "an Atom feed")
    }
    guard let entry = feed.children("entry").first else { return nil }
    let address = entry.first("id")?.text ?? ""
    // An id that has not the right form is answered with an entry called “Error”.
    guard !address.contains("/api/errors"), let title = entry.first("title")?.text else {
      return nil
    }
    guard let id = address.components(after: "/abs/").flatMap(withoutVersion), !title.isEmpty else {
      throw LookupProblem.unexpectedAnswer(service: name, expected: "the entry of a paper")
    }
    var record = PaperRecord(title: title)
    record.authors = entry.children("author").compactMap { $0.first("name")?.text }
    record.date = PartialDate((entry.first("published")?.text ?? "").prefix(10))
    record.add(.arxiv, id)
    record.add(.doi, entry.first("doi")?.text)
    return record
  }

  /// `2210.03629v3` → `2210.03629`.
  static func withoutVersion(_ id: String) -> String? {
    guard let version = id.lastIndex(of: "v"), version > id.startIndex,
      id[id.index(after: version)...].utf8.allSatisfy(\.isDigit),
      id[..<version].utf8.last?.isDigit == true
    else { return id }
    return String(id[..<version])
  }
}

extension String {
  /// What comes after the first occurrence of a text.
  func components(after text: String) -> String? {
    guard let range = firstRange(of: text) else { return nil }
    return String(self[range.upperBound...])
  }
}

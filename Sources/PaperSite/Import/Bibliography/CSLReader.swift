import Diagnostics
private import Foundation

/// Reads CSL-JSON as Zotero, citeproc and publishers write it.
enum CSLReader {
  /// The works in a file: a list, one object, or an object with `items`.
  ///
  /// - Throws: `Diagnostic` when it is no JSON.
  static func items(in source: [UInt8], path: String) throws(Diagnostic) -> [BibliographyItem] {
    let document: Any
    do {
      document = try JSONSerialization.jsonObject(with: Data(source))
    } catch {
      throw Diagnostic(
        .error,
        code: "csl.syntax",
        "expected CSL-JSON, found something that is not JSON",
        at: SourcePosition(path: path, line: 1),
        hint: "export it again, as CSL-JSON"
      )
    }
    let objects: [[String: Any]]
    if let list = document as? [[String: Any]] {
      objects = list
    } else if let object = document as? [String: Any] {
      objects = (object["items"] ?? object["references"]) as? [[String: Any]] ?? [object]
    } else {
      throw Diagnostic(
        .error,
        code: "csl.form",
        "expected a list of works, found another kind of JSON",
        at: SourcePosition(path: path, line: 1)
      )
    }
    // The lines at which the works start, for the report; JSON's reader gives none.
    let lines = lines(ofObjectsIn: source)
    return objects.enumerated().map { index, object in
      item(object, line: index < lines.count ? lines[index] : 1)
    }
  }

  private static func item(_ object: [String: Any], line: Int) -> BibliographyItem {
    var item = BibliographyItem(line: line)
    func text(_ name: String) -> String? {
      let value = object[name]
      let text =
        value as? String ?? (value as? NSNumber).map(\.stringValue)
        ?? (value as? [String])?.first
      return text.map { plain($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    item.key = text("id") ?? text("citation-key") ?? ""
    if item.key.contains("://") { item.key = "" }
    item.title = text("title") ?? ""
    let short = text("title-short") ?? text("shortTitle")
    item.short = short.flatMap { $0.count <= 40 && $0 != item.title ? $0 : nil }
    for author in object["author"] as? [[String: Any]] ?? [] {
      if let name = name(author) { item.authors.append(name) }
    }
    item.date = date(object["issued"]) ?? date(object["published"]) ?? date(object["created"])
    let type = text("type") ?? ""
    item.venue =
      text("container-title") ?? text("event-title") ?? text("event")
      ?? (["article", "document", "post", "preprint", "posted-content", "report", "thesis", "book"]
        .contains(type) || type.isEmpty ? text("publisher") ?? text("archive") : nil)
    if let venue = item.venue, venue.lowercased().hasPrefix("arxiv") {
      item.addArxiv(in: venue)
      item.venue = "arXiv"
    }
    if let doi = text("DOI") { item.add(doi: doi) }
    if let number = text("number"), number.lowercased().hasPrefix("arxiv:") {
      item.add(arxiv: number)
    }
    if let archive = text("archive"), archive.lowercased() == "arxiv",
      let id = text("archive_location")
    {
      item.add(arxiv: id)
    }
    if let id = text("PMID") { item.add(ListLink(to: "https://pubmed.ncbi.nlm.nih.gov/\(id)/")) }
    if let id = text("PMCID") {
      item.add(ListLink(to: "https://pmc.ncbi.nlm.nih.gov/articles/\(id)/"))
    }
    if let url = text("URL") { item.add(address: url) }
    item.keywords = (text("keyword") ?? "").split { ",;".contains($0) }
      .map { String($0).trimmingWhiteSpace() }.filter { !$0.isEmpty && $0.count <= 80 }
    item.abstract = text("abstract")
    if let note = object["note"] as? String { item.take(note: note) }
    if item.status == nil, let status = text("status") {
      item.status = PaperStatus(rawValue: status)
    }
    item.language = text("language")
    return item
  }

  /// A text without the few tags that CSL allows in it.
  private static func plain(_ text: String) -> String {
    guard text.contains("<") || text.contains("&") else {
      return text.collapsingWhiteSpace.trimmingWhiteSpace()
    }
    let kept = HTMLToken.tokens(of: text).map { token in
      if case .text(let text, _) = token { text } else { "" }
    }
    return kept.joined().collapsingWhiteSpace.trimmingWhiteSpace()
  }

  private static func name(_ author: [String: Any]) -> ReferenceName? {
    func text(_ name: String) -> String {
      (author[name] as? String ?? "").collapsingWhiteSpace.trimmingWhiteSpace()
    }
    if !text("literal").isEmpty { return .whole(text("literal")) }
    let family = text("family")
    let given = text("given")
    guard !family.isEmpty else { return given.isEmpty ? nil : .whole(given) }
    guard !given.isEmpty else { return .whole(family) }
    let particle = [text("dropping-particle"), text("non-dropping-particle")].filter { !$0.isEmpty }
      .joined(separator: " ")
    let isEastAsian = (family + given).unicodeScalars.allSatisfy { $0.isHan }
    return .person(
      PersonName(
        family: family,
        particle: particle,
        given: given,
        suffix: text("suffix"),
        isEastAsian: isEastAsian
      )
    )
  }

  private static func date(_ value: Any?) -> PartialDate? {
    guard let object = value as? [String: Any] else {
      return (value as? String).flatMap { PartialDate($0) ?? ListDate.whole($0) }
    }
    if let parts = (object["date-parts"] as? [[Any]])?.first {
      let numbers = parts.compactMap {
        ($0 as? NSNumber)?.intValue ?? ($0 as? String).flatMap { Int($0) }
      }
      if let year = numbers.first {
        return PartialDate(
          year: year,
          month: numbers.count > 1 ? numbers[1] : nil,
          day: numbers.count > 2 ? numbers[2] : nil
        ) ?? PartialDate(year: year)
      }
    }
    let raw = object["raw"] as? String ?? object["literal"] as? String
    return raw.flatMap {
      PartialDate($0) ?? ListDate.whole($0)
        ?? ListDate.year(in: $0).flatMap { PartialDate(year: $0) }
    }
  }

  /// The lines of the objects on the first level of a list.
  private static func lines(ofObjectsIn source: [UInt8]) -> [Int] {
    var lines: [Int] = []
    var line = 1
    var depth = 0
    var isInText = false
    var isEscaped = false
    for byte in source {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if byte == UInt8(ascii: "{"), depth == 1 { lines.append(line) }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return lines
  }
}

/// A paper that was looked up, on its way into a collection.
package struct FoundPaper: Sendable {
  package let record: PaperRecord

  package init(_ record: PaperRecord) {
    self.record = record
  }

  /// The paper of a collection that this is already: the same id at a service, or the same title up
  /// to case and punctuation.
  package func duplicate(in papers: [Paper]) -> Paper? {
    let title = URLID.hyphenated(record.title)
    return papers.first { paper in
      record.links.contains { link in
        link.kind.isIdentifier
          && paper.links.contains {
            $0.value.kind == link.kind && Self.folded($0.value) == Self.folded(link)
          }
      } || URLID.hyphenated(paper.title) == title
    }
  }

  private static func folded(_ link: PaperLink) -> String {
    link.kind == .arxiv ? ArxivService.withoutVersion(link.value) ?? "" : link.value.lowercased()
  }

  /// The name before the colon of “ReAct: Synergizing …”, if it looks like the name of a system.
  package var short: String? {
    guard let colon = record.title.firstIndex(of: ":") else { return nil }
    let name = record.title[..<colon]
    let isName = name.dropFirst().contains { $0.isUppercase || $0.isNumber }
    return name.count <= 30 && name.split(separator: " ").count <= 3 && isName ? String(name) : nil
  }

  /// An id that no other paper has, from the short name, the title or a service's id.
  package func id(besides taken: Set<ContentID>) -> ContentID {
    let base = base
    for number in 1... {
      let text = number == 1 ? base : "\(base)-\(number)"
      if let id = ContentID(text), !taken.contains(id) { return id }
    }
    preconditionFailure("numbers do not run out")
  }

  private var base: String {
    let words = Self.words(of: short ?? record.title)
    if !words.isEmpty { return words }
    let identifier = record.links.first.map { "\($0.kind.rawValue)-\($0.value)" } ?? "paper"
    let plain = Self.words(of: identifier)
    return plain.isEmpty ? "paper" : plain
  }

  /// The first words that tell something, with hyphens between them.
  private static func words(of text: String) -> String {
    let little: Set = [
      "a", "an", "the", "of", "for", "in", "on", "to", "and", "with", "from", "by", "via", "as",
      "is", "are", "at", "s",
    ]
    let all = URLID.hyphenated(text).split(separator: "-")
      .filter { $0.utf8.allSatisfy(\.isLetterOrDigit) }.map(String.init)
    let telling = all.filter { !little.contains($0) }
    var result = ""
    for word in (telling.isEmpty ? all : telling).prefix(6) {
      let longer = result.isEmpty ? word : "\(result)-\(word)"
      guard longer.utf8.count <= 50 else { break }
      result = longer
    }
    return result
  }

  /// The paper, to be written into a file.
  package func paper(
    _ id: ContentID,
    categories: [ContentID],
    tags: [String],
    added: PartialDate,
    isDraft: Bool
  ) -> Paper {
    let nowhere = Place(line: 1, column: 1)
    var paper = Paper(id: id, path: PaperFileWriter.path(of: id))
    paper.title = record.title
    paper.short = short
    paper.authors = record.authors
    paper.hasMoreAuthors = record.hasMoreAuthors
    paper.date = record.date
    paper.added = added
    paper.venue = record.venue
    paper.categories = categories.map { Located($0, at: nowhere) }
    paper.tags = tags.map { Located($0, at: nowhere) }
    paper.links = record.links.map { Located($0, at: nowhere) }
    paper.status = record.status
    paper.isDraft = isDraft
    return paper
  }
}

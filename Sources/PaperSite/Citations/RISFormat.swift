/// RIS, as EndNote, Zotero and Mendeley read it.
package enum RISFormat: CitationFormat {
  package static let name = "ris"
  package static let title = "RIS"
  package static let frame = (opening: "", separator: "", closing: "")

  package static func append(_ reference: Reference, to output: inout [UInt8]) {
    func field(_ tag: String, _ value: String?) {
      guard let value else { return }
      output += tag.utf8
      output += "  - ".utf8
      // A value ends with its line.
      for byte in value.utf8 {
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") {
          output.append(UInt8(ascii: " "))
        } else if byte >= 0x20, byte != 0x7F {
          output.append(byte)
        }
      }
      output += "\r\n".utf8
    }
    field("TY", type(of: reference.kind))
    field("ID", reference.key)
    for author in reference.authors { field("AU", ris(author)) }
    field("TI", reference.title)
    switch reference.kind {
    case .journalArticle, .conferencePaper: field("T2", reference.container)
    case .preprint, .other: field("PB", reference.container)
    }
    if let date = reference.date {
      field("PY", String(date.year))
      let parts = date.description.split(separator: "-")
      field("DA", (0..<3).map { $0 < parts.count ? String(parts[$0]) : "" }.joined(separator: "/"))
    }
    field("DO", reference.doi)
    field("UR", reference.url)
    field("AN", reference.pubmed)
    field("C2", reference.pmc)
    field("LA", reference.language)
    for keyword in reference.keywords { field("KW", keyword) }
    field("N1", reference.arxiv.map { "arXiv:" + $0 })
    if reference.hasMoreAuthors { field("N1", "The list of authors goes on (et al.).") }
    field("N1", reference.statusNote)
    output += "ER  - \r\n".utf8
  }

  private static func type(of kind: Reference.Kind) -> String {
    switch kind {
    case .journalArticle: "JOUR"
    case .conferencePaper: "CONF"
    case .preprint: "UNPB"
    case .other: "GEN"
    }
  }

  /// The family name, the given names, the suffix.
  private static func ris(_ author: ReferenceName) -> String {
    switch author {
    case .whole(let name): name
    case .person(let name):
      [name.familyWithParticle, name.given, name.suffix].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
  }
}

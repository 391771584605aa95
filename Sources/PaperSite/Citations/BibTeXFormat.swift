/// BibTeX, as BibTeX, biber, Zotero and JabRef read it: UTF-8, with TeX's special characters escaped
/// and the capitals of names kept by braces.
package enum BibTeXFormat: CitationFormat {
  package static let name = "bibtex"
  package static let title = "BibTeX"
  package static let frame = (opening: "", separator: "\n", closing: "")

  package static func append(_ reference: Reference, to output: inout [UInt8]) {
    var entry = Entry(bytes: output)
    output = []
    entry.open(type(of: reference.kind), key: reference.key)
    entry.field("author") { authors(of: reference, to: &$0) }
    entry.field("title") { TeXTitle.append(reference.title, to: &$0) }
    switch reference.kind {
    case .journalArticle: entry.text("journal", reference.container)
    case .conferencePaper: entry.text("booktitle", reference.container)
    case .preprint: entry.text("publisher", reference.container)
    case .other: break
    }
    entry.verbatim("year", reference.date.map { String($0.year) })
    if let month = reference.date?.month {
      // The abbreviations that every style defines stand without braces.
      entry.bare("month", months[month - 1])
    }
    entry.verbatim("doi", reference.doi)
    entry.verbatim("url", reference.url)
    if let arxiv = reference.arxiv {
      entry.verbatim("eprint", arxiv)
      entry.verbatim("archivePrefix", "arXiv")
    }
    entry.verbatim("pmid", reference.pubmed)
    entry.verbatim("pmcid", reference.pmc)
    entry.verbatim("langid", languageName(of: reference))
    if !reference.keywords.isEmpty {
      entry.text("keywords", reference.keywords.joined(separator: ", "))
    }
    entry.text("note", reference.statusNote)
    entry.close()
    output = entry.bytes
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func type(of kind: Reference.Kind) -> String {
    switch kind {
    case .journalArticle: "article"
    case .conferencePaper: "inproceedings"
    case .preprint, .other: "misc"
    }
  }

  /// The name that biblatex knows a language by.
  private static func languageName(of reference: Reference) -> String? {
    switch reference.language.prefix(2) {
    case "zh": "chinese"
    case "en": "english"
    case "de": "german"
    case "fr": "french"
    case "es": "spanish"
    case "ja": "japanese"
    case "ko": "korean"
    default: nil
    }
  }

  private static func authors(of reference: Reference, to output: inout [UInt8]) {
    for (index, author) in reference.authors.enumerated() {
      if index > 0 { output += " and ".utf8 }
      append(author, to: &output)
    }
    if reference.hasMoreAuthors {
      output += (reference.authors.isEmpty ? "others" : " and others").utf8
    }
  }

  private static func append(_ author: ReferenceName, to output: inout [UInt8]) {
    switch author {
    case .whole(let name):
      // One word needs no braces, several would be taken apart; so would a comma, and “others” means
      // the rest of a list.
      let isOneWord = !name.utf8.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
      let isSafe =
        isOneWord && name != "others" && name.unicodeScalars.first?.properties.isLowercase != true
      if !isSafe { output.append(UInt8(ascii: "{")) }
      TeXEscaping.append(name, to: &output)
      if !isSafe { output.append(UInt8(ascii: "}")) }
    case .person(let name) where name.isEastAsian:
      // Styles would print the parts the wrong way round, with a space between.
      TeXEscaping.append(name.family + name.given, to: &output)
    case .person(let name):
      if !name.particle.isEmpty {
        TeXEscaping.append(name.particle, to: &output)
        output.append(UInt8(ascii: " "))
      }
      // A lower-case word within the family name would make its beginning a particle.
      let words = name.family.split(separator: " ")
      let isBraced = words.count > 1 && words.contains(where: NameScript.startsInLowercase)
      if isBraced { output.append(UInt8(ascii: "{")) }
      TeXEscaping.append(name.family, to: &output)
      if isBraced { output.append(UInt8(ascii: "}")) }
      for part in [name.suffix, name.given] where !part.isEmpty {
        output += ", ".utf8
        TeXEscaping.append(part, to: &output)
      }
    }
  }
}

/// A BibTeX entry in the making.
private struct Entry {
  var bytes: [UInt8]

  mutating func open(_ type: String, key: String) {
    bytes.append(UInt8(ascii: "@"))
    bytes += type.utf8
    bytes.append(UInt8(ascii: "{"))
    bytes += key.utf8
    bytes += ",\n".utf8
  }

  mutating func close() {
    bytes += "}\n".utf8
  }

  /// A field in braces; none when nothing is written into it.
  mutating func field(_ name: String, _ value: (inout [UInt8]) -> Void) {
    let start = bytes.count
    bytes += "  ".utf8
    bytes += name.utf8
    bytes += " = {".utf8
    let empty = bytes.count
    value(&bytes)
    if bytes.count == empty {
      bytes.removeSubrange(start...)
    } else {
      bytes += "},\n".utf8
    }
  }

  mutating func text(_ name: String, _ value: String?) {
    guard let value else { return }
    field(name) { TeXEscaping.append(value, to: &$0) }
  }

  /// A value that readers take as it stands, such as an address.
  mutating func verbatim(_ name: String, _ value: String?) {
    guard let value else { return }
    field(name) { TeXEscaping.appendVerbatim(value, to: &$0) }
  }

  mutating func bare(_ name: String, _ value: String) {
    bytes += "  \(name) = \(value),\n".utf8
  }
}

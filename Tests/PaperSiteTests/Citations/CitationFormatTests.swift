import Testing

@testable import PaperSite

/// Names and titles of every kind, through every writer.
@Suite struct CitationFormatTests {
  /// An article in *Nature* of 4 May 2023.
  private func article(by author: String, titled title: String) -> Reference {
    var reference = Reference(key: "key", kind: .journalArticle, title: title, language: "en")
    reference.authors = [ReferenceName(parsing: author)]
    reference.container = "Nature"
    reference.date = PartialDate("2023-05-04")
    return reference
  }

  private func text(_ reference: Reference, as format: any CitationFormat.Type) -> String {
    var output: [UInt8] = []
    format.append(reference, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func field(_ start: String, to end: String, in text: String) -> String? {
    guard let found = text.firstRange(of: start) else { return nil }
    let rest = text[found.upperBound...]
    return rest.firstRange(of: end).map { String(rest[..<$0.lowerBound]) }
  }

  @Test(arguments: NameCase.all)
  func `A name stands in each format as its rules say`(name: NameCase) {
    let reference = article(by: name.text, titled: "T")
    #expect(
      field("author = {", to: "},\n", in: text(reference, as: BibTeXFormat.self)) == name.bibtex
    )
    #expect(field("AU  - ", to: "\r\n", in: text(reference, as: RISFormat.self)) == name.ris)
    #expect(field("\"author\":[{", to: "}]", in: text(reference, as: CSLFormat.self)) == name.csl)
    #expect(text(reference, as: APAStyle.self) == name.apa + " (2023). T. Nature.")
    #expect(text(reference, as: VancouverStyle.self) == name.vancouver + ". T. Nature. 2023 May 4.")
    #expect(text(reference, as: GBT7714Style.self) == name.gbt7714 + ". T[J]. Nature, 2023.")
  }

  @Test(arguments: TitleCase.all)
  func `A title stands in each format as its rules say`(title: TitleCase) {
    let reference = article(by: "Ada Lovelace", titled: title.text)
    let plain = title.plain ?? title.text
    let ended = title.ended ?? plain + "."
    #expect(
      field("  title = {", to: "},\n", in: text(reference, as: BibTeXFormat.self)) == title.bibtex
    )
    #expect(field("TI  - ", to: "\r\n", in: text(reference, as: RISFormat.self)) == plain)
    #expect(
      field("\"title\":\"", to: "\",\"author\"", in: text(reference, as: CSLFormat.self))
        == (title.csl ?? title.text)
    )
    #expect(text(reference, as: APAStyle.self) == "Lovelace, A. (2023). \(ended) Nature.")
    #expect(
      text(reference, as: VancouverStyle.self) == "Lovelace A. \(ended) Nature. 2023 May 4."
    )
    #expect(text(reference, as: GBT7714Style.self) == "LOVELACE A. \(plain)[J]. Nature, 2023.")
  }
}

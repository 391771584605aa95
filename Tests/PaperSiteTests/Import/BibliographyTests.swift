import Testing

@testable import PaperSite

/// RIS and CSL-JSON.
@Suite struct BibliographyTests {
  private func collection(_ source: String, _ form: BibliographyForm) throws -> ImportedCollection {
    try BibliographyReader(path: "a", language: nil, category: nil)
      .collection(in: Array(source.utf8), form: form)
  }

  @Test func `RIS is read with what its writers do to it`() throws {
    let found = try collection(
      """
      TY  - JOUR\r
      AU  - Stone, Ada\r
      A1  - King, Martin Luther, Jr.\r
      AU  - et al.\r
      TI  - Weighing Stones\r
        in Deep Water\r
      JO  - Nature Medicine\r
      PY  - 2023\r
      DA  - 2023/05/07/\r
      DO  - https://doi.org/10.1000/abc\r
      UR  - https://example.org/a\r
      L1  - https://example.org/a.pdf\r
      C2  - PMC1234567\r
      AN  - 12345678\r
      KW  - stones; water\r
      KW  - weighing\r
      AB  - We weigh.\r
      N1  - arXiv:2301.00001\r
      ER  - \r
      \r
      TY  - CONF
      T1  - Rolling Stones
      T2  - ICLR 2022
      Y1  - 2022///
      """,
      .ris
    )
    let first = found.papers[0].paper
    #expect(first.title == "Weighing Stones in Deep Water")
    #expect(first.authors == ["Ada Stone", "Martin Luther King Jr."])
    #expect(first.hasMoreAuthors)
    #expect(first.venue == "Nature Medicine")
    #expect(first.date == PartialDate("2023-05-07"))
    #expect(
      first.links.map { "\($0.value.kind.rawValue)=\($0.value.value)" } == [
        "arxiv=2301.00001", "doi=10.1000/abc", "pmc=PMC1234567", "pubmed=12345678",
        "url=https://example.org/a", "pdf=https://example.org/a.pdf",
      ]
    )
    #expect(first.tags.map(\.value) == ["stones", "water", "weighing"])
    #expect(found.papers[0].body == "We weigh.\n")
    #expect(found.papers[0].lines == [1])
    let second = found.papers[1].paper
    #expect(second.title == "Rolling Stones")
    #expect(second.venue == "ICLR 2022")
    #expect(second.date == PartialDate("2022"))
    #expect(found.papers[1].lines == [21])
  }

  @Test func `CSL-JSON is read as a list, an object or items`() throws {
    let work = """
      {"id":"stone2023","type":"article-journal","title":"Weighing <i>Stones</i> &amp; More",
       "author":[{"family":"Stone","given":"Ada"},{"literal":"Stone Group"},
       {"family":"Berg","given":"Jan","non-dropping-particle":"van der"}],
       "issued":{"date-parts":[["2023",5,7]]},"container-title":["Nature"],"DOI":"10.1000/ABC","PMID":12345678,
       "URL":"https://doi.org/10.1000/ABC","keyword":"a, b","note":"arXiv:2301.00001\\nRetracted 2024-01-02. So. See https://example.org/n"}
      """
    for source in ["[\(work)]", work, "{\"items\":[\(work)]}"] {
      let paper = try collection(source, .cslJSON).papers[0].paper
      #expect(paper.id.text == "stone2023")
      #expect(paper.title == "Weighing Stones & More")
      #expect(paper.authors == ["Ada Stone", "Stone Group", "Jan van der Berg"])
      #expect(paper.date == PartialDate("2023-05-07"))
      #expect(paper.venue == "Nature")
      #expect(paper.identifier(.doi) == "10.1000/ABC")
      #expect(paper.identifier(.pubmed) == "12345678")
      #expect(paper.identifier(.arxiv) == "2301.00001")
      #expect(paper.identifier(.url) == nil)
      #expect(paper.tags.map(\.value) == ["a", "b"])
      #expect(paper.status == .retracted)
      #expect(
        paper.notice
          == StatusNotice(
            url: "https://example.org/n",
            date: PartialDate("2024-01-02"),
            text: "So."
          )
      )
    }
    #expect(throws: (any Error).self) { try collection("not json", .cslJSON) }
  }
}

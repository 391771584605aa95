import Testing

@testable import PaperSite

@Suite struct IdentifierFormTests {
  @Test(arguments: [
    (LinkKind.arxiv, "2210.03629"), (.arxiv, "0704.0001"), (.arxiv, "2210.03629v3"),
    (.arxiv, "hep-th/9901001"), (.arxiv, "math.GT/0309136"),
    (.doi, "10.1038/s41586-023-06291-2"), (.doi, "10.1000/(sici)1097-0142<1::aid>3.0.co;2-x"),
    (.pmc, "PMC10396962"), (.pubmed, "37438534"), (.openreview, "WE_vluYUL-X"),
  ])
  func `An identifier of the right form stands for itself`(kind: LinkKind, text: String) {
    #expect(kind.canonicalIdentifier(text) == text)
  }

  @Test(arguments: [
    (LinkKind.arxiv, "2213.03629"), (.arxiv, "2210.036"), (.arxiv, "arXiv:2210.03629"),
    (.arxiv, "2210.03629v"), (.arxiv, "９９01.00001"),
    (.doi, "11.1038/x"), (.doi, "10.1/x"), (.doi, "10.1038/"), (.doi, "10.1038/a b"),
    (.pmc, "10396962"), (.pmc, "PMC"), (.pubmed, "0123"), (.pubmed, "123456789"),
    (.openreview, "a&b"), (.openreview, ""),
  ])
  func `Anything else is not taken`(kind: LinkKind, text: String) {
    #expect(kind.canonicalIdentifier(text) == nil)
  }

  @Test func `A DOI leads to its resolver with what is special encoded`() {
    let link = PaperLink(kind: .doi, value: "10.1000/a<b>#c")
    #expect(link.address == "https://doi.org/10.1000/a%3Cb%3E%23c")
  }
}

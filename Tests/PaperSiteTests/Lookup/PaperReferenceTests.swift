import Testing

@testable import PaperSite

@Suite struct PaperReferenceTests {
  @Test(arguments: [
    ("2210.03629", PaperReference.arxiv("2210.03629")),
    ("2210.03629v3", .arxiv("2210.03629")),
    ("arXiv: 2210.03629", .arxiv("2210.03629")),
    ("hep-th/9901001", .arxiv("hep-th/9901001")),
    ("https://arxiv.org/abs/2210.03629v2", .arxiv("2210.03629")),
    ("http://export.arxiv.org/pdf/2210.03629v2.pdf", .arxiv("2210.03629")),
    ("arxiv.org/abs/hep-th/9901001", .arxiv("hep-th/9901001")),
    ("https://huggingface.co/papers/2210.03629", .arxiv("2210.03629")),
    ("10.48550/arXiv.2210.03629", .arxiv("2210.03629")),
    ("https://doi.org/10.48550/arXiv.2210.03629", .arxiv("2210.03629")),
    ("10.1038/s41586-023-06291-2", .doi("10.1038/s41586-023-06291-2")),
    ("doi:10.1038/s41586-023-06291-2", .doi("10.1038/s41586-023-06291-2")),
    ("https://dx.doi.org/10.1000/a%2Fb", .doi("10.1000/a/b")),
    ("https://www.nature.com/articles/s41586-023-06291-2", .doi("10.1038/s41586-023-06291-2")),
    ("https://www.nejm.org/doi/full/10.1056/NEJMra2302038", .doi("10.1056/NEJMra2302038")),
    ("https://link.springer.com/article/10.1007/s1-2#Sec1", .doi("10.1007/s1-2")),
    ("https://dl.acm.org/doi/pdf/10.1145/1.2?download=true", .doi("10.1145/1.2")),
    (
      "https://www.biorxiv.org/content/10.1101/2020.01.02.123v2.full",
      .doi("10.1101/2020.01.02.123")
    ),
    ("https://aclanthology.org/2023.acl-long.147.pdf", .doi("10.18653/v1/2023.acl-long.147")),
    ("37438534", .pubMed("37438534")),
    ("PMID: 37438534", .pubMed("37438534")),
    ("https://pubmed.ncbi.nlm.nih.gov/37438534/", .pubMed("37438534")),
    ("pmc10396962", .pubMedCentral("PMC10396962")),
    ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10396962/", .pubMedCentral("PMC10396962")),
  ])
  func `An id or an address names a paper`(text: String, expected: PaperReference) {
    #expect(PaperReference(text) == expected)
  }

  @Test(arguments: [
    "", "word", "https://example.org/", "https://github.com/a/b", "10.1/x", "ftp://a",
  ])
  func `Anything else names none`(text: String) {
    #expect(PaperReference(text) == nil)
  }
}

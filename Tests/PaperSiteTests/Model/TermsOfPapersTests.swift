import Testing

@testable import PaperSite

@Suite struct TermsOfPapersTests {
  private func term(_ name: String, _ papers: [Int]) -> Term {
    Term(kind: .tag, id: URLID(for: name), name: name, papers: papers)
  }

  @Test func `Each paper has the terms that name it, and the most frequent come first`() {
    let terms = TermsOfPapers(
      [term("agent", [0, 2]), term("benchmark", [1]), term("clinic", [0, 1, 2])],
      paperCount: 4
    )
    #expect(Array(terms[0]) == [0, 2])
    #expect(Array(terms[1]) == [1, 2])
    #expect(terms[3].isEmpty)
    let found = terms.mostFrequent(in: [0, 1, 2], limit: 2)
    #expect(found.map(\.term) == [2, 0])
    #expect(found.map(\.count) == [3, 2])
  }
}

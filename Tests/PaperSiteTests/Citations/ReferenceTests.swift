import Diagnostics
import Testing

@testable import PaperSite

@Suite struct ReferenceTests {
  private func reference(_ change: (inout Paper) -> Void) throws -> Reference {
    let id = try #require(ContentID("react"))
    var paper = Paper(id: id, path: "content/papers/react.md")
    paper.title = "ReAct"
    change(&paper)
    let english = Language.english
    let settings = SiteSettings(
      title: Localized("X", in: english),
      description: Localized(nil, in: english),
      baseURL: nil,
      language: english,
      languages: [english],
      repository: nil,
      branch: "main",
      papersPerPage: 24,
      navigation: nil,
      license: Localized(nil, in: english),
      disclaimer: Localized(nil, in: english),
      omitted: []
    )
    let site = Site(assembling: LoadedContent(settings: settings))
    return Reference(to: paper, in: english, of: site)
  }

  private func link(_ kind: LinkKind, _ value: String) -> Located<PaperLink> {
    Located(PaperLink(kind: kind, value: value), at: Place(line: 1, column: 1))
  }

  @Test func `The published version is cited, with the preprint beside it`() throws {
    let reference = try reference {
      $0.venue = "Nature 2023"
      $0.date = PartialDate("2022-12-26")
      $0.links = [link(.arxiv, "2212.13138"), link(.doi, "10.1038/s41586-023-06291-2")]
    }
    #expect(reference.kind == .journalArticle)
    #expect(reference.container == "Nature")
    #expect(reference.date == PartialDate("2023"))
    #expect(reference.doi == "10.1038/s41586-023-06291-2")
    #expect(reference.arxiv == "2212.13138")
    #expect(reference.url == "https://doi.org/10.1038/s41586-023-06291-2")
  }

  @Test func `A preprint's own DOI is not the published version's`() throws {
    let published = try reference {
      $0.venue = "ICLR 2023"
      $0.links = [link(.doi, "10.48550/arXiv.2210.03629"), link(.openreview, "WE_vluYUL-X")]
    }
    #expect(published.doi == nil)
    #expect(published.arxiv == "2210.03629")
    #expect(published.url == "https://openreview.net/forum?id=WE_vluYUL-X")
    let preprint = try reference {
      $0.venue = "arXiv preprint 2022"
      $0.date = PartialDate("2022-10-06")
      $0.links = [link(.arxiv, "2210.03629")]
    }
    #expect(preprint.kind == .preprint)
    #expect(preprint.container == "arXiv")
    #expect(preprint.date == PartialDate("2022-10-06"))
    #expect(preprint.doi == "10.48550/arXiv.2210.03629")
  }

  @Test func `The day is kept where no preprint can have had it`() throws {
    let reference = try reference {
      $0.venue = "Nature Cancer 2025"
      $0.date = PartialDate("2025-06-06")
      $0.links = [link(.doi, "10.1038/s43018-025-00991-6")]
    }
    #expect(reference.date == PartialDate("2025-06-06"))
  }

  @Test(arguments: [
    ("ICLR 2023", VenueKind.conference), ("ACM CHI 2024", .conference),
    ("Findings of ACL 2024", .conference), ("Nature Medicine 2025", .journal),
    ("NEJM AI 2024", .journal), ("JAMA 2024", .journal), ("TechRxiv preprint 2025", .preprint),
    ("NeurIPS 2025 (Datasets and Benchmarks Track)", .conference),
    ("npj Digital Medicine", .journal),
    ("IEEE JBHI 2023", .journal), ("EMNLP-Findings 2023", .conference),
  ])
  func `The kind of a venue shows in its name`(venue: String, kind: VenueKind) {
    #expect(VenueKind(of: venue) == kind)
  }

  @Test func `A title tells its language in a Chinese collection`() throws {
    #expect(try reference { $0.title = "医学大模型" }.language == "zh")
    #expect(try reference { $0.title = "ReAct" }.language == "en")
  }
}

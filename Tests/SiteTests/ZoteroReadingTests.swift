import Foundation
import Testing

/// Five pages of the collection, field by field, as Zotero's embedded-metadata translator reads them:
/// the item's type from the title of journal or conference, otherwise from `DC.type`; an author with
/// a comma is family and given name; the address from `citation_public_url`.
@Suite struct ZoteroReadingTests {
  struct Item: Equatable, Sendable {
    var type = ""
    var title = ""
    var firstAuthor = ""
    var lastAuthor = ""
    var authors = 0
    var date = ""
    var container = ""
    var doi = ""
    var pmid = ""
    var url = ""
    var language = ""
  }

  static let expected: [String: Item] = [
    "react": Item(
      type: "conferencePaper",
      title: "ReAct: Synergizing Reasoning and Acting in Language Models",
      firstAuthor: "Yao | Shunyu",
      lastAuthor: "Cao | Yuan",
      authors: 7,
      date: "2023",
      container: "ICLR 2023",
      url: "https://openreview.net/forum?id=WE_vluYUL-X",
      language: "en"
    ),
    "med-palm": Item(
      type: "journalArticle",
      title: "Large language models encode clinical knowledge",
      firstAuthor: "Singhal | Karan",
      lastAuthor: "Natarajan | Vivek",
      authors: 32,
      date: "2023",
      container: "Nature",
      doi: "10.1038/s41586-023-06291-2",
      pmid: "37438534",
      url: "https://doi.org/10.1038/s41586-023-06291-2",
      language: "en"
    ),
    "medcoact": Item(
      type: "preprint",
      title: "MedCoAct: Confidence-Aware Multi-Agent Collaboration for Complete Clinical Decision",
      firstAuthor: "Zheng | Hongjie",
      lastAuthor: "Yi | Ping",
      authors: 3,
      date: "2025/10/12",
      container: "arXiv",
      doi: "10.48550/arXiv.2510.10461",
      url: "https://doi.org/10.48550/arXiv.2510.10461",
      language: "en"
    ),
    "chain-of-diagnosis": Item(
      type: "conferencePaper",
      title: "CoD, Towards an Interpretable Medical Agent using Chain of Diagnosis",
      firstAuthor: "Chen | Junying",
      lastAuthor: "Wang | Benyou",
      authors: 7,
      date: "2025",
      container: "Findings of ACL 2025",
      doi: "10.18653/v1/2025.findings-acl.740",
      url: "https://doi.org/10.18653/v1/2025.findings-acl.740",
      language: "en"
    ),
    "oncology-agent": Item(
      type: "journalArticle",
      title: "Autonomous Artificial Intelligence Agents for Clinical Decision Making in Oncology",
      firstAuthor: "Ferber | Dyke",
      lastAuthor: "Kather | Jakob Nikolas",
      authors: 14,
      date: "2025",
      container: "Nature Cancer",
      doi: "10.1038/s43018-025-00991-6",
      pmid: "40481323",
      url: "https://doi.org/10.1038/s43018-025-00991-6",
      language: "en"
    ),
  ]

  /// The item that the translator would make of a page's `meta` elements.
  private func item(of page: String) -> Item {
    var values: [String: [String]] = [:]
    for tag in HTMLScanner.tags(in: page) where tag.name == "meta" {
      guard let name = tag.attributes["name"], let content = tag.attributes["content"] else {
        continue
      }
      values[name, default: []].append(content)
    }
    func first(_ name: String) -> String { values[name]?.first ?? "" }
    let names = (values["citation_author"] ?? []).map { author in
      author.components(separatedBy: ", ").joined(separator: " | ")
    }
    let journal = first("citation_journal_title")
    let conference = first("citation_conference_title")
    return Item(
      type: !journal.isEmpty
        ? "journalArticle"
        : !conference.isEmpty
          ? "conferencePaper" : first("DC.type").isEmpty ? "journalArticle" : first("DC.type"),
      title: first("citation_title"),
      firstAuthor: names.first ?? "",
      lastAuthor: names.last ?? "",
      authors: names.count,
      date: first("citation_publication_date"),
      container: journal + conference + first("citation_publisher"),
      doi: first("citation_doi"),
      pmid: first("citation_pmid"),
      url: first("citation_public_url"),
      language: first("citation_language")
    )
  }

  @Test func `Zotero reads each field of five pages`() throws {
    let folder = try TemporaryFolder()
    let result = try SiteProcess.run(
      ["build", "--root", SiteProcess.packageRoot, "--output", folder.path + "/out"],
      in: folder.path
    )
    try #require(result.exitCode == 0, "\(result.errors)")
    for (id, expected) in Self.expected {
      let page = try folder.text(of: "out/papers/\(id)/index.html")
      #expect(item(of: page) == expected, "\(id)")
    }
  }
}

/// A paper as works that cite it name it: the best version of it that is known.
package struct Reference: Sendable {
  /// What is cited.
  package enum Kind: Hashable, Sendable {
    case journalArticle, conferencePaper, preprint
    /// Something that no venue tells the kind of.
    case other
  }

  /// The key in BibTeX and the id in CSL-JSON: the paper's id, which is permanent, readable and
  /// unique.
  package var key: String
  package var kind: Kind
  package var title: String
  package var authors: [ReferenceName] = []
  /// Whether the list of authors goes on.
  package var hasMoreAuthors = false
  /// When the cited version appeared, as far as known.
  package var date: PartialDate?
  /// The journal, the proceedings (with their year), or the archive of preprints.
  package var container: String?
  package var doi: String?
  package var arxiv: String?
  package var pubmed: String?
  package var pmc: String?
  /// Where the cited version is, without a DOI's address.
  package var address: String?
  /// The language of the title (BCP 47).
  package var language: String
  package var keywords: [String] = []
  package var status: PaperStatus?
  package var notice: StatusNotice?

  /// The address to cite: the DOI's, else that of the page.
  package var url: String? {
    doi.map { "https://doi.org/" + PercentEncoding.path($0) } ?? address
  }

  /// Whether the reference is written as Chinese bibliographies write theirs.
  package var isChinese: Bool { language.hasPrefix("zh") }

  /// “Retracted 2021-05-01. See https://… .”; nil when nothing happened to the paper.
  package var statusNote: String? {
    guard let status else { return nil }
    let name = status.rawValue
    let date = notice?.date.map { " " + $0.description } ?? ""
    var note = name.prefix(1).uppercased() + name.dropFirst() + date + "."
    if let text = notice?.text { note += " " + text }
    if let url = notice?.url { note += " See " + url }
    return note
  }
}

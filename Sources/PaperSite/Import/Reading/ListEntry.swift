/// A paper as a reading list tells of it.
struct ListEntry {
  /// The line at which it starts.
  var line: Int
  var title = ""
  /// The id that the author gave it, as an anchor.
  var id: ContentID?
  var short: String?
  var authors: [String] = []
  var hasMoreAuthors = false
  var affiliations: [String] = []
  var date: PartialDate?
  var venue: String?
  var links: [PaperLink] = []
  /// Links that a paper has no field for.
  var moreLinks: [NamedLink] = []
  var tags: [String] = []
  /// Markdown, a paragraph each; the first is the summary.
  var summary: [String] = []
  var why: [String] = []
  var notes: [(label: String, text: String)] = []
  var priority: Int?
  var evidence = Evidence()
  /// What the reader is not sure of.
  var doubts: [Doubt] = []

  /// A link and what it is called.
  struct NamedLink: Hashable {
    let name: String
    let address: String
  }

  /// What speaks for an entry's being a paper.
  struct Evidence {
    /// A link to a place that holds papers.
    var hasPaperHost = false
    /// A link that is called a paper, or that is a PDF.
    var hasPaperLink = false
    var hasLink = false
    /// The title was set apart: bold, linked, quoted, or in a column of its own.
    var isTitleMarked = false
    /// It was said to be empty: a field named *paper* without a link.
    var saysNoPaper = false
    var fieldCount = 0
  }

  /// What a person should look at.
  enum Doubt: String, CaseIterable {
    case noPaperLink = "no-paper-link"
    case shortTitle = "short-title"
    case titleFromText = "title-from-text"
    case joinedTitle = "joined-title"
    case conflictingDuplicate = "conflicting-duplicate"
  }
}

/// What was found in a reading list.
struct ReadingList {
  /// The list's own title: its first heading.
  var title: String?
  /// The first paragraph of prose, as Markdown.
  var description: String?
  var papers: [ListedPaper] = []
  /// Papers that a roadmap links to, which may stand nowhere else.
  var roadmapPapers: [ListedPaper] = []
  var skipped: [Skipped] = []
  /// The blocks of a section that is called a roadmap.
  var roadmaps: [RoadmapSection] = []
  /// Whether most of the list is in Chinese.
  var isChinese = false

  /// A heading of the list.
  struct Heading: Hashable {
    let text: String
    let line: Int
    /// Whether it only says when or where: `2023`, `CVPR 2024`.
    let isPeriod: Bool
    /// Whether it is a heading of its own rather than a bold line or the text of a list's item.
    let isSection: Bool
  }

  /// A paper and the headings that it stands under.
  struct ListedPaper {
    var entry: ListEntry
    var path: [Heading]
  }

  /// Something that looked like an entry and was not taken.
  struct Skipped: Hashable {
    enum Reason: String {
      case noPaperLink = "no-paper-link"
      case aboutTheList = "about-the-list"
      case noTitle = "no-title"
      case prose
    }

    let line: Int
    let text: String
    let reason: Reason
  }
}

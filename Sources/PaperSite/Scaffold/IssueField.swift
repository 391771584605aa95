/// A field of the issue form “Suggest a paper”, in the form's order.
enum IssueField: String, CaseIterable, Sendable {
  case title, links, authors, date, venue, category, tags, summary

  /// Whether the form insists on it.
  var isRequired: Bool { self == .title || self == .links || self == .summary }
}

/// The words of the issue form in one language.
struct IssueFormWords: Sendable {
  let name: String
  let description: String
  let note: String
  let labels: [IssueField: String]
  let help: [IssueField: String]

  /// The words in a language; English where there are none.
  static func words(in language: Language) -> IssueFormWords {
    language.tag.hasPrefix("zh") ? chinese : english
  }

  /// The field that a heading of an issue names, in whichever language the form was.
  static func field(labelled label: String) -> IssueField? {
    for words in [english, chinese] {
      if let field = words.labels.first(where: { $0.value == label })?.key { return field }
    }
    return nil
  }

  private static let english = IssueFormWords(
    name: "Suggest a paper",
    description: "A paper that belongs in this collection",
    note: "“site import --issue” reads the answers by these labels; change both or neither.",
    labels: [
      .title: "Title", .links: "Links", .authors: "Authors", .date: "Date", .venue: "Venue",
      .category: "Category", .tags: "Tags", .summary: "Summary",
    ],
    help: [
      .title: "The full title, as the paper has it",
      .links: "The arXiv id, DOI or address, then code and data if there are any",
      .authors: "All authors in order, one on a line or with commas between them",
      .date: "The first public appearance, such as 2024-05-17 or 2024-05",
      .venue: "Conference or journal with year, such as ICLR 2023",
      .tags: "With commas between them",
      .summary:
        "Two to four sentences of your own that say what the paper did; please copy no abstract",
    ]
  )

  private static let chinese = IssueFormWords(
    name: "推荐论文",
    description: "推荐一篇适合收入本合集的论文",
    note: "“site import --issue” 按这些标签读取内容，请勿单独改动。",
    labels: [
      .title: "标题", .links: "链接", .authors: "作者", .date: "日期", .venue: "会议或期刊", .category: "分类",
      .tags: "标签", .summary: "简介",
    ],
    help: [
      .title: "论文的完整标题",
      .links: "arXiv 编号、DOI 或网址；如有代码和数据，也请写上",
      .authors: "按顺序写出全部作者，每行一位，或用逗号分隔",
      .date: "首次公开的日期，例如 2024-05-17 或 2024-05",
      .venue: "会议或期刊及年份，例如 ICLR 2023",
      .tags: "用逗号分隔",
      .summary: "用自己的话写两到四句，说明论文做了什么；请勿复制摘要",
    ]
  )
}

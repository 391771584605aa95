/// The words of a list that come from no file of the collection.
struct ReadmeWords: Sendable {
  let contents: String
  let roadmap: String
  let tracks: String
  let contributing: String
  /// What comes before the site's address.
  let website: String
  /// Says how to contribute; `{link}` stands for the address.
  let invitation: String
  /// The same, where there is no address to lead to.
  let plainInvitation: String
  /// “2-3 days”.
  let days: @Sendable (ClosedRange<Int>) -> String
  /// “Stage 1: Title”.
  let stage: @Sendable (Int, String) -> String
  /// Between the names of authors, and before what comes after them.
  let separator: String
  let andOthers: String
  let stop: String
  let statuses: [PaperStatus: String]
  let kinds: [LinkKind: String]

  /// The words in a language; English where there are none.
  static func words(in language: Language) -> ReadmeWords {
    language.tag.hasPrefix("zh") ? chinese : english
  }

  private static let english = ReadmeWords(
    contents: "Contents",
    roadmap: "Reading roadmap",
    tracks: "Deep dives",
    contributing: "Contributing",
    website: "Website: ",
    invitation:
      "Contributions are welcome. [How to add a paper]({link}) tells what belongs here and in which form.",
    plainInvitation: "Contributions are welcome. Please open an issue or a pull request.",
    days: {
      $0.count == 1
        ? ($0.lowerBound == 1 ? "1 day" : "\($0.lowerBound) days")
        : "\($0.lowerBound)-\($0.upperBound) days"
    },
    stage: { "Stage \($0): \($1)" },
    separator: ", ",
    andOthers: "et al.",
    stop: ".",
    statuses: [
      .retracted: "Retracted", .corrected: "Corrected", .withdrawn: "Withdrawn",
      .superseded: "Superseded",
    ],
    kinds: names.merging([
      .url: "Paper", .code: "Code", .project: "Project", .data: "Data", .video: "Video",
    ]) { $1 }
  )

  private static let chinese = ReadmeWords(
    contents: "目录",
    roadmap: "阅读路线图",
    tracks: "深入专题",
    contributing: "参与贡献",
    website: "网站：",
    invitation: "欢迎参与。[怎样添加论文]({link})说明哪些论文可以收录、采用什么格式。",
    plainInvitation: "欢迎参与：请提交 issue 或拉取请求。",
    days: { $0.count == 1 ? "\($0.lowerBound) 天" : "\($0.lowerBound)-\($0.upperBound) 天" },
    stage: { "阶段 \($0)：\($1)" },
    separator: ", ",
    andOthers: "et al.",
    stop: ".",
    statuses: [.retracted: "已撤稿", .corrected: "有更正", .withdrawn: "已撤回", .superseded: "已被取代"],
    kinds: names.merging([
      .url: "论文", .code: "代码", .project: "项目", .data: "数据", .video: "视频",
    ]) { $1 }
  )

  private static let names: [LinkKind: String] = [
    .arxiv: "arXiv", .doi: "DOI", .pmc: "PMC", .pubmed: "PubMed", .openreview: "OpenReview",
    .pdf: "PDF",
  ]
}

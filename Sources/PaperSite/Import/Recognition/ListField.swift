/// What a labelled line or a column of a list says about a paper.
enum ListField: Hashable {
  case title, short, authors, affiliations, date, venue, tags, summary, why
  case link(LinkLabel)
  /// Something else, kept under its own label.
  case note(String)
  /// A running number.
  case number

  /// The field that a label such as `Authors` or `作者` names; nil for words that name none.
  init?(named label: some StringProtocol) {
    let key = String(label).withoutSigns.lowercased()
      .trimmingPunctuation(":：.,*_`#[]()（）【】-–—• ")
    guard !key.isEmpty, key.count <= 40 else { return nil }
    if let field = Self.names[key] {
      self = field
      return
    }
    if let first = key.split(whereSeparator: { !$0.isLetter }).first,
      ["pub", "publication", "published", "publisher", "venue", "venues", "date", "conference"]
        .contains(first)
        || key.hasPrefix("发表")
    {
      self = .venue
      return
    }
    let words = key.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    if words.count <= 3, words.contains("title") {
      self = .title
    } else if let link = LinkLabel(key) {
      self = .link(link)
    } else {
      return nil
    }
  }

  /// The field and the value of a line such as `Authors: …`; nil when it starts with no label.
  static func labelled(_ text: String) -> (field: ListField, label: String, value: Substring)? {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let label = text[..<colon]
    guard label.count <= 40, !text[colon...].hasPrefix("://"), let field = ListField(named: label)
    else { return nil }
    return (
      field, String(label).trimmingPunctuation("*_`• "), text[text.index(after: colon)...]
    )
  }

  private static let names: [String: ListField] = WordList.map([
    .title: """
    title, paper title, name of paper, paper name, 题目, 标题, 论文标题, 论文题目, 论文名称, 论文名,
    文章标题, title and link, papers
    """,
    .short: """
    work, works, name, model, models, method, methods, short name, abbreviation,
    dataset, datasets, benchmark, benchmarks, system, framework, acronym, approach,
    alias, nickname, short, 名称, 模型, 模型名称, 方法, 简称, 数据集, 数据集名称, 工作, 模型名
    """,
    .authors: """
    author, authors, author(s), first author, 作者, 第一作者, by
    """,
    .affiliations: """
    institution, institutions, affiliation, affiliations, org, organization,
    organisation, team, institute, company, 机构, 单位, 团队, 组织, 作者单位, 公司
    """,
    .date: """
    date, year, time, published, publication date, release date, release, month,
    submission date, released, 时间, 日期, 年份, 发表时间, 发布时间, 发表日期, 年, 提交时间
    """,
    .venue: """
    venue, conference, journal, publication, pub, pub., publisher, published in, conf,
    conference/journal, journal/conference, published at, where, 会议, 期刊, 会议/期刊, 期刊/会议,
    发表, 刊物, 发表于, 发表会议, 发表期刊, 刊登
    """,
    .tags: """
    keywords, keyword, tags, tag, topic, topics, key words, task, tasks, category,
    type, modality, area, field, domain, 关键词, 标签, 关键字, 任务, 领域, 类别, 类型, 方向, 主题, 模态
    """,
    .summary: """
    summary, abstract, description, tldr, tl;dr, intro, introduction, overview, brief,
    one-line summary, main idea, key idea, idea, highlights, highlight, contribution,
    contributions, main contribution, in short, content, 简介, 摘要, 介绍, 概述, 描述, 说明, 内容,
    内容简介, 核心内容, 核心思想, 一句话总结, 总结, 主要内容, 论文简介, 贡献, 核心贡献, 主要贡献, 亮点, 项目说明, 创新点
    """,
    .why: """
    why, why it matters, why read, why read it, why must read, reason, why you should
    read it, why it is a must-read, significance, importance, takeaway, takeaways, key
    takeaway, why it's important, why important, why a must-read, must-read because,
    为什么必读, 必读理由, 推荐理由, 为什么读, 阅读理由, 意义, 重要性, 为什么重要, 推荐原因, 为何必读, 价值, 为什么值得读, 必读原因
    """,
    .number: """
    no, no., #, id, index, 序号, 编号, num, number, rank, s.no, sl
    """,
    .note("Source"): """
    source
    """,
    .note("来源"): """
    来源
    """,
    .note("出处"): """
    出处
    """,
    .note("Comment"): """
    comment, comments
    """,
    .note("Note"): """
    note, notes, remarks, remark
    """,
    .note("备注"): """
    备注
    """,
    .note("评论"): """
    评论
    """,
    .note("点评"): """
    点评
    """,
    .note("注"): """
    注
    """,
    .note("Citations"): """
    citations, citation, cited by
    """,
    .note("引用"): """
    引用, 引用数, 被引
    """,
    .link(.link): """
    link, links, url, 链接, 地址
    """,
    .link(.paper): """
    paper link, paper url, paper, doi, arxiv, arxiv id
    """,
    .link(.code): """
    开源
    """,
    .link(.other): """
    resources, resource, 相关链接
    """,
  ])
}

/// What the heading of a list's section says about the entries below it.
enum SectionKind: Hashable {
  /// Papers are to be expected.
  case papers
  /// Papers may be among other things: only what leads to a paper is one.
  case mixed
  /// About the list itself: nothing here is a paper.
  case aboutTheList

  /// What a heading says.
  init(heading: String) {
    let key = heading.withoutSigns.lowercased().withoutNumbering
      .trimmingPunctuation(":：.,!！?？*_`#&-–—|()[]【】\"' ")
    let words = key.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map(
      String.init
    )
    if Self.aboutNames.contains(key) || Self.aboutNames.contains(words.joined(separator: " ")) {
      self = .aboutTheList
    } else if Self.aboutPrefixes.contains(where: { key.hasPrefix($0) }) {
      self = .aboutTheList
    } else if Self.mixedNames.contains(key) || Self.isMixed(words)
      || Self.mixedHan.contains(where: { key.hasSuffix($0) })
    {
      self = .mixed
    } else {
      self = .papers
    }
  }

  /// Whether a heading says so of all headings below it: those of news are dates, those of contents
  /// are no sections at all.
  static func holdsForAllBelow(_ heading: String) -> Bool {
    let key = heading.withoutSigns.lowercased().withoutNumbering.trimmingPunctuation(":：.,!！ ")
    return [
      "news", "latest news", "update", "updates", "latest updates", "changelog", "change log",
      "contents", "table of contents", "contributing", "contributors", "citation", "license", "目录",
      "更新", "更新日志", "新闻", "最新动态", "贡献", "引用", "友情链接", "template", "paper format",
    ]
    .contains(key)
  }

  private static func isMixed(_ words: [String]) -> Bool {
    guard words.count <= 8, !words.contains("paper"), !words.contains("papers"),
      !words.contains("learning"), !words.contains("use")
    else {
      return false
    }
    guard let last = words.last, let first = words.first else { return false }
    return mixedWords.contains(last) || mixedWords.contains(first) && words.count <= 5
      || (words.count >= 2 && words[0].hasPrefix("open")
        && words.contains(where: { ["toolboxes", "tools", "toolkits"].contains($0) }))
  }

  private static let aboutNames: Set<String> = WordList.set(
    """
    contents, content, table of contents, table of content, toc, index, outline, catalog,
    catalogue, menu, navigation, quick links, table of content toc, table of contents toc,
    contributing, contribute, contribution, contributions, contributors, contributor, how
    to contribute, contribution guidelines, contributing guidelines, maintainers,
    maintainer, project maintainers & contributors, project maintainers contributors,
    authors, our team, team, license, licenses, licence, citation, citations, citing,
    cite, cite us, bibtex, how to cite, cite this work, citing this work, reference
    format, acknowledgement, acknowledgements, acknowledgment, acknowledgments, thanks,
    credits, special thanks, sponsors, sponsor, support, support us, star history,
    stargazers, stars, star trend, news, latest news, what's new, what’s new, whats new,
    update, updates, latest updates, recent updates, announcement, announcements,
    changelog, change log, update log, news and updates, news & updates, updates and news,
    update history, update news, history, release notes, contact, contacts, contact us,
    contact me, community, join us, wechat, feedback, disclaimer, faq, todo, to do, todo
    list, to-do, to do list, future work, related lists, other awesome lists, awesome
    lists, related awesome lists, other lists, similar lists, related repositories,
    related repos, repositories, similar projects, related projects, other resources,
    other awesome, awesome list, related awesome, awesome, list of lists, other related
    awesome lists, more lists, more awesome lists, similar repositories, legend, legends,
    notation, notations, symbols, how to use, usage, getting started, statistics, stats,
    criteria, awesome list criteria, selection criteria, inclusion criteria, guidelines,
    roadmap of this repo, badges, key, icons, markers, format, paper format, entry format,
    template, 目录, 内容, 目次, 贡献, 如何贡献, 贡献者, 贡献指南, 参与贡献, 许可, 许可证, 协议, 开源协议, 引用, 如何引用, 引用本项目,
    致谢, 鸣谢, 感谢, 更新, 更新日志, 更新记录, 最新动态, 最新更新, 近期更新, 新闻, 动态, 公告, 联系, 联系我们, 联系方式, 交流群, 交流,
    加入我们, 友情链接, 相关仓库, 相关项目, 相关列表, 其他资源, star历史, star 历史, star趋势, 图例, 说明, 符号说明, 免责声明, 维护者,
    作者, 待办, 贡献格式, 使用方法, 标签说明, 统计, 导航, 快速导航
    """
  )

  private static let aboutPrefixes = [
    "table of content", "how to contribut", "contributing", "star history", "citation ", "cite ",
    "news ", "acknowledg", "license", "联系", "贡献", "致谢", "更新日志", "引用本",
  ]

  private static let mixedNames: Set<String> = WordList.set(
    """
    introduction, overview, about, background, motivation, preface, foreword, resources,
    related resources, useful resources, further reading, references, reference, misc,
    miscellaneous, others, useful links, links, more, 简介, 介绍, 概述, 前言, 背景, 资源, 其他, 参考,
    参考资料, 相关资源, 链接, blog分享, valuable resources
    """
  )

  private static let mixedWords: Set<String> = WordList.set(
    """
    tools, tool, toolkit, toolkits, toolbox, toolboxes, libraries, library, software,
    frameworks, packages, courses, course, tutorials, tutorial, blogs, blog, posts,
    videos, talks, lectures, lecture, books, book, podcasts, websites, competitions,
    competition, challenges, products, companies, startups, jobs, events, conferences,
    workshops, newsletters, leaderboards, demos, implementations, codebases, repos,
    people, researchers, labs, articles, apis, platforms, services, hw
    """
  )

  private static let mixedHan = [
    "工具", "工具包", "教程", "课程", "博客", "视频", "书籍", "比赛", "竞赛", "产品", "解决方案", "讲座", "公众号", "框架", "平台",
    "开源项目", "分享", "资料",
  ]
}

extension String {
  /// The text without a number such as `1.`, `2.3`, `(4)`, `[5]`, `一、` or `IV.` before it.
  var withoutNumbering: String {
    let text = trimmingWhiteSpace()
    var rest = text[...]
    if let first = rest.first, "([【（".contains(first) {
      let inner = rest.dropFirst().prefix { $0.isNumber && $0.isASCII }
      if (1...3).contains(inner.count), let close = rest[inner.endIndex...].first,
        ")]】）".contains(close)
      {
        rest = rest[inner.endIndex...].dropFirst()
        return String(rest).trimmingPunctuation(".、: ")
      }
      return text
    }
    let digits = rest.prefix { ($0.isNumber && $0.isASCII) || $0 == "." || $0 == "-" }
    if let first = digits.first, first.isNumber {
      let numbers = digits.split { $0 == "." || $0 == "-" }
      let after = rest[digits.endIndex...]
      let endsNumber = digits.hasSuffix(".") || after.first.map { ") 、:：）\t".contains($0) } ?? false
      if endsNumber, numbers.allSatisfy({ $0.count <= 2 || ($0.count == 3 && numbers.count == 1) })
      {
        // `3D` and `2023 in review` keep their numbers; so does `7 Billion …` without a dot.
        let isPlainNumber = !digits.contains(".") && after.hasPrefix(" ") && !after.hasPrefix("  ")
        if !isPlainNumber { return String(after.drop { ". )、:：）\t-".contains($0) }) }
      }
      return text
    }
    let han = rest.prefix { "一二三四五六七八九十".contains($0) }
    if !han.isEmpty, let mark = rest[han.endIndex...].first, "、.．".contains(mark) {
      return String(rest[han.endIndex...].dropFirst()).trimmingWhiteSpace()
    }
    let roman = rest.prefix { "IVX".contains($0) }
    if !roman.isEmpty, rest[roman.endIndex...].hasPrefix(". ") {
      return String(rest[roman.endIndex...].dropFirst(2)).trimmingWhiteSpace()
    }
    return text
  }
}

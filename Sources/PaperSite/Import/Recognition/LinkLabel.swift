/// What the words of a link, or the name of a field or column, say about where it leads.
enum LinkLabel: Hashable {
  case paper, pdf, code, project, data, model, video, other
  /// A word that only says that there is a link.
  case link

  /// The label that a text is; nil when it is more than a label, such as a title.
  init?(_ text: some StringProtocol) {
    let bare = String(text).withoutSigns.lowercased()
    let words = bare.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard !words.isEmpty, bare.count <= 60 else { return nil }
    if let label = Self.phrases[words.joined(separator: " ")] {
      self = label
      return
    }
    guard words.count <= 5 else { return nil }
    var found: LinkLabel?
    for word in words {
      if let label = Self.words[word] {
        // Of `paper code` neither is wrong; the address decides.
        found = found ?? label
      } else if !Self.fillers.contains(word), !word.utf8.allSatisfy({ $0.isDigit }),
        !Self.isVersion(word)
      {
        return nil
      }
    }
    guard let found else { return nil }
    self = found
  }

  private static func isVersion(_ word: String) -> Bool {
    word.hasPrefix("v") && word.dropFirst().allSatisfy(\.isNumber) && word.count <= 3
  }

  private static let phrases: [String: LinkLabel] = WordList.map([
    .paper: """
    论文地址, 论文链接, 原文链接, 文章链接, 论文原文, 论文, 原文, 文章, 全文, 论文下载
    """,
    .link: """
    链接, 地址, 下载
    """,
    .code: """
    代码, 源码, 代码地址, 代码链接, 开源代码, 官方代码, 开源地址, github地址, github链接, 代码仓库, 仓库, 项目地址
    """,
    .project: """
    项目, 项目主页, 项目链接, 主页, 官网, 网站, 网页, 演示, project page, home page
    """,
    .data: """
    数据, 数据集, 数据地址, 数据集地址, 数据链接
    """,
    .model: """
    模型, 模型地址, 权重, 模型权重, hugging face
    """,
    .video: """
    视频, 讲解视频
    """,
    .other: """
    博客, 解读, 知乎, 笔记, 论文解析, 论文解读, 中文解读, 微信, 公众号, 幻灯片, semantic scholar, google scholar,
    papers with code, x, in, s2
    """,
  ])

  private static let words: [String: LinkLabel] = WordList.map([
    .paper: """
    paper, papers, arxiv, abs, abstract, doi, article, preprint, publication,
    openreview, proceedings, acm, ieee, springer, elsevier, biorxiv, medrxiv, pubmed,
    pmc, acl, ssrn, journal, cvf
    """,
    .link: """
    link, url, html, here, read, download
    """,
    .pdf: """
    pdf, fulltext
    """,
    .code: """
    code, codes, github, git, repo, repository, implementation, star, stars, pytorch,
    tensorflow, jax, keras, gitlab, gitee, caffe, torch, matlab
    """,
    .project: """
    project, page, website, web, webpage, site, homepage, demo, home, projectpage,
    space
    """,
    .data: """
    data, dataset, datasets, benchmark, corpus
    """,
    .model: """
    model, models, weights, checkpoint, checkpoints, huggingface, hf, modelscope
    """,
    .video: """
    video, videos, talk, youtube, presentation, bilibili, recording
    """,
    .other: """
    blog, post, tweet, twitter, thread, zhihu, slides, slide, poster, bibtex, bib,
    cite, citation, citations, review, reviews, notes, note, supplementary,
    supplement, supp, appendix, colab, leaderboard, tutorial, media, news, interview,
    discussion, reddit, medium, docs, documentation, announcement, readpaper,
    alphaxiv, scholar, summary, more, book
    """,
  ])

  private static let fillers: Set<String> = WordList.set(
    """
    the, in, and, of, a, official, unofficial, online, full, text, original, our, to,
    camera, ready, version, extended, face, hugging, available, release, source, open,
    reproduction, third, party, for, is, main, old, new, cs, cl, lg, cv, ai, ro, badge,
    number, by, scholar, static, license, last, commit, count, chinese, english
    """
  )
}

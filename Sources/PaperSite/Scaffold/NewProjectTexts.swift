/// The words of a new project in one language.
struct NewProjectTexts: Sendable {
  let siteDescription: String
  let addressComment: String
  let categoryTitle: String
  let categoryDescription: String
  /// The body of each paper, by id.
  let papers: [String: String]
  let roadmapTitle: String
  let roadmapDescription: String
  let stageTitle: String
  let stageGoal: String
  let firstWhy: String
  let secondWhy: String
  let aboutTitle: String
  let about: String
  let readme: String

  /// The texts in a language; English where there are none.
  static func texts(in language: Language) -> NewProjectTexts {
    language.tag.hasPrefix("zh") ? chinese : english
  }

  private static let english = NewProjectTexts(
    siteDescription: "A curated collection of papers.",
    addressComment:
      "The address that the site will have, with its path. Change it before you publish.",
    categoryTitle: "Foundations",
    categoryDescription: "The papers that the others build on.",
    papers: [
      "attention": """
      The paper introduces the Transformer, a network for translating sequences that relies on
      attention alone and needs neither recurrence nor convolution. It translates better than
      earlier systems and trains in less time, because all positions are computed at once.

      ## Why it matters

      Nearly every language model since is a descendant of this network.

      """,
      "bert": """
      BERT trains the encoder of a [Transformer](paper:attention) on plain text by having it guess
      words that were left out, with the words on both sides in view. One extra layer then fits it
      to a task such as answering questions.

      """,
    ],
    roadmapTitle: "Reading roadmap",
    roadmapDescription: "In which order to read.",
    stageTitle: "First steps",
    stageGoal: "Know the network that all else builds on.",
    firstWhy: "Start here: it defines the words that later papers use.",
    secondWhy: "It shows what comes of the idea once it is trained on much text.",
    aboutTitle: "About",
    about: """
      What is collected here, by whom, and how a paper comes in.

      """,
    readme: """
      A collection of papers; `content/` holds it, one Markdown file a paper.

      ```sh
      site serve                          # look at it while you write
      site add https://arxiv.org/abs/ID   # add a paper with its metadata
      site new paper my-paper             # or by hand
      site check                          # find mistakes
      site build                          # write the site to public/
      site init-ci                        # publish it by GitHub's workflows
      ```

      """
  )

  private static let chinese = NewProjectTexts(
    siteDescription: "一份精选论文合集。",
    addressComment: "网站发布后的地址，包括路径；发布前请改成自己的。",
    categoryTitle: "基础",
    categoryDescription: "其他论文的出发点。",
    papers: [
      "attention": """
      论文提出 Transformer：一种只用注意力机制处理序列的网络，不需要循环，也不需要卷积。各个位置可以同时计算，因此训练更快，翻译效果也超过了此前的系统。

      ## 为什么值得读

      此后的语言模型几乎都由这一网络发展而来。

      """,
      "bert": """
      BERT 用普通文本训练 [Transformer](paper:attention) 的编码器：遮住一些词，让模型根据两侧的上下文猜出来。之后只要再加一层，就能用于问答等任务。

      """,
    ],
    roadmapTitle: "阅读路线图",
    roadmapDescription: "按什么顺序读。",
    stageTitle: "起步",
    stageGoal: "认识后来一切模型所依据的网络。",
    firstWhy: "从这里开始：后来的论文所用的术语都出自这一篇。",
    secondWhy: "看看这一想法用大量文本训练之后会怎样。",
    aboutTitle: "关于",
    about: """
      这里收录什么，由谁整理，论文怎样加入。

      """,
    readme: """
      论文合集，内容在 `content/` 中，每篇论文一个 Markdown 文件。

      ```sh
      site serve                          # 边写边看
      site add https://arxiv.org/abs/ID   # 添加论文，自动填写元数据
      site new paper my-paper             # 或者手工添加
      site check                          # 检查错误
      site build                          # 把网站写到 public/
      site init-ci                        # 用 GitHub 工作流发布
      ```

      """
  )
}

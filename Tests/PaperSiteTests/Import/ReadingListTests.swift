import Testing

@testable import PaperSite

/// Lists as people write them, one kind after another.
@Suite struct ReadingListTests {
  private func collection(_ markdown: String) -> ImportedCollection {
    ImportReader.collection(
      ofList: Array(markdown.utf8),
      path: "README.md",
      options: ImportReader.ListOptions(folder: "/nowhere")
    )
  }

  private func titles(_ markdown: String) -> [String] {
    collection(markdown).papers.map(\.paper.title)
  }

  private func only(_ markdown: String) throws -> ImportedPaper {
    let papers = collection(markdown).papers
    try #require(papers.count == 1, "\(papers.map(\.paper.title))")
    return papers[0]
  }

  /// An entry in a list whose other entries are papers beyond doubt.
  private func list(around entry: String) -> String {
    "# Stones\n\n## Papers on stones\n\n\(entry)\n"
  }

  private static let paper = "https://arxiv.org/abs/2301.00001"
  private static let code = "https://github.com/stones/weigh"

  @Test(arguments: [
    "- [TITLE](PAPER) - Ada Stone, Ben Hill, *ICLR 2023*. [[code](CODE)]",
    "* **TITLE** <br> Ada Stone, Ben Hill <br> [Paper](PAPER) [Code](CODE)",
    "1. TITLE. Ada Stone, Ben Hill. 2023. [pdf](PAPER)",
    "- (2023.05) [TITLE](PAPER)",
    "- [Stone et al., 2020] TITLE [[paper](PAPER)]",
    "- ![](https://img.shields.io/badge/ICLR-2023-blue) [TITLE](PAPER)",
    "- **TITLE**, *Ada Stone and Ben Hill*, NeurIPS 2022 [[paper]](PAPER)",
    "- TITLE (2016), A. Stone et al. [[pdf]](PAPER)",
    "- TITLE, A. Stone and B. Hill [[pdf]](PAPER)",
    "- [2023/09] **TITLE** *Ada Stone et al. arXiv.* [[paper](PAPER)][[code](CODE)]",
    "- [[Paper](PAPER)] [[Code](CODE)] **TITLE**",
    "- [[Paper](PAPER)] TITLE",
    "- **[TITLE](PAPER)** | ICML'22 | [Code](CODE)",
    "- 🔥🔥 [TITLE](PAPER) ⭐ :fire:",
    "- \"TITLE\", Ada Stone, Ben Hill, CVPR 2021. [Paper](PAPER)",
    "- Ada Stone, Ben Hill. **TITLE**. *Nature*, 2020. [[paper](PAPER)]",
    "- Ada Stone, Ben Hill. TITLE. NeurIPS 2019. [paper](PAPER)",
    "- [TITLE][stones]\n\n[stones]: PAPER",
    "- TITLE. [arXiv:2301.00001](PAPER)",
    "- TITLE: PAPER",
    "- TITLE <PAPER>",
    "- [ICLR 2023] [TITLE](PAPER)",
    "- **ICLR 2023** [TITLE](PAPER)",
    "- <a href=\"PAPER\">TITLE</a> (ICLR 2023)",
    "- [x] [TITLE](PAPER)",
    "- *TITLE* [[pdf](PAPER)]",
    "- **TITLE** ([arXiv](PAPER)) ([code](CODE)): A short description of it all follows here.",
    "- [TITLE](PAPER) ![stars](https://img.shields.io/github/stars/stones/weigh?style=social)",
    "- 2023.05 TITLE [[paper]](PAPER)",
    "- TITLE, ICML 2023. [Paper](PAPER)",
    "- **StoneNet**: [TITLE](PAPER)",
    "- [TITLE (ICLR 2023)](PAPER)",
    "- [TITLE. Ada Stone, Ben Hill. ICLR 2023.](PAPER)",
    "- [TITLE, NeurIPS 2022](PAPER)",
    "- `ICLR 2023` **TITLE** [paper](PAPER)",
    "- [TITLE](PAPER) `ICLR 2023` `retrieval`",
    "- 1️⃣ **TITLE** [[PDF]](PAPER)",
    "- [[1]](PAPER) TITLE",
    "1) **TITLE**\\\n   Ada Stone, Ben Hill\\\n   [Paper](PAPER)",
    "- **TITLE**\n  Ada Stone, Ben Hill, Cai Rock\n  *ICLR 2023*\n  [Paper](PAPER) | [Code](CODE)",
    "- TITLE\n  - Ada Stone, Ben Hill\n  - ICLR 2023\n  - [Paper](PAPER)",
    "- TITLE\n    - Paper: PAPER\n    - Code: CODE",
    "- **TITLE**\n\n  Ada Stone, Ben Hill.\n\n  [![arXiv](https://img.shields.io/badge/arXiv-2301.00001-b31b1b.svg)](PAPER)",
    "- [TITLE](PAPER)\n  <details><summary>Abstract</summary>We weigh stones, and find them heavy.</details>",
    "- [TITLE](PAPER), [Ada Stone](https://ada.example.org), [Ben Hill](https://ben.example.org)",
    "- [Ada Stone](https://ada.example.org), [Ben Hill](https://ben.example.org): [TITLE](PAPER)",
    "- TITLE - Ada Stone (2023) - [link](PAPER)",
    "- TITLE | Ada Stone, Ben Hill | ICLR 2023 | [paper](PAPER)",
    "- **TITLE.** Ada Stone, Ben Hill. In *ICLR*, 2023. [[paper](PAPER), [code](CODE)]",
    "- [TITLE](PAPER \"open the paper\") (Stone et al., 2023)",
    "<ul><li><b>TITLE</b>, Ada Stone, <a href=\"PAPER\">[paper]</a></li></ul>",
    "<li><a href='PAPER'>TITLE</a></li>",
    "### TITLE\n\n- **Authors**: Ada Stone, Ben Hill\n- **Paper**: [link](PAPER)\n- **Code**: CODE",
    "### 1. TITLE (ICLR 2023)\n\n[Paper](PAPER) · [Code](CODE)\n\nIt weighs stones.",
    "### [TITLE](PAPER)\n\nIt weighs stones, and says why they are heavy.",
    "### TITLE, 2021.05\n\n> `Paper`: PAPER\n>\n> `Github`:",
    "**TITLE**\n\nAda Stone, Ben Hill\n\n[[Paper]](PAPER) [[Code]](CODE)",
    "**TITLE**\n- Authors: Ada Stone, Ben Hill\n- [Paper](PAPER)",
    "**TITLE**  \nAda Stone, Ben Hill  \n*ICLR 2023*. [[Paper]](PAPER)",
    "[1] TITLE. Ada Stone, Ben Hill. ICLR 2023. [paper](PAPER)",
    "> **TITLE**  \n> Ada Stone, Ben Hill  \n> [paper](PAPER) [code](CODE)",
    "| Title | Venue | Date | Code |\n|:--|:-:|:-:|:-:|\n| [TITLE](PAPER) | ICLR | 2023-05 | [![Star](https://img.shields.io/github/stars/stones/weigh.svg)](CODE) |",
    "| Year | Paper | Authors | Links |\n|--|--|--|--|\n| 2023 | TITLE | Ada Stone, Ben Hill | [arXiv](PAPER), [code](CODE) |",
    "| # | Name | Paper | Description |\n|--|--|--|--|\n| 1 | StoneNet | [TITLE](PAPER) | It weighs stones. |",
    "| Model | Title | Paper |\n|--|--|--|\n| StoneNet | TITLE | [link](PAPER) |",
    "|  |  |\n|--|--|\n| **TITLE**<br>Ada Stone, Ben Hill | [paper](PAPER) |",
    "<table><tr><th>Title</th><th>Links</th></tr><tr><td>TITLE</td><td><a href=\"PAPER\">paper</a></td></tr></table>",
    "<table>\n<tr><td><img src=\"a.png\"></td><td><b>TITLE</b><br>Ada Stone, Ben Hill<br><a href=\"PAPER\">Paper</a></td></tr>\n</table>",
    "<details>\n<summary>2023</summary>\n\n- [TITLE](PAPER)\n\n</details>",
    "- 《TITLE》 作者：张三、李四 [论文](PAPER)",
    "1. TITLE  论文地址：PAPER",
    "- **TITLE**（ICLR 2023）[论文](PAPER) [代码](CODE)",
    "- **TITLE**\n  - 作者：张三，李四\n  - 时间：2023年5月\n  - 会议：ICLR 2023\n  - 链接：[论文](PAPER) | [代码](CODE)\n  - 简介：称石头。",
    "### 1. TITLE\n\n- **作者**：张三，李四\n- **论文**：[链接](PAPER)\n- **为什么必读**：石头很重。",
    "| 标题 | 时间 | 链接 |\n|--|--|--|\n| TITLE | 2023.05 | [论文](PAPER) |",
    "| 模型 | 论文 | 代码 | 备注 |\n|--|--|--|--|\n| 石网 | [TITLE](PAPER) | [Github](CODE) | 很重 |",
  ])
  func `The title is found and nothing else`(entry: String) throws {
    for title in ["Weighing Small Stones in Deep Water", "称量深水中的小石头：方法与应用"] {
      let text = list(around: entry).replacing("TITLE", with: title)
        .replacing("PAPER", with: Self.paper).replacing("CODE", with: Self.code)
      let found = try only(text)
      #expect(found.paper.title == title)
      #expect(found.paper.identifier(.arxiv) == "2301.00001")
      if entry.contains("CODE") { #expect(found.paper.identifier(.code) == Self.code) }
    }
  }

  @Test(arguments: [
    ("- [Weighing Stones Well](PAPER) - Ada Stone, Ben Hill, *ICLR 2023*.", "ICLR 2023"),
    ("- **Weighing Stones Well**, *Ada Stone and Ben Hill*, ICLR'23 [[paper]](PAPER)", "ICLR 2023"),
    ("- Ada Stone, Ben Hill. **Weighing Stones Well**. ICLR 2023. [[paper](PAPER)]", "ICLR 2023"),
    (
      "- **Weighing Stones Well**\n  Ada Stone, Ben Hill\n  *ICLR 2023*\n  [Paper](PAPER)",
      "ICLR 2023"
    ),
    (
      "- Weighing Stones Well\n  - Authors: Ada Stone, Ben Hill\n  - Venue: ICLR 2023\n  - [Paper](PAPER)",
      "ICLR 2023"
    ),
    (
      "| Title | Authors | Venue | Paper |\n|--|--|--|--|\n| Weighing Stones Well | Ada Stone, Ben Hill | ICLR, 2023 | [pdf](PAPER) |",
      "ICLR 2023"
    ),
    (
      "- [Weighing Stones Well](PAPER). Ada Stone, Ben Hill. *Nature Medicine*, 2023.",
      "Nature Medicine"
    ),
  ])
  func `Authors, venue and year are told apart`(entry: String, venue: String) throws {
    let found = try only(list(around: entry.replacing("PAPER", with: Self.paper)))
    #expect(found.paper.title == "Weighing Stones Well")
    #expect(found.paper.authors == ["Ada Stone", "Ben Hill"])
    #expect(found.paper.venue == venue)
    #expect(found.paper.date?.year == 2023)
  }

  @Test func `Fields of nested bullets become fields of the paper`() throws {
    let found = try only(
      list(
        around: """
          - **Weighing Stones**
            - 作者：张三，李四 等
            - 时间：2023年5月
            - 期刊：Nature Medicine
            - 机构：清华大学、北京大学
            - 关键词：石头，重量
            - 论文：https://doi.org/10.1038/s41591-023-00001-1
            - 代码：https://github.com/stones/weigh
            - 简介：称石头的*方法*。
            - 为什么必读：石头很重。
          """
      )
    )
    #expect(found.paper.authors == ["张三", "李四"])
    #expect(found.paper.hasMoreAuthors)
    #expect(found.paper.date == PartialDate("2023-05"))
    #expect(found.paper.venue == "Nature Medicine")
    #expect(found.paper.affiliations == ["清华大学", "北京大学"])
    #expect(found.paper.tags.map(\.value) == ["石头", "重量"])
    #expect(found.paper.identifier(.doi) == "10.1038/s41591-023-00001-1")
    #expect(found.paper.identifier(.code) == "https://github.com/stones/weigh")
    #expect(found.body.hasPrefix("称石头的*方法*。\n\n"))
    #expect(found.body.contains("石头很重。"))
  }

  @Test(arguments: [
    (
      "- **ReAct** - Synergizing Reasoning and Acting [[paper](PAPER)]",
      "ReAct: Synergizing Reasoning and Acting"
    ),
    (
      "- **ReAct**: Synergizing Reasoning and Acting [[paper](PAPER)]",
      "ReAct: Synergizing Reasoning and Acting"
    ),
    (
      "- [ReAct](PAPER): Synergizing Reasoning and Acting",
      "ReAct: Synergizing Reasoning and Acting"
    ),
    (
      "- **Acting by Turns in Time**: [Synergizing Reasoning and Acting](https://a.example.org/b) [[paper](PAPER)]",
      "Synergizing Reasoning and Acting"
    ),
    ("- **ReAct** - a way to let models think and act at once. [[paper](PAPER)]", "ReAct"),
    ("- [ReAct](PAPER) - Lets models think and act at once, in turns, as people do.", "ReAct"),
  ])
  func `A name and the rest of its title come together, a description stays apart`(
    entry: String,
    title: String
  ) throws {
    let found = try only(list(around: entry.replacing("PAPER", with: Self.paper)))
    #expect(found.paper.title == title)
  }

  @Test func `Links are sorted by what they lead to`() throws {
    let found = try only(
      list(
        around: """
          - **Weighing Stones** [[1](https://arxiv.org/pdf/2301.00001v2.pdf)] [[2](https://openreview.net/forum?id=AbC_1-x)] \
          [[3](https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/)] [[code](https://github.com/a/b)] \
          [[data](https://huggingface.co/datasets/a/b)] [[page](https://a.github.io/b/)] [[talk](https://youtu.be/abc)] \
          [[model](https://huggingface.co/a/b)] [[DOI](https://link.springer.com/content/pdf/10.1007/s10462-022-10205-5.pdf)] [pdf](https://a.example.org/b.pdf)
          """
      )
    )
    let links = Dictionary(
      uniqueKeysWithValues: found.paper.links.map { ($0.value.kind, $0.value.value) }
    )
    #expect(links[.arxiv] == "2301.00001")
    #expect(links[.openreview] == "AbC_1-x")
    #expect(links[.pmc] == "PMC1234567")
    #expect(links[.doi] == "10.1007/s10462-022-10205-5")
    #expect(links[.code] == "https://github.com/a/b")
    #expect(links[.data] == "https://huggingface.co/datasets/a/b")
    #expect(links[.project] == "https://a.github.io/b/")
    #expect(links[.video] == "https://youtu.be/abc")
    #expect(links[.pdf] == "https://a.example.org/b.pdf")
    #expect(found.body.contains("[model](https://huggingface.co/a/b)"))
  }

  @Test func `What a list says of itself is no paper`() {
    let text = """
      # Awesome Stones [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)

      A list of [papers](https://arxiv.org/abs/2301.09999) on stones. If you use it, cite [our survey](https://arxiv.org/abs/2301.09998).

      ## Contents
      - [Papers](#papers)
        - [Heavy](#heavy)
      - [Tools](#tools)

      ## News
      - [2023/11] Our paper is at [arXiv](https://arxiv.org/abs/2301.09997).

      ## Legend
      - ⭐ recommended, see [how](https://example.org/how)

      ## Papers
      ### Heavy
      - [Weighing Stones Well](https://arxiv.org/abs/2301.00001)
      - [Lifting Stones Well](https://arxiv.org/abs/2301.00002)

      ## Tools
      - [StoneKit](https://github.com/stones/kit) - A toolkit for stones.
      - [Scales](https://scales.example.org) - Weighs.

      ## Contributing
      Please read [the guide](CONTRIBUTING.md). Format: `- [Title](https://arxiv.org/abs/...)`

      ## Contributors
      <a href="https://github.com/stones/list/graphs/contributors"><img src="https://contrib.rocks/image?repo=stones/list" /></a>
      - [Ada Stone](https://github.com/ada)

      ## Citation
      ```bibtex
      @misc{stones, title={Awesome Stones}}
      ```

      ## Star History
      [![Star History Chart](https://api.star-history.com/svg?repos=a/b&type=Date)](https://star-history.com/#a/b&Date)
      """
    #expect(titles(text) == ["Weighing Stones Well", "Lifting Stones Well"])
  }

  @Test func `Headings become categories and tags`() {
    let text = """
      # Stones
      ## 📚 1. Heavy Stones
      ### 1.1 Granite
      - [Weighing Granite Well](https://arxiv.org/abs/2301.00001)
      ### 1.2 Basalt
      - [Weighing Basalt Well](https://arxiv.org/abs/2301.00002)
      ## Light Stones
      - [Weighing Pumice Well](https://arxiv.org/abs/2301.00003)
      - [Weighing Basalt Well](https://arxiv.org/abs/2301.00002)
      """
    let found = collection(text)
    #expect(found.categories.map(\.id.text) == ["heavy-stones", "light-stones"])
    #expect(found.categories.map(\.title) == ["Heavy Stones", "Light Stones"])
    #expect(
      found.papers.map { $0.paper.categories.map(\.value.text) }
        == [["heavy-stones"], ["heavy-stones", "light-stones"], ["light-stones"]]
    )
    #expect(found.papers.map { $0.paper.tags.map(\.value) } == [["Granite"], ["Basalt"], []])
    #expect(found.papers[1].lines == [6, 9])
  }

  @Test func `A heading that is a year or a venue says when and where`() {
    let text = """
      # Stones
      ## Heavy
      ### ICLR 2023
      - [Weighing Granite Well](https://arxiv.org/abs/2301.00001)
      ### 2021
      - [Weighing Basalt Well](https://arxiv.org/abs/2301.00002)
      """
    let papers = collection(text).papers.map(\.paper)
    #expect(papers.map(\.venue) == ["ICLR 2023", nil])
    #expect(papers.map { $0.date?.year } == [2023, 2021])
    #expect(papers.allSatisfy { $0.tags.isEmpty })
  }

  @Test func `A bullet with entries below it is their heading`() {
    let text = list(
      around: """
        - Granite
          - [Weighing Granite Well](https://arxiv.org/abs/2301.00001)
          - [Lifting Granite Well](https://arxiv.org/abs/2301.00002)
        - **2021**
          - [Weighing Basalt Well](https://arxiv.org/abs/2301.00003)
        """
    )
    let papers = collection(text).papers.map(\.paper)
    #expect(
      papers.map(\.title) == [
        "Weighing Granite Well", "Lifting Granite Well", "Weighing Basalt Well",
      ]
    )
    #expect(papers.map { $0.tags.map(\.value) } == [["Granite"], ["Granite"], []])
    #expect(papers[2].date?.year == 2021)
  }

  @Test func `An id comes from the arXiv id, the DOI or the title`() {
    let ids = collection(
      list(
        around: """
          - [Weighing Stones Well](https://arxiv.org/abs/2301.00001v3) [[pdf](https://a.example.org/a.pdf)]
          - [Lifting Stones Well](https://doi.org/10.1038/S41591-023-1)
          - [Rolling Stones: A Survey!](https://a.example.org/rolling.pdf)
          - [称量石头](https://a.example.org/zh.pdf)
          """
      )
    ).papers.map(\.paper.id.text)
    #expect(ids[0] == "arxiv-2301-00001")
    #expect(ids[1] == "doi-10-1038-s41591-023-1")
    #expect(ids[2] == "rolling-stones-a-survey")
    #expect(ids[3].hasPrefix("paper-"))
  }

  @Test func `Adding, moving and annotating an entry changes no other id`() {
    let first = "- [Weighing Stones Well](https://arxiv.org/abs/2301.00001)\n"
    let second = "- [Rolling Stones Far](https://a.example.org/rolling.pdf)\n"
    let third = "- [Rolling Stones Near](https://a.example.org/near.pdf) - by A. Stone. 🔥\n"
    let before = collection(list(around: first + second)).papers.map(\.paper.id)
    let after = Set(
      collection(list(around: third + second + "\n## More\n\n" + first)).papers.map(\.paper.id)
    )
    #expect(after.isSuperset(of: before))
  }

  @Test func `Doubts and what was skipped come with lines`() {
    let text = """
      # Stones

      ## Papers
      - [Weighing Stones Well](https://arxiv.org/abs/2301.00001)
      - [Lifting Stones Well](https://arxiv.org/abs/2301.00002)
      - Rolling stones with great care (2019), A. Stone et al.
      - [Gravel](https://gravel.example.org)

      ## News
      - Our paper is [here](https://arxiv.org/abs/2301.00003)
      """
    let found = collection(text)
    #expect(found.papers.map(\.lines) == [[4], [5], [6]])
    #expect(found.papers[2].doubts.contains("no-paper-link"))
    #expect(found.skipped.map(\.line) == [7, 10])
    #expect(found.skipped.map(\.reason) == ["no-paper-link", "about-the-list"])
  }

  @Test func `Stages and steps become the roadmap`() throws {
    let text = """
      # Stones
      ## Reading Roadmap
      Read in this order.
      ### Stage 1: The basics (2-3 days)
      Goal: know what a stone is.
      1. [Granite](#granite) - It comes first.
      2. **BasaltNet** – then this
      ### Stage 2: Going on (1 week)
      1. [Weighing Pumice Well](https://arxiv.org/abs/2301.00003): the light one
      ### Deep dives
      - **Volcanoes**: [Granite](#granite), BasaltNet - for those who like it hot
      ## Papers
      - <a id="granite"></a>[Weighing Granite Well](https://arxiv.org/abs/2301.00001)
      - [BasaltNet: Weighing Basalt Well](https://arxiv.org/abs/2301.00002)
      - [Weighing Pumice Well](https://arxiv.org/abs/2301.00003)
      """
    let found = collection(text)
    #expect(
      found.papers.map(\.paper.id.text) == ["granite", "arxiv-2301-00002", "arxiv-2301-00003"]
    )
    let roadmap = try #require(found.roadmap)
    #expect(roadmap.stages.map(\.title.original) == ["The basics", "Going on"])
    #expect(roadmap.stages.map(\.duration?.days) == [2...3, 7...7])
    #expect(roadmap.stages[0].goal.original == "know what a stone is.")
    #expect(
      roadmap.stages.map { $0.steps.map { $0.papers.map(\.value.text) } }
        == [[["granite"], ["arxiv-2301-00002"]], [["arxiv-2301-00003"]]]
    )
    #expect(roadmap.stages[0].steps.map(\.why.original) == ["It comes first.", "then this"])
    #expect(roadmap.tracks.map(\.title.original) == ["Volcanoes"])
    #expect(roadmap.tracks[0].papers.count == 2)
    #expect(found.categories.map(\.title) == ["Papers"])
  }

  @Test func `A roadmap in a block of plain lines is read too`() throws {
    let text = """
      # 石头
      ## 阅读路线
      ```
      第一阶段：基础（2-3天）
      ├── 花岗岩网络 → 先读
      └── BasaltNet
      第二阶段：进阶（1周）
      └── Weighing Pumice Well
      ```
      ## 论文
      - [花岗岩网络：称量](https://arxiv.org/abs/2301.00001)
      - [BasaltNet: Weighing Basalt Well](https://arxiv.org/abs/2301.00002)
      - [Weighing Pumice Well](https://arxiv.org/abs/2301.00003)
      """
    let roadmap = try #require(collection(text).roadmap)
    #expect(roadmap.stages.map(\.title.original) == ["基础", "进阶"])
    #expect(roadmap.stages.map { $0.steps.count } == [2, 1])
    #expect(roadmap.stages[0].steps[0].why.original == "先读")
  }

  @Test func `Nothing in a list can become markup of a page`() throws {
    let found = try only(
      list(
        around:
          "- [Weighing <b>Stones</b> Well](https://arxiv.org/abs/2301.00001) - <script>alert(1)</script> [x](javascript:alert(1)) a \\<i> & `code`"
      )
    )
    #expect(!found.body.contains("<script"))
    #expect(!found.body.contains("javascript:"))
    #expect(found.paper.links.allSatisfy { $0.value.address.hasPrefix("https://") })
  }

  @Test func `A long or deeply nested list does not harm`() {
    let deep = (0..<400).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")
    _ = titles(list(around: deep))
    _ = titles(list(around: String(repeating: "<div><table><tr><td>", count: 500)))
    _ = titles(list(around: String(repeating: "[", count: 3000)))
    _ = titles(list(around: "- " + String(repeating: "Ada Stone, ", count: 2000)))
    _ = titles(
      list(
        around: "- " + String(repeating: "stones, 2020, ", count: 150) + "[paper](\(Self.paper))"
      )
    )
    #expect(titles(list(around: String(repeating: "**", count: 2000))).isEmpty)
  }
}

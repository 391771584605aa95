import Testing

@testable import PaperSite

/// Ten references in each style, beside the published rule that they follow.
@Suite struct ReferenceStyleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let key: String
    let apa: String
    let apaRule: String
    let vancouver: String
    let vancouverRule: String
    let gbt7714: String
    let gbt7714Rule: String

    var testDescription: String { key }
  }

  static let references: [String: Reference] = {
    func make(
      _ key: String,
      _ kind: Reference.Kind,
      _ title: String,
      by authors: [String],
      _ date: String?,
      in container: String?,
      language: String = "en",
      _ change: (inout Reference) -> Void = { _ in }
    ) -> (String, Reference) {
      var reference = Reference(key: key, kind: kind, title: title, language: language)
      reference.authors = authors.map(ReferenceName.init(parsing:))
      reference.date = date.flatMap { PartialDate($0) }
      reference.container = container
      change(&reference)
      return (key, reference)
    }
    let team = (1...21).map { "Given Author\($0)" }
    return Dictionary(
      uniqueKeysWithValues: [
        make(
          "one author",
          .journalArticle,
          "Deep medicine",
          by: ["Eric Topol"],
          "2019",
          in: "Nature"
        ) { $0.doi = "10.1000/one" },
        make(
          "two authors",
          .journalArticle,
          "Is it safe?",
          by: ["Ada Lovelace", "Jean-Pierre Serre"],
          "2023-07-12",
          in: "Nature Medicine"
        ) {
          $0.doi = "10.1000/two"
          $0.pubmed = "37438534"
          $0.pmc = "PMC10396962"
        },
        make(
          "seven authors",
          .journalArticle,
          "Large language models encode clinical knowledge",
          by: [
            "Karan Singhal", "Shekoofeh Azizi", "Tao Tu", "S. Sara Mahdavi", "Jason Wei",
            "Hyung Won Chung", "Nathan Scales",
          ],
          "2023",
          in: "Nature"
        ) { $0.doi = "10.1038/s41586-023-06291-2" },
        make("many authors", .journalArticle, "A study", by: team, "2020-02", in: "JAMA") {
          $0.doi = "10.1000/many"
        },
        make(
          "conference",
          .conferencePaper,
          "ReAct: Synergizing Reasoning and Acting",
          by: ["Shunyu Yao", "Jeffrey Zhao"],
          "2023",
          in: "ICLR 2023"
        ) {
          $0.arxiv = "2210.03629"
          $0.address = "https://openreview.net/forum?id=WE_vluYUL-X"
        },
        make(
          "preprint",
          .preprint,
          "Capabilities of GPT-4",
          by: ["Harsha Nori"],
          "2023-03-20",
          in: "arXiv"
        ) {
          $0.arxiv = "2303.13375"
          $0.doi = "10.48550/arXiv.2303.13375"
        },
        make(
          "group",
          .preprint,
          "GPT-4 technical report",
          by: ["OpenAI"],
          "2023-03",
          in: "arXiv"
        ) {
          $0.arxiv = "2303.08774"
          $0.doi = "10.48550/arXiv.2303.08774"
        },
        make(
          "Chinese",
          .journalArticle,
          "医学大模型综述",
          by: ["张三", "李四", "欧阳修", "王五"],
          "2024",
          in: "计算机学报",
          language: "zh"
        ) { $0.doi = "10.1000/zh" },
        make(
          "particle and suffix",
          .journalArticle,
          "On names",
          by: ["Jan van der Berg", "King, Jr., Martin Luther"],
          nil,
          in: "Names"
        ) {
          $0.hasMoreAuthors = true
          $0.address = "https://example.org/names"
        },
        make(
          "retracted",
          .journalArticle,
          "Too good to be true",
          by: ["Ada Lovelace"],
          "2020",
          in: "The Lancet"
        ) {
          $0.doi = "10.1000/gone"
          $0.status = .retracted
          $0.notice = StatusNotice(url: nil, date: PartialDate("2020-06-05"), text: nil)
        },
      ]
    )
  }()

  static let cases = [
    Case(
      key: "one author",
      apa: "Topol, E. (2019). Deep medicine. Nature. https://doi.org/10.1000/one",
      apaRule: "Section 10.1, example 1: author, year, title, periodical, DOI as an address",
      vancouver: "Topol E. Deep medicine. Nature. 2019. doi: 10.1000/one.",
      vancouverRule: "Citing Medicine, chapter 1: Author. Title. Journal. Date. DOI",
      gbt7714: "TOPOL E. Deep medicine[J]. Nature, 2019. DOI:10.1000/one.",
      gbt7714Rule: "4.5.1: 主要责任者. 题名[文献类型标识]. 刊名, 年. 数字对象唯一标识符"
    ),
    Case(
      key: "two authors",
      apa: "Lovelace, A., & Serre, J.-P. (2023). Is it safe? Nature Medicine."
        + " https://doi.org/10.1000/two",
      apaRule: "Section 9.8: “&” before the last of two names; a hyphen stays between initials;"
        + " no full stop behind a question mark",
      vancouver: "Lovelace A, Serre JP. Is it safe? Nature Medicine. 2023 Jul 12."
        + " doi: 10.1000/two. PMID: 37438534; PMCID: PMC10396962.",
      vancouverRule: "Citing Medicine, chapter 1: initials without hyphen; year, month, day",
      gbt7714: "LOVELACE A, SERRE J P. Is it safe?[J]. Nature Medicine, 2023. DOI:10.1000/two.",
      gbt7714Rule: "8.1.1: 姓全部大写, 名用缩写字母, 省略缩写点"
    ),
    Case(
      key: "seven authors",
      apa: "Singhal, K., Azizi, S., Tu, T., Mahdavi, S. S., Wei, J., Chung, H. W., & Scales, N."
        + " (2023). Large language models encode clinical knowledge. Nature."
        + " https://doi.org/10.1038/s41586-023-06291-2",
      apaRule: "Section 9.8: up to twenty names are written out",
      vancouver: "Singhal K, Azizi S, Tu T, Mahdavi SS, Wei J, Chung HW, et al. Large language"
        + " models encode clinical knowledge. Nature. 2023. doi: 10.1038/s41586-023-06291-2.",
      vancouverRule: "ICMJE sample references, 1: more than six authors – six, then et al.",
      gbt7714: "SINGHAL K, AZIZI S, TU T, et al. Large language models encode clinical"
        + " knowledge[J]. Nature, 2023. DOI:10.1038/s41586-023-06291-2.",
      gbt7714Rule: "8.1.2: 超过3个时, 著录前3个, 其后加“, et al”"
    ),
    Case(
      key: "many authors",
      apa: (1...19).map { "Author\($0), G., " }.joined()
        + "… Author21, G. (2020). A study. JAMA. https://doi.org/10.1000/many",
      apaRule: "Section 9.8: of 21 and more, the first nineteen, an ellipsis, the last; no “&”",
      vancouver: "Author1 G, Author2 G, Author3 G, Author4 G, Author5 G, Author6 G, et al. A study."
        + " JAMA. 2020 Feb. doi: 10.1000/many.",
      vancouverRule: "ICMJE sample references, 1: six, then et al.",
      gbt7714: "AUTHOR1 G, AUTHOR2 G, AUTHOR3 G, et al. A study[J]. JAMA, 2020."
        + " DOI:10.1000/many.",
      gbt7714Rule: "8.1.2"
    ),
    Case(
      key: "conference",
      apa: "Yao, S., & Zhao, J. (2023). ReAct: Synergizing Reasoning and Acting. In ICLR 2023."
        + " https://openreview.net/forum?id=WE_vluYUL-X",
      apaRule: "Section 10.5: a paper in proceedings, “In” and the title of the proceedings",
      vancouver: "Yao S, Zhao J. ReAct: Synergizing Reasoning and Acting. In: ICLR; 2023."
        + " Available from: https://openreview.net/forum?id=WE_vluYUL-X",
      vancouverRule: "Citing Medicine, chapters 6 and 24: In: conference; date. Available from:",
      gbt7714: "YAO S, ZHAO J. ReAct: Synergizing Reasoning and Acting[C/OL]//ICLR. 2023."
        + " https://openreview.net/forum?id=WE_vluYUL-X.",
      gbt7714Rule: "4.2.1: 析出文献题名[C]//专著题名. 出版年. 获取和访问路径"
    ),
    Case(
      key: "preprint",
      apa: "Nori, H. (2023). Capabilities of GPT-4 (arXiv:2303.13375). arXiv."
        + " https://doi.org/10.48550/arXiv.2303.13375",
      apaRule: "Section 10.8, example 73: title, number in the archive, archive, DOI",
      vancouver: "Nori H. Capabilities of GPT-4. arXiv [Preprint]. 2023 Mar 20. Available from:"
        + " https://doi.org/10.48550/arXiv.2303.13375",
      vancouverRule: "Citing Medicine, appendix on preprints: archive [Preprint]. Date",
      gbt7714: "NORI H. Capabilities of GPT-4[EB/OL]. (2023-03-20)."
        + " https://doi.org/10.48550/arXiv.2303.13375.",
      gbt7714Rule: "4.6.1: 题名[文献类型标识/文献载体标识]. (更新日期). 获取和访问路径"
    ),
    Case(
      key: "group",
      apa: "OpenAI. (2023). GPT-4 technical report (arXiv:2303.08774). arXiv."
        + " https://doi.org/10.48550/arXiv.2303.08774",
      apaRule: "Section 9.11: a group's name is written out",
      vancouver: "OpenAI. GPT-4 technical report. arXiv [Preprint]. 2023 Mar. Available from:"
        + " https://doi.org/10.48550/arXiv.2303.08774",
      vancouverRule: "ICMJE sample references, 2: organization as author",
      gbt7714: "OpenAI. GPT-4 technical report[EB/OL]. (2023-03)."
        + " https://doi.org/10.48550/arXiv.2303.08774.",
      gbt7714Rule: "8.1.3: 团体著者按原名著录"
    ),
    Case(
      key: "Chinese",
      apa: "张三, 李四, 欧阳修, & 王五. (2024). 医学大模型综述. 计算机学报. https://doi.org/10.1000/zh",
      apaRule: "Section 9.8; the names stay in their own script and order",
      vancouver: "张三, 李四, 欧阳修, 王五. 医学大模型综述. 计算机学报. 2024. doi: 10.1000/zh.",
      vancouverRule: "Citing Medicine, chapter 1; the names stay in their own script",
      gbt7714: "张三, 李四, 欧阳修, 等. 医学大模型综述[J]. 计算机学报, 2024. DOI:10.1000/zh.",
      gbt7714Rule: "8.1.2: 超过3个时, 著录前3个, 其后加“, 等”"
    ),
    Case(
      key: "particle and suffix",
      apa: "van der Berg, J., King, M. L., Jr., et al. (n.d.). On names. Names."
        + " https://example.org/names",
      apaRule: "Sections 9.8 and 9.14: particle before the name, suffix behind; n.d. for no date",
      vancouver: "van der Berg J, King ML Jr, et al. On names. Names."
        + " Available from: https://example.org/names",
      vancouverRule: "Citing Medicine, chapter 1: prefixes are kept, “Jr” follows the initials",
      gbt7714: "VAN DER BERG J, KING M L Jr, et al. On names[J/OL]. Names."
        + " https://example.org/names.",
      gbt7714Rule: "8.1.1, 8.1.2"
    ),
    Case(
      key: "retracted",
      apa: "Lovelace, A. (2020). Too good to be true. The Lancet. https://doi.org/10.1000/gone"
        + " (Retraction published 2020, June 5)",
      apaRule: "Section 10.1, example 18: the retraction in parentheses at the end",
      vancouver: "Lovelace A. Too good to be true. The Lancet. 2020. doi: 10.1000/gone."
        + " Retracted 2020 Jun 5.",
      vancouverRule: "Citing Medicine, chapter 1, example 49: a note of the retraction at the end",
      gbt7714: "LOVELACE A. Too good to be true[J]. The Lancet, 2020. DOI:10.1000/gone."
        + " [Retracted, 2020-06-05].",
      gbt7714Rule: "the standard is silent: a note at the end"
    ),
  ]

  private func text(_ key: String, as format: any CitationFormat.Type) throws -> String {
    var output: [UInt8] = []
    format.append(try #require(Self.references[key]), to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: cases)
  func `A reference follows the rule of each style`(example: Case) throws {
    #expect(try text(example.key, as: APAStyle.self) == example.apa, "\(example.apaRule)")
    #expect(
      try text(example.key, as: VancouverStyle.self) == example.vancouver,
      "\(example.vancouverRule)"
    )
    #expect(
      try text(example.key, as: GBT7714Style.self) == example.gbt7714,
      "\(example.gbt7714Rule)"
    )
  }

  @Test func `The machine formats tell of a retraction`() throws {
    #expect(
      try text("retracted", as: BibTeXFormat.self).contains("  note = {Retracted 2020-06-05.},\n")
    )
    #expect(try text("retracted", as: RISFormat.self).contains("N1  - Retracted 2020-06-05.\r\n"))
    #expect(try text("retracted", as: CSLFormat.self).contains("\"status\":\"retracted\""))
  }
}

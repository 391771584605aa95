import Testing

@testable import PaperSite

/// BibTeX and BibLaTeX as they are found.
@Suite struct BibTeXTests {
  private func collection(_ source: String) throws -> ImportedCollection {
    try BibliographyReader(path: "a.bib", language: nil, category: nil)
      .collection(in: Array(source.utf8), form: .bibtex)
  }

  /// “title | authors | date | venue | links”, what is missing left out.
  private func summary(_ imported: ImportedPaper) -> String {
    let paper = imported.paper
    let parts = [
      paper.title,
      (paper.authors + (paper.hasMoreAuthors ? ["et al."] : [])).joined(separator: "; "),
      paper.date?.description ?? "", paper.venue ?? "",
      paper.links.map { "\($0.value.kind.rawValue)=\($0.value.value)" }.joined(separator: " "),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " | ")
  }

  @Test(arguments: [
    // Forms of entries and values.
    (
      "@article{a, title={A Title}, author={Ada Stone}, journal={Nature}, year={2020}}",
      "A Title | Ada Stone | 2020 | Nature"
    ),
    (
      "@ARTICLE{a,\n  TITLE = \"A Title\",\n  Author = \"Ada Stone\",\n  Year = 2020\n}",
      "A Title | Ada Stone | 2020"
    ),
    ("@article(a, title = {A (nested) Title}, year = 2020)", "A (nested) Title | 2020"),
    (
      "@article{a, title={A {T}itle with {N}ested {{Braces}}}, year={2020},}",
      "A Title with Nested Braces | 2020"
    ),
    ("@article{a, title=\"A {\"}quoted{\"} Title\"}", "A \"quoted\" Title"),
    ("@string{nat = \"Nature\"}\n@article{a, title={T}, journal=nat}", "T | Nature"),
    (
      "@string(nat = {Nature})\n@string{natmed = nat # { Medicine}}\n@article{a, title={T}, journal=natmed}",
      "T | Nature Medicine"
    ),
    (
      "@article{a, title = \"First \" # {and second}, year = \"20\" # \"20\"}",
      "First and second | 2020"
    ),
    ("@article{a, title={T}, year=2020, month=may}", "T | 2020-05"),
    ("@article{a, title={T}, year=2020, month={May}}", "T | 2020-05"),
    ("@article{a, title={T}, year=2020, month=\"10~\" # may}", "T | 2020-05-10"),
    ("@article{a, title={T}, year=2020, month=5, day=7}", "T | 2020-05-07"),
    ("@article{a, title={T}, year={{2020}}}", "T | 2020"),
    ("@article{a, title={T}, year={2020a}}", "T"),
    ("@article{a, title={T}, year={in press}}", "T"),
    ("@online{a, title={T}, date={2021-03-04}}", "T | 2021-03-04"),
    ("@online{a, title={T}, date={2021-03/2021-05}}", "T | 2021-03"),
    (
      "@article{a, title={A Title}, subtitle={And More}, journaltitle={Cell}, date={2021}}",
      "A Title: And More | 2021 | Cell"
    ),
    // Comments and noise.
    ("% @article{no, title={Not this}}\n@article{a, title={T}}", "T"),
    ("@comment{@article{no, title={Not this}}}\n@article{a, title={T}}", "T"),
    ("Text before, mail me@example.org.\n@article{a, title={T}}\nText after.", "T"),
    ("@preamble{\"\\newcommand{\\x}{y}\"}\n@article{a, title={T}}", "T"),
    ("\u{FEFF}@article{a, title={T}}", "T"),
    ("@article{a,\n  title={T},\n  % year={1999},\n  year={2020}\n}", "T | 2020"),
    // Mistakes.
    ("@article{a, title={T} year={2020} journal={Nature}}", "T | 2020 | Nature"),
    ("@article{a, title={T}, , year={2020},,}", "T | 2020"),
    ("@article{a,\n title={T},\n year={2020}\n", "T | 2020"),
    ("@article{title={T}, year={2020}}", "T | 2020"),
    ("@article{, title={T}, year={2020}}", "T | 2020"),
    ("@article{a b:c/d, title={T}}", "T"),
    ("@article{a, title={T}, title={Other}}", "T"),
    ("@article{a, title = {T\n  over\n  lines}}", "T over lines"),
    // TeX.
    (
      "@article{a, title={Caf{\\'e} \\\"uber \\'{E}tude \\c{c}a \\v{S}koda \\~n \\^{o} \\`a}}",
      "Café über Étude ça Škoda ñ ô à"
    ),
    (
      "@article{a, title={T}, author={{\\O}yvind B{\\o}rge and {\\L}ukasz Wo{\\'z}niak and G{\\\"o}del, Kurt and Erd{\\H o}s, P{\\'a}l}}",
      "T | Øyvind Børge; Łukasz Woźniak; Kurt Gödel; Pál Erdős"
    ),
    (
      "@article{a, title={T}, author={Sm{\\i}th, J{\\aa}n and Stra{\\ss}e, {\\AE}lf and {\\'I}{\\~n}igo Ar{\\i}n}}",
      "T | Jån Smıth; Ælf Straße; Íñigo Arın"
    ),
    (
      "@article{a, title={Learning $\\alpha$-Stable $n^2$ \\& \\emph{More}: 100\\% of \\#1 --- or 1--2}}",
      "Learning α-Stable n² & More: 100% of #1 — or 1–2"
    ),
    ("@article{a, title={A $\\frac{a}{b}$ Method}}", "A $\\frac{a}{b}$ Method"),
    (
      "@article{a, title={``Quoted'' \\textit{Title}~with \\textbf{bold} {\\em old} parts}}",
      "“Quoted” Title with bold old parts"
    ),
    ("@article{a, title={\\LaTeX{} for \\textsc{Bert} \\dots}}", "LaTeX for Bert …"),
    ("@article{a, title={H$_2$O and CO$_{2}$ at \\$5}}", "H₂O and CO₂ at $5"),
    // Names.
    (
      "@article{a, title={T}, author={Stone, Ada and Hill, Ben and others}}",
      "T | Ada Stone; Ben Hill; et al."
    ),
    (
      "@article{a, title={T}, author={Ludwig van Beethoven and de la Cruz, Maria and Martin Luther King, Jr.}}",
      "T | Ludwig van Beethoven; Maria de la Cruz; Martin Luther King Jr."
    ),
    (
      "@article{a, title={T}, author={{Google DeepMind} and {The Stone and Hill Group}}}",
      "T | Google DeepMind; The Stone and Hill Group"
    ),
    (
      "@article{a, title={T}, author={Hern{\\'a}ndez Cano, Alejandro}}",
      "T | Hernández Cano, Alejandro"
    ),
    ("@article{a, title={T}, author={Ada  Stone\n and\n Ben Hill}}", "T | Ada Stone; Ben Hill"),
    ("@article{a, title={T}, author={张三 and 李四}}", "T | 张三; 李四"),
    (
      "@article{a, title={T}, author={Ada Stone, Ben Hill, Cai Rock}}",
      "T | Ada Stone; Ben Hill; Cai Rock"
    ),
    (
      "@book{a, title={T}, editor={Ada Stone}, publisher={Springer}, year=2020}",
      "T | Ada Stone | 2020 | Springer"
    ),
    // Places and links.
    (
      "@inproceedings{a, title={T}, booktitle={Proceedings of the 2020 Conference on Stones}, year=2020}",
      "T | 2020 | Proceedings of the 2020 Conference on Stones"
    ),
    (
      "@article{a, title={T}, journal={arXiv preprint arXiv:2301.00001}, year={2023}}",
      "T | 2023 | arXiv | arxiv=2301.00001"
    ),
    (
      "@misc{a, title={T}, eprint={2301.00001v2}, archivePrefix={arXiv}, primaryClass={cs.CL}}",
      "T | arXiv | arxiv=2301.00001"
    ),
    (
      "@online{a, title={T}, eprint={cs/0112017}, eprinttype={arxiv}}",
      "T | arXiv | arxiv=cs/0112017"
    ),
    (
      "@article{a, title={T}, journal={CoRR}, volume={abs/2301.00001}}",
      "T | arXiv | arxiv=2301.00001"
    ),
    ("@article{a, title={T}, doi={https://doi.org/10.1000/a\\_b}}", "T | doi=10.1000/a_b"),
    (
      "@article{a, title={T}, doi={doi:10.1000/ab}, url={https://example.org/a\\%20b}}",
      "T | doi=10.1000/ab url=https://example.org/a%20b"
    ),
    (
      "@misc{a, title={T}, howpublished={\\url{https://example.org/~ada/}}, note={Accessed: 2020-01-01}}",
      "T | url=https://example.org/~ada/"
    ),
    (
      "@article{a, title={T}, pmid={12345678}, pmcid={PMC1234567}, url={https://github.com/a/b}}",
      "T | pmc=PMC1234567 pubmed=12345678 code=https://github.com/a/b"
    ),
    ("@article{a, title={T}, doi={10.48550/arXiv.2301.00001}}", "T | arxiv=2301.00001"),
    (
      "@phdthesis{a, title={T}, school={University of Stones}, year=2020}",
      "T | 2020 | University of Stones"
    ),
    (
      "@inproceedings{a, crossref={p}, title={T}, author={Ada Stone}}\n@proceedings{p, title={Stones 2020}, year=2020}",
      "T | Ada Stone | 2020 | Stones 2020"
    ),
    (
      "@xdata{x, journal={Nature}, year=2020}\n@article{a, xdata={x}, title={T}}",
      "T | 2020 | Nature"
    ),
  ])
  func `An entry gives its paper`(source: String, expected: String) throws {
    let papers = try collection(source).papers
    #expect(papers.map(summary) == [expected])
  }

  @Test func `An entry that is never closed does not take the next with it`() throws {
    let found = try collection(
      """
      @article{a,
        title = {A Title that is {never closed},
        year = {2020}
      }
      @article{b, title={Another}, year={2021}}
      @article{c, title="Unclosed, year={2019}
      @article{d, title={Last}}
      """
    )
    #expect(found.papers.map(\.paper.title).contains("Another"))
    #expect(found.papers.map(\.paper.title).contains("Last"))
    #expect(found.papers.first?.paper.title == "A Title that is never closed")
    #expect(found.warnings.contains { $0.code == "bibtex.unclosed-brace" && $0.line == 2 })
  }

  @Test func `A key twice is one paper for one work and two for two`() throws {
    let found = try collection(
      """
      @article{a, title={Weighing Stones}, year={2020}}
      @article{a, title={{Weighing stones.}}, author={Ada Stone}}
      @article{a, title={Rolling Stones}}
      """
    )
    #expect(found.papers.map(\.paper.title) == ["Weighing Stones", "Rolling Stones"])
    #expect(found.papers[0].paper.authors == ["Ada Stone"])
    #expect(found.papers[0].lines == [1, 2])
    #expect(Set(found.papers.map(\.paper.id)).count == 2)
    #expect(found.warnings.map(\.code) == ["bibliography.duplicate", "bibliography.duplicate-key"])
  }

  @Test func `The key becomes the id`() throws {
    let found = try collection("@article{Stone:2020_weigh, title={T}}\n@misc{张三2020, title={U}}")
    #expect(found.papers[0].paper.id.text == "stone-2020-weigh")
    #expect(found.papers[1].paper.id.text.hasPrefix("2020-"))
  }

  @Test func `Keywords and abstract come along`() throws {
    let found = try collection(
      "@article{a, title={T}, keywords={stones, deep water; weighing}, abstract={We weigh \\emph{stones}. 1. And *more*.}}"
    )
    #expect(found.papers[0].paper.tags.map(\.value) == ["stones", "deep water", "weighing"])
    #expect(found.papers[0].body == "We weigh stones. 1. And \\*more\\*.\n")
  }

  @Test(arguments: [
    "@", "@article", "@article{", "@article{a", "@article{a,", "@article{a, title",
    "@article{a, title=", "@article{a, title={", "@article{a, title=\"", "@string{", "}}}}", "\\",
  ])
  func `A file that breaks off does no harm`(source: String) throws {
    _ = try collection(source)
  }
}

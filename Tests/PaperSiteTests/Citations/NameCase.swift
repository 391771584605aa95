import Testing

/// A name as an author writes it, and how each format writes it.
struct NameCase: Sendable, CustomTestStringConvertible {
  let text: String
  let bibtex: String
  let ris: String
  let csl: String
  let apa: String
  let vancouver: String
  let gbt7714: String

  var testDescription: String { text }

  init(
    _ text: String,
    bibtex: String,
    ris: String,
    csl: String,
    apa: String,
    vancouver: String,
    gbt7714: String
  ) {
    self.text = text
    self.bibtex = bibtex
    self.ris = ris
    self.csl = csl
    self.apa = apa
    self.vancouver = vancouver
    self.gbt7714 = gbt7714
  }

  static let all = [
    NameCase(
      "Karan Singhal",
      bibtex: "Singhal, Karan",
      ris: "Singhal, Karan",
      csl: #""family":"Singhal","given":"Karan""#,
      apa: "Singhal, K.",
      vancouver: "Singhal K",
      gbt7714: "SINGHAL K"
    ),
    NameCase(
      "S. Sara Mahdavi",
      bibtex: "Mahdavi, S. Sara",
      ris: "Mahdavi, S. Sara",
      csl: #""family":"Mahdavi","given":"S. Sara""#,
      apa: "Mahdavi, S. S.",
      vancouver: "Mahdavi SS",
      gbt7714: "MAHDAVI S S"
    ),
    NameCase(
      "Blaise Agüera y Arcas",
      bibtex: "{Agüera y Arcas}, Blaise",
      ris: "Agüera y Arcas, Blaise",
      csl: #""family":"Agüera y Arcas","given":"Blaise""#,
      apa: "Agüera y Arcas, B.",
      vancouver: "Agüera y Arcas B",
      gbt7714: "AGÜERA Y ARCAS B"
    ),
    NameCase(
      "Ludwig van Beethoven",
      bibtex: "van Beethoven, Ludwig",
      ris: "van Beethoven, Ludwig",
      csl: #""family":"Beethoven","given":"Ludwig","non-dropping-particle":"van""#,
      apa: "van Beethoven, L.",
      vancouver: "van Beethoven L",
      gbt7714: "VAN BEETHOVEN L"
    ),
    NameCase(
      "Jan Piet van der Berg",
      bibtex: "van der Berg, Jan Piet",
      ris: "van der Berg, Jan Piet",
      csl: #""family":"Berg","given":"Jan Piet","non-dropping-particle":"van der""#,
      apa: "van der Berg, J. P.",
      vancouver: "van der Berg JP",
      gbt7714: "VAN DER BERG J P"
    ),
    NameCase(
      "Luc Van Gool",
      bibtex: "Van Gool, Luc",
      ris: "Van Gool, Luc",
      csl: #""family":"Van Gool","given":"Luc""#,
      apa: "Van Gool, L.",
      vancouver: "Van Gool L",
      gbt7714: "VAN GOOL L"
    ),
    NameCase(
      "Quoc Van Le",
      bibtex: "Le, Quoc Van",
      ris: "Le, Quoc Van",
      csl: #""family":"Le","given":"Quoc Van""#,
      apa: "Le, Q. V.",
      vancouver: "Le QV",
      gbt7714: "LE Q V"
    ),
    NameCase(
      "Guido Van Rossum",
      bibtex: "Van Rossum, Guido",
      ris: "Van Rossum, Guido",
      csl: #""family":"Van Rossum","given":"Guido""#,
      apa: "Van Rossum, G.",
      vancouver: "Van Rossum G",
      gbt7714: "VAN ROSSUM G"
    ),
    NameCase(
      "Jean de la Fontaine",
      bibtex: "de la Fontaine, Jean",
      ris: "de la Fontaine, Jean",
      csl: #""family":"Fontaine","given":"Jean","non-dropping-particle":"de la""#,
      apa: "de la Fontaine, J.",
      vancouver: "de la Fontaine J",
      gbt7714: "DE LA FONTAINE J"
    ),
    NameCase(
      "Ramón del Valle y Inclán",
      bibtex: "del {Valle y Inclán}, Ramón",
      ris: "del Valle y Inclán, Ramón",
      csl: #""family":"Valle y Inclán","given":"Ramón","non-dropping-particle":"del""#,
      apa: "del Valle y Inclán, R.",
      vancouver: "del Valle y Inclán R",
      gbt7714: "DEL VALLE Y INCLÁN R"
    ),
    NameCase(
      "Robert De Niro",
      bibtex: "De Niro, Robert",
      ris: "De Niro, Robert",
      csl: #""family":"De Niro","given":"Robert""#,
      apa: "De Niro, R.",
      vancouver: "De Niro R",
      gbt7714: "DE NIRO R"
    ),
    NameCase(
      "Hernández Cano, Alejandro",
      bibtex: "Hernández Cano, Alejandro",
      ris: "Hernández Cano, Alejandro",
      csl: #""family":"Hernández Cano","given":"Alejandro""#,
      apa: "Hernández Cano, A.",
      vancouver: "Hernández Cano A",
      gbt7714: "HERNÁNDEZ CANO A"
    ),
    NameCase(
      "Martin Luther King Jr.",
      bibtex: "King, Jr., Martin Luther",
      ris: "King, Martin Luther, Jr.",
      csl: #""family":"King","given":"Martin Luther","suffix":"Jr.""#,
      apa: "King, M. L., Jr.",
      vancouver: "King ML Jr",
      gbt7714: "KING M L Jr"
    ),
    NameCase(
      "King, Jr., Martin Luther",
      bibtex: "King, Jr., Martin Luther",
      ris: "King, Martin Luther, Jr.",
      csl: #""family":"King","given":"Martin Luther","suffix":"Jr.""#,
      apa: "King, M. L., Jr.",
      vancouver: "King ML Jr",
      gbt7714: "KING M L Jr"
    ),
    NameCase(
      "John D. Rockefeller III",
      bibtex: "Rockefeller, III, John D.",
      ris: "Rockefeller, John D., III",
      csl: #""family":"Rockefeller","given":"John D.","suffix":"III""#,
      apa: "Rockefeller, J. D., III.",
      vancouver: "Rockefeller JD 3rd",
      gbt7714: "ROCKEFELLER J D III"
    ),
    NameCase(
      "Jean-Pierre Serre",
      bibtex: "Serre, Jean-Pierre",
      ris: "Serre, Jean-Pierre",
      csl: #""family":"Serre","given":"Jean-Pierre""#,
      apa: "Serre, J.-P.",
      vancouver: "Serre JP",
      gbt7714: "SERRE J P"
    ),
    NameCase(
      "J.R.R. Tolkien",
      bibtex: "Tolkien, J.R.R.",
      ris: "Tolkien, J.R.R.",
      csl: #""family":"Tolkien","given":"J.R.R.""#,
      apa: "Tolkien, J. R. R.",
      vancouver: "Tolkien JR",
      gbt7714: "TOLKIEN J R R"
    ),
    NameCase(
      "JRR Tolkien",
      bibtex: "Tolkien, JRR",
      ris: "Tolkien, JRR",
      csl: #""family":"Tolkien","given":"JRR""#,
      apa: "Tolkien, J. R. R.",
      vancouver: "Tolkien JR",
      gbt7714: "TOLKIEN J R R"
    ),
    NameCase(
      "OpenAI",
      bibtex: "OpenAI",
      ris: "OpenAI",
      csl: #""literal":"OpenAI""#,
      apa: "OpenAI.",
      vancouver: "OpenAI",
      gbt7714: "OpenAI"
    ),
    NameCase(
      "Meta AI",
      bibtex: "{Meta AI}",
      ris: "Meta AI",
      csl: #""literal":"Meta AI""#,
      apa: "Meta AI.",
      vancouver: "Meta AI",
      gbt7714: "Meta AI"
    ),
    NameCase(
      "World Health Organization",
      bibtex: "{World Health Organization}",
      ris: "World Health Organization",
      csl: #""literal":"World Health Organization""#,
      apa: "World Health Organization.",
      vancouver: "World Health Organization",
      gbt7714: "World Health Organization"
    ),
    NameCase(
      "DeepSeek-AI",
      bibtex: "DeepSeek-AI",
      ris: "DeepSeek-AI",
      csl: #""literal":"DeepSeek-AI""#,
      apa: "DeepSeek-AI.",
      vancouver: "DeepSeek-AI",
      gbt7714: "DeepSeek-AI"
    ),
    NameCase(
      "Plato",
      bibtex: "Plato",
      ris: "Plato",
      csl: #""literal":"Plato""#,
      apa: "Plato.",
      vancouver: "Plato",
      gbt7714: "Plato"
    ),
    NameCase(
      "{Les Trois}",
      bibtex: "{Les Trois}",
      ris: "Les Trois",
      csl: #""literal":"Les Trois""#,
      apa: "Les Trois.",
      vancouver: "Les Trois",
      gbt7714: "Les Trois"
    ),
    NameCase(
      "danah boyd",
      bibtex: "boyd, danah",
      ris: "boyd, danah",
      csl: #""family":"boyd","given":"danah""#,
      apa: "boyd, D.",
      vancouver: "boyd D",
      gbt7714: "BOYD D"
    ),
    NameCase(
      "Jean d'Alembert",
      bibtex: "d'Alembert, Jean",
      ris: "d'Alembert, Jean",
      csl: #""family":"d'Alembert","given":"Jean""#,
      apa: "d'Alembert, J.",
      vancouver: "d'Alembert J",
      gbt7714: "D'ALEMBERT J"
    ),
    NameCase(
      "Muhammad ibn Musa al-Khwarizmi",
      bibtex: "ibn {Musa al-Khwarizmi}, Muhammad",
      ris: "ibn Musa al-Khwarizmi, Muhammad",
      csl: #""family":"Musa al-Khwarizmi","given":"Muhammad","non-dropping-particle":"ibn""#,
      apa: "ibn Musa al-Khwarizmi, M.",
      vancouver: "ibn Musa al-Khwarizmi M",
      gbt7714: "IBN MUSA AL-KHWARIZMI M"
    ),
    NameCase(
      "Mohammed bin Salman",
      bibtex: "bin Salman, Mohammed",
      ris: "bin Salman, Mohammed",
      csl: #""family":"Salman","given":"Mohammed","non-dropping-particle":"bin""#,
      apa: "bin Salman, M.",
      vancouver: "bin Salman M",
      gbt7714: "BIN SALMAN M"
    ),
    NameCase(
      "Conan O’Brien",
      bibtex: "O’Brien, Conan",
      ris: "O’Brien, Conan",
      csl: #""family":"O’Brien","given":"Conan""#,
      apa: "O’Brien, C.",
      vancouver: "O’Brien C",
      gbt7714: "O’BRIEN C"
    ),
    NameCase(
      "张三",
      bibtex: "张三",
      ris: "张, 三",
      csl: #""family":"张","given":"三""#,
      apa: "张三.",
      vancouver: "张三",
      gbt7714: "张三"
    ),
    NameCase(
      "欧阳修",
      bibtex: "欧阳修",
      ris: "欧阳, 修",
      csl: #""family":"欧阳","given":"修""#,
      apa: "欧阳修.",
      vancouver: "欧阳修",
      gbt7714: "欧阳修"
    ),
    NameCase(
      "司马相如",
      bibtex: "司马相如",
      ris: "司马, 相如",
      csl: #""family":"司马","given":"相如""#,
      apa: "司马相如.",
      vancouver: "司马相如",
      gbt7714: "司马相如"
    ),
    NameCase(
      "诸葛 孔明",
      bibtex: "诸葛孔明",
      ris: "诸葛, 孔明",
      csl: #""family":"诸葛","given":"孔明""#,
      apa: "诸葛孔明.",
      vancouver: "诸葛孔明",
      gbt7714: "诸葛孔明"
    ),
    NameCase(
      "百川智能",
      bibtex: "百川智能",
      ris: "百川智能",
      csl: #""literal":"百川智能""#,
      apa: "百川智能.",
      vancouver: "百川智能",
      gbt7714: "百川智能"
    ),
    NameCase(
      "清华大学智能产业研究院",
      bibtex: "清华大学智能产业研究院",
      ris: "清华大学智能产业研究院",
      csl: #""literal":"清华大学智能产业研究院""#,
      apa: "清华大学智能产业研究院.",
      vancouver: "清华大学智能产业研究院",
      gbt7714: "清华大学智能产业研究院"
    ),
    NameCase(
      "阿道夫·希特勒",
      bibtex: "阿道夫·希特勒",
      ris: "阿道夫·希特勒",
      csl: #""literal":"阿道夫·希特勒""#,
      apa: "阿道夫·希特勒.",
      vancouver: "阿道夫·希特勒",
      gbt7714: "阿道夫·希特勒"
    ),
    NameCase(
      "山田 太郎",
      bibtex: "山田太郎",
      ris: "山田, 太郎",
      csl: #""family":"山田","given":"太郎""#,
      apa: "山田太郎.",
      vancouver: "山田太郎",
      gbt7714: "山田太郎"
    ),
    NameCase(
      "김철수",
      bibtex: "김철수",
      ris: "김, 철수",
      csl: #""family":"김","given":"철수""#,
      apa: "김철수.",
      vancouver: "김철수",
      gbt7714: "김철수"
    ),
    NameCase(
      "Nenad Tomašev",
      bibtex: "Tomašev, Nenad",
      ris: "Tomašev, Nenad",
      csl: #""family":"Tomašev","given":"Nenad""#,
      apa: "Tomašev, N.",
      vancouver: "Tomašev N",
      gbt7714: "TOMAŠEV N"
    ),
    NameCase(
      "Łukasz Kaiser",
      bibtex: "Kaiser, Łukasz",
      ris: "Kaiser, Łukasz",
      csl: #""family":"Kaiser","given":"Łukasz""#,
      apa: "Kaiser, Ł.",
      vancouver: "Kaiser Ł",
      gbt7714: "KAISER Ł"
    ),
    NameCase(
      "Ōkuni Hiroshi",
      bibtex: "Hiroshi, Ōkuni",
      ris: "Hiroshi, Ōkuni",
      csl: #""family":"Hiroshi","given":"Ōkuni""#,
      apa: "Hiroshi, Ō.",
      vancouver: "Hiroshi Ō",
      gbt7714: "HIROSHI Ō"
    ),
    NameCase(
      "Ðorđe Miladinović",
      bibtex: "Miladinović, Ðorđe",
      ris: "Miladinović, Ðorđe",
      csl: #""family":"Miladinović","given":"Ðorđe""#,
      apa: "Miladinović, Ð.",
      vancouver: "Miladinović Ð",
      gbt7714: "MILADINOVIĆ Ð"
    ),
    NameCase(
      "Anna Müller-Lüdenscheidt",
      bibtex: "Müller-Lüdenscheidt, Anna",
      ris: "Müller-Lüdenscheidt, Anna",
      csl: #""family":"Müller-Lüdenscheidt","given":"Anna""#,
      apa: "Müller-Lüdenscheidt, A.",
      vancouver: "Müller-Lüdenscheidt A",
      gbt7714: "MÜLLER-LÜDENSCHEIDT A"
    ),
    NameCase(
      "Eric Topol, MD",
      bibtex: "Topol, Eric",
      ris: "Topol, Eric",
      csl: #""family":"Topol","given":"Eric""#,
      apa: "Topol, E.",
      vancouver: "Topol E",
      gbt7714: "TOPOL E"
    ),
    NameCase(
      "Chris Kelly & Co",
      bibtex: "{Chris Kelly \\& Co}",
      ris: "Chris Kelly & Co",
      csl: #""literal":"Chris Kelly & Co""#,
      apa: "Chris Kelly & Co.",
      vancouver: "Chris Kelly & Co",
      gbt7714: "Chris Kelly & Co"
    ),
    NameCase(
      "R_dick Sm{th",
      bibtex: "Sm\\textbraceleft{}th, R\\_dick",
      ris: "Sm{th, R_dick",
      csl: #""family":"Sm{th","given":"R_dick""#,
      apa: "Sm{th, R.",
      vancouver: "Sm{th R",
      gbt7714: "SM{TH R"
    ),
    NameCase(
      "Sai Krishna  Rao",
      bibtex: "Rao, Sai Krishna",
      ris: "Rao, Sai Krishna",
      csl: #""family":"Rao","given":"Sai Krishna""#,
      apa: "Rao, S. K.",
      vancouver: "Rao SK",
      gbt7714: "RAO S K"
    ),
    NameCase(
      "Haoran Hu",
      bibtex: "Hu, Haoran",
      ris: "Hu, Haoran",
      csl: #""family":"Hu","given":"Haoran""#,
      apa: "Hu, H.",
      vancouver: "Hu H",
      gbt7714: "HU H"
    ),
  ]
}

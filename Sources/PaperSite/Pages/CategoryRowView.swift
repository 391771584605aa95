import Templates

/// A category in a list of categories.
struct CategoryRowView: TemplateRepresentable {
  let label: String
  let url: String
  let icon: String?
  let description: String
  let countText: String
  let hue: Int
  let papers: [TitleView]

  static let fields: TemplateFields<Self> = [
    .text("label", \.label), .text("url", \.url), .optionalText("icon", \.icon),
    .text("description", \.description), .text("countText", \.countText), .number("hue", \.hue),
    .list("papers", \.papers),
  ]
}

extension PageMaker {
  /// All categories in their order.
  func categoryRows(withPapers: Bool = false) -> [CategoryRowView] {
    site.categories.enumerated().map { index, category in
      let texts = category.texts[language]
      let papers = site.papersByCategory[index]
      return CategoryRowView(
        label: texts.title,
        url: path(.category(category.id, page: 1)),
        icon: category.icon,
        description: texts.description ?? "",
        countText: strings.count("count_papers", papers.count),
        hue: Self.hue(index),
        papers: withPapers
          ? papers.map { index in
            let paper = site.papers[index]
            let (title, titleLanguage) = paper.title(in: language, default: original)
            return TitleView(
              title: title,
              url: path(.paper(paper.id)),
              titleLanguage: foreign(titleLanguage)
            )
          } : []
      )
    }
  }
}

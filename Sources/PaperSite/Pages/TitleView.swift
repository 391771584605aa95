import Templates

/// The title of a paper with its address.
struct TitleView: TemplateRepresentable {
  let title: String
  let url: String
  let titleLanguage: String?

  static let fields: TemplateFields<Self> = [
    .text("title", \.title), .text("url", \.url),
    .optionalText("titleLanguage", \.titleLanguage),
  ]
}

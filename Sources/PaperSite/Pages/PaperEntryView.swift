import Templates

/// A paper in a short list: its name, where it stands and what it is about, in less room than a card.
struct PaperEntryView: TemplateRepresentable {
  let id: String
  let url: String
  let title: String
  let titleLanguage: String?
  let short: String?
  let authors: String
  let date: DateView?
  let venueLabel: String?
  let hue: Int
  let priorityText: String?
  let stars: [StarView]
  let status: StatusView?
  let summary: HTML
  let summaryLanguage: String?

  static let fields: TemplateFields<Self> = [
    .text("id", \.id), .text("url", \.url), .text("title", \.title),
    .optionalText("titleLanguage", \.titleLanguage), .optionalText("short", \.short),
    .text("authors", \.authors), .optional("date", \.date),
    .optionalText("venueLabel", \.venueLabel), .number("hue", \.hue),
    .optionalText("priorityText", \.priorityText), .list("stars", \.stars),
    .optional("status", \.status), .html("summary", \.summary),
    .optionalText("summaryLanguage", \.summaryLanguage),
  ]
}

extension PageMaker {
  /// The short entry of a paper.
  func entry(of paper: Paper) -> PaperEntryView {
    let (title, titleLanguage) = paper.title(in: language, default: original)
    let short = paper.name(in: language, default: original)
    // The mistakes in a summary are reported with its card.
    var rendering = Rendering()
    return PaperEntryView(
      id: paper.id.text,
      url: path(.paper(paper.id)),
      title: title,
      titleLanguage: foreign(titleLanguage),
      short: short == title ? nil : short,
      authors: authors(of: paper),
      date: paper.effectiveDate.map(date),
      venueLabel: paper.venue,
      hue: hue(of: paper),
      priorityText: priorityText(of: paper),
      stars: stars(of: paper),
      status: status(of: paper),
      summary: summary(of: paper, into: &rendering).html,
      summaryLanguage: paper.summary(in: language, default: original).flatMap {
        foreign($0.language)
      }
    )
  }
}

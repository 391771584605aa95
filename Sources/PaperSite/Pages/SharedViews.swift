import Templates

/// A link with a label, and a word about it.
struct LinkView: TemplateRepresentable {
  let label: String
  let url: String?
  var note: String?

  static let fields: TemplateFields<Self> = [
    .text("label", \.label), .optionalText("url", \.url), .optionalText("note", \.note),
  ]
}

/// A date as people and machines read it.
struct DateView: TemplateRepresentable {
  let machine: String
  let text: String

  static let fields: TemplateFields<Self> = [.text("machine", \.machine), .text("text", \.text)]
}

/// A category that a paper is in.
struct CategoryLinkView: TemplateRepresentable {
  let label: String
  let url: String
  let icon: String?
  let hue: Int

  static let fields: TemplateFields<Self> = [
    .text("label", \.label), .text("url", \.url), .optionalText("icon", \.icon),
    .number("hue", \.hue),
  ]
}

/// A star of the reading priority.
struct StarView: TemplateRepresentable {
  let isFilled: Bool

  static let fields: TemplateFields<Self> = [.flag("isFilled", \.isFilled)]
}

/// A link of a paper, by its kind.
struct SourceLinkView: TemplateRepresentable {
  let kind: String
  let label: String
  let url: String
  let accessibleLabel: String

  static let fields: TemplateFields<Self> = [
    .text("kind", \.kind), .text("label", \.label), .text("url", \.url),
    .text("accessibleLabel", \.accessibleLabel),
  ]
}

/// What happened to a paper, with its notice.
struct StatusView: TemplateRepresentable {
  let kind: String
  let label: String
  var text: String?
  var textLanguage: String?
  var date: DateView?
  var url: String?

  static let fields: TemplateFields<Self> = [
    .text("kind", \.kind), .text("label", \.label), .optionalText("text", \.text),
    .optionalText("textLanguage", \.textLanguage), .optional("date", \.date),
    .optionalText("url", \.url),
  ]
}

/// A tag, author, venue or year with the number of its papers.
struct TermView: TemplateRepresentable {
  let label: String
  let url: String
  let countText: String
  let count: Int
  var labelLanguage: String?

  static let fields: TemplateFields<Self> = [
    .text("label", \.label), .text("url", \.url), .text("countText", \.countText),
    .number("count", \.count), .optionalText("labelLanguage", \.labelLanguage),
  ]
}

/// A card that was rendered already.
struct CardView: TemplateRepresentable {
  let card: HTML

  static let fields: TemplateFields<Self> = [.html("card", \.card)]
}

/// The pages of a long list.
struct PaginationView: TemplateRepresentable {
  let currentText: String
  let previousURL: String?
  let nextURL: String?
  let pages: [PageNumberView]

  static let fields: TemplateFields<Self> = [
    .text("currentText", \.currentText), .optionalText("previousURL", \.previousURL),
    .optionalText("nextURL", \.nextURL), .list("pages", \.pages),
  ]
}

/// A page number of a long list, or a gap between two.
struct PageNumberView: TemplateRepresentable {
  let label: String
  let url: String?
  let isCurrent: Bool
  let isGap: Bool

  static let fields: TemplateFields<Self> = [
    .text("label", \.label), .optionalText("url", \.url), .flag("isCurrent", \.isCurrent),
    .flag("isGap", \.isGap),
  ]
}

/// An entry of a table of contents.
struct ContentsView: TemplateRepresentable {
  let label: String
  let url: String
  var children: [LinkView] = []

  static let fields: TemplateFields<Self> = [
    .text("label", \.label), .text("url", \.url), .list("children", \.children),
  ]

  /// The contents of a body: its topmost level of headings with the level below; none when there
  /// are fewer than three headings.
  static func contents(of headings: [BodyHeading]) -> [ContentsView] {
    guard headings.count >= 3, let top = headings.map(\.level).min() else { return [] }
    var entries: [ContentsView] = []
    for heading in headings {
      let url = "#" + PercentEncoding.path(heading.id)
      if heading.level == top {
        entries.append(ContentsView(label: heading.text, url: url))
      } else if heading.level == top + 1, let last = entries.indices.last {
        entries[last].children.append(LinkView(label: heading.text, url: url))
      }
    }
    return entries
  }
}

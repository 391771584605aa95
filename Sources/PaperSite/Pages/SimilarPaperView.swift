import Templates

/// A paper like the one of the page, with what the two have in common.
struct SimilarPaperView: TemplateRepresentable {
  let url: String
  let title: String
  let titleLanguage: String?
  let short: String?
  let venueLabel: String?
  let year: String?
  let hue: Int
  let reason: String
  let status: StatusView?

  static let fields: TemplateFields<Self> = [
    .text("url", \.url), .text("title", \.title), .optionalText("titleLanguage", \.titleLanguage),
    .optionalText("short", \.short), .optionalText("venueLabel", \.venueLabel),
    .optionalText("year", \.year), .number("hue", \.hue), .text("reason", \.reason),
    .optional("status", \.status),
  ]
}

extension PageMaker {
  /// The papers most like a paper.
  func similarPapers(to paper: Paper) -> [SimilarPaperView] {
    guard let similar = renderer.similar, let index = site.paperIndex[paper.id] else { return [] }
    return similar.similar(to: index).map { site.papers[$0] }.map { other in
      let (title, titleLanguage) = other.title(in: language, default: original)
      let short = other.name(in: language, default: original)
      let reason = similar.reason(paper, other, in: language, default: original)
      return SimilarPaperView(
        url: path(.paper(other.id)),
        title: title,
        titleLanguage: foreign(titleLanguage),
        short: short == title ? nil : short,
        venueLabel: other.venue,
        year: other.effectiveDate.map { String($0.year) },
        hue: hue(of: other),
        reason: text(of: reason),
        status: status(of: other)
      )
    }
  }

  private func text(of reason: SimilarPapers.Reason) -> String {
    let separator = strings.text("list_separator")
    let tags = reason.tags.map { site.label(ofTag: $0, in: language) }
    let words = reason.tags.count > 2 ? [] : reason.words
    return [
      tags.isEmpty
        ? nil : strings.text("similar_tags", ["tags": tags.joined(separator: separator)]),
      words.isEmpty
        ? nil : strings.text("similar_words", ["words": words.joined(separator: separator)]),
    ].compactMap(\.self).joined(separator: " ")
  }
}

import Diagnostics
import Templates

/// The index of all tags, authors, venues or years.
enum TermsPage: OutputKind {
  struct View: TemplateRepresentable {
    let frame: PageFrame
    let countText: String
    let groups: [GroupView]

    static let fields: TemplateFields<Self> =
      PageFrame.fields.within(\.frame) + [
        .text("countText", \.countText), .list("groups", \.groups),
      ]
  }

  /// Terms under one letter.
  struct GroupView: TemplateRepresentable {
    let heading: String?
    let terms: [TermView]

    static let fields: TemplateFields<Self> = [
      .optionalText("heading", \.heading), .list("terms", \.terms),
    ]
  }

  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.flatMap { maker in
      TermKind.allCases.map { kind in
        maker.page(of: .terms(kind), from: SourcePosition(path: "content/papers"), as: \.terms) {
          rendering in
          let strings = maker.strings
          let terms = maker.site.terms[kind] ?? []
          return View(
            frame: maker.frame(
              PageIdentity(
                kind: kind.section,
                route: .terms(kind),
                heading: strings.text("title_\(kind.section)"),
                description: strings.text("description_\(kind.section)"),
                section: kind.navigationSection
              )
            ),
            countText: strings.count("count_\(kind.section)", terms.count),
            groups: kind == .author
              ? groups(of: terms, with: maker)
              : [GroupView(heading: nil, terms: terms.map(maker.term))]
          )
        }
      }
    }
  }

  /// The names under their first letters; names in other scripts come last.
  private static func groups(of terms: [Term], with maker: PageMaker) -> [GroupView] {
    let letter = { (term: Term) -> String? in
      guard let first = term.id.text.utf8.first, first.isLowercaseLetter else { return nil }
      return String(decoding: [first], as: UTF8.self).uppercased()
    }
    let groups = Dictionary(grouping: terms, by: letter)
    let letters = groups.keys.compactMap(\.self).sorted().map { key in
      GroupView(heading: key, terms: (groups[key] ?? []).map(maker.term))
    }
    guard let others = groups[nil] else { return letters }
    return letters
      + [GroupView(heading: maker.strings.text("other_letters"), terms: others.map(maker.term))]
  }
}

import Templates

/// Makes the parts of pages in one language.
struct PageMaker: Sendable {
  let renderer: SiteRenderer
  let language: Language
  let strings: ThemeStrings
  /// What all pages of the language share.
  let siteView: SiteView
  let navigation: [NavigationView]
  /// The theme's templates with the words of the language.
  let templates: ThemeTemplates

  var site: Site { renderer.site }
  /// The feeds of the whole site.
  var siteFeeds: [FeedView] = []
  var original: Language { site.settings.language }

  /// The path of a page in this language.
  func path(_ route: Route) -> String { renderer.addresses.path(of: route, in: language) }

  /// The tag of a language where it is not the page's own, for `lang` attributes.
  func foreign(_ other: Language) -> String? { other == language ? nil : other.tag }

  // MARK: Words

  func date(_ date: PartialDate) -> DateView {
    var arguments = ["year": String(date.year)]
    guard let month = date.month else {
      return DateView(machine: date.description, text: strings.text("date_year", arguments))
    }
    arguments["month"] = strings.text("month_\(month)")
    guard let day = date.day else {
      return DateView(machine: date.description, text: strings.text("date_month", arguments))
    }
    arguments["day"] = String(day)
    return DateView(machine: date.description, text: strings.text("date_day", arguments))
  }

  /// Up to three names, with “et al.” where there are more.
  func authors(of paper: Paper) -> String {
    let shown = paper.authors.prefix(3)
    let isCut = paper.hasMoreAuthors || paper.authors.count > shown.count
    if isCut {
      let separator = strings.text("list_separator")
      // Chinese writes 等 without a separator before it.
      let ending = strings.text("et_al")
      let gap = ending.first?.isASCII == true ? separator : ""
      return shown.joined(separator: separator) + (shown.isEmpty ? "" : gap) + ending
    }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: strings.text("list_separator"))
      + strings.text("and_joiner") + last
  }

  func days(_ range: Roadmap.DayRange) -> String {
    let days = range.days
    let text =
      days.lowerBound == days.upperBound
      ? String(days.lowerBound) : "\(days.lowerBound)–\(days.upperBound)"
    return strings.count("count_days", days.upperBound, ["days": text])
  }

  // MARK: Parts of papers

  func categoryLinks(of paper: Paper) -> [CategoryLinkView] {
    paper.categories.compactMap { reference in
      guard let index = site.categoryIndex[reference.value] else { return nil }
      let category = site.categories[index]
      return CategoryLinkView(
        label: category.texts[language].title,
        url: path(.category(category.id, page: 1)),
        icon: category.icon,
        hue: Self.hue(index)
      )
    }
  }

  func tagLinks(of paper: Paper) -> [LinkView] {
    paper.tags.compactMap { tag in
      site.term(.tag, named: tag.value).map {
        LinkView(
          label: site.label(of: $0, in: language),
          url: path(.term(.tag, $0.id, page: 1))
        )
      }
    }
  }

  func venueLink(of paper: Paper) -> LinkView? {
    paper.venue.flatMap { site.term(.venue, named: $0) }.map {
      LinkView(label: $0.name, url: path(.term(.venue, $0.id, page: 1)))
    }
  }

  func sourceLinks(of paper: Paper) -> [SourceLinkView] {
    let name = paper.name(in: language, default: original)
    return paper.links.map { link in
      let label = strings.text("link_\(link.value.kind.rawValue)")
      return SourceLinkView(
        kind: link.value.kind.rawValue,
        label: label,
        url: link.value.address,
        accessibleLabel: strings.text("link_of", ["link": label, "name": name])
      )
    }
  }

  func stars(of paper: Paper) -> [StarView] {
    guard let priority = paper.priority else { return [] }
    return (1...5).map { StarView(isFilled: $0 <= priority) }
  }

  func priorityText(of paper: Paper) -> String? {
    paper.priority.map { strings.text("priority_of", ["value": String($0)]) }
  }

  func status(of paper: Paper) -> StatusView? {
    paper.status.map { status in
      StatusView(
        kind: status.rawValue,
        label: strings.text("status_\(status.rawValue)"),
        text: paper.notice?.text,
        textLanguage: paper.notice?.text == nil ? nil : foreign(original),
        date: paper.notice?.date.map(date),
        url: paper.notice?.url
      )
    }
  }

  /// A link to another paper, with its year.
  func link(to paper: Paper) -> LinkView {
    LinkView(
      label: paper.name(in: language, default: original),
      url: path(.paper(paper.id)),
      note: paper.effectiveDate.map { String($0.year) }
    )
  }

  func summary(of paper: Paper, into rendering: inout Rendering) -> RenderedSummary {
    guard let (snippet, _) = paper.summary(in: language, default: original) else {
      return RenderedSummary(html: .empty, text: "")
    }
    return renderer.bodies.summary(snippet, in: language, into: &rendering)
  }

  // MARK: Parts of lists

  func term(_ term: Term) -> TermView {
    TermView(
      label: site.label(of: term, in: language),
      url: path(.term(term.kind, term.id, page: 1)),
      countText: strings.count("count_papers", term.papers.count),
      count: term.papers.count
    )
  }

  func cards(_ papers: some Sequence<Int>) -> [CardView] {
    papers.map { CardView(card: cardHTML(of: $0)) }
  }

  /// The terms of a kind that papers have, most frequent first. Cost: linear in the papers' terms,
  /// so lists of several pages ask once.
  func terms(_ kind: TermKind, of papers: [Int], besides own: Term? = nil, limit: Int) -> [TermView]
  {
    guard let terms = site.terms[kind], let termsOfPapers = site.termsOfPapers[kind] else {
      return []
    }
    return termsOfPapers.mostFrequent(in: papers, limit: limit + 1)
      .filter { own == nil || own?.kind != kind || terms[$0.term].name != own?.name }
      .prefix(limit)
      .map { found in
        TermView(
          label: site.label(of: terms[found.term], in: language),
          url: path(.term(kind, terms[found.term].id, page: 1)),
          countText: strings.count("count_papers", found.count),
          count: found.count
        )
      }
  }

  /// The hue of the category or stage with an index, 1 to 8.
  static func hue(_ index: Int) -> Int { index % 8 + 1 }
}

extension PageMaker {
  /// A paper's page as Markdown: the facts, the text, the reference.
  func append(
    _ paper: Paper,
    to text: inout MarkdownText,
    into rendering: inout Rendering
  ) throws {
    text.heading(1, paper.title(in: language, default: original).text)
    if let status = status(of: paper) {
      let date = status.date.map { " (\($0.text))" } ?? ""
      text.line("> ", text: status.label + date + (status.text.map { ": " + $0 } ?? ""))
      if let url = status.url { text.line("> <\(MarkdownEscaping.destination(url))>") }
      text.blank()
    }
    appendFacts(of: paper, to: &text)
    let body = paper.body(in: language, default: original)
    if body?.startsWithSummary != true {
      let summary = summary(of: paper, into: &rendering).text
      if !summary.isEmpty { text.paragraph(summary) }
    }
    try append(body?.source, to: &text, into: &rendering)
    let reference = Reference(to: paper, in: language, of: site)
    var citation: [UInt8] = []
    let style: any CitationFormat.Type =
      language.tag.hasPrefix("zh") ? GBT7714Style.self : APAStyle.self
    style.append(reference, to: &citation)
    text.heading(2, strings.text("cite"))
    text.paragraph(String(decoding: citation, as: UTF8.self))
    citation = []
    BibTeXFormat.append(reference, to: &citation)
    text.code(String(decoding: citation, as: UTF8.self), in: "bibtex")
  }

  private func appendFacts(of paper: Paper, to text: inout MarkdownText) {
    func fact(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      text.line("- \(MarkdownEscaping.text(label)): \(value)")
    }
    let escaped = MarkdownEscaping.text
    let separator = strings.text("list_separator")
    if let alternate = alternateTitle(of: paper) {
      fact(alternate.language.tag, escaped(alternate.text))
    }
    var authors = paper.authors.joined(separator: separator)
    if paper.hasMoreAuthors { authors += separator + strings.text("et_al") }
    fact(strings.text("authors"), escaped(authors))
    fact(strings.text("kind_venue"), paper.venue.map(escaped))
    fact(strings.text("date"), paper.effectiveDate?.description)
    fact(
      strings.text("categories"),
      paper.categories.compactMap { site.category($0.value) }.map {
        MarkdownText.link(
          $0.texts[language].title,
          markdownAddress(.category($0.id, page: 1))
        )
      }.joined(separator: separator)
    )
    fact(
      strings.text("tags"),
      paper.tags.map { escaped(site.label(ofTag: $0.value, in: language)) }
        .joined(separator: separator)
    )
    fact(
      strings.text("links"),
      paper.links.map { link in
        MarkdownText.link(strings.text("link_\(link.value.kind.rawValue)"), link.value.address)
      }.joined(separator: separator)
    )
    fact(strings.text("builds_on"), names(of: paper.buildsOn))
    fact(strings.text("related_papers"), names(of: paper.related))
    let page = path(.paper(paper.id))
    fact("HTML", "<\(renderer.addresses.absolute(page) ?? page)>")
    text.blank()
  }

  private func names(of papers: [Located<ContentID>]) -> String {
    papers.compactMap { site.paper($0.value) }.map {
      MarkdownText.link($0.name(in: language, default: original), markdownAddress(.paper($0.id)))
    }.joined(separator: strings.text("list_separator"))
  }

  /// The roadmap as Markdown.
  func appendRoadmap(to text: inout MarkdownText, into rendering: inout Rendering) throws {
    guard let roadmap = site.roadmap else { return }
    let texts = roadmap.texts[language]
    text.heading(1, texts.title ?? strings.text("title_roadmap"))
    if let description = texts.description { text.paragraph(description) }
    try append(
      texts.introduction ?? roadmap.texts.original.introduction,
      to: &text,
      into: &rendering
    )
    for (index, stage) in roadmap.stages.enumerated() {
      let days = stage.duration.map { " (\(self.days($0)))" } ?? ""
      text.heading(2, "\(index). \(stage.title[language])\(days)")
      if let goal = stage.goal[language] { text.paragraph(goal) }
      for (number, step) in stage.steps.enumerated() {
        let why = step.why[language].map { ": " + MarkdownEscaping.text($0) } ?? ""
        text.line("\(number + 1). \(names(of: step.papers))\(why)")
      }
      text.blank()
    }
    for track in roadmap.tracks {
      text.heading(2, track.title[language])
      if let why = track.why[language] { text.paragraph(why) }
      text.line("- " + names(of: track.papers))
      text.blank()
    }
  }

  /// What's new as Markdown.
  func appendWhatsNew(to text: inout MarkdownText, into rendering: inout Rendering) throws {
    let page = site.ownPages.first { $0.id == WhatsNewPage.id }
    if let page {
      try append(page, to: &text, into: &rendering)
    } else {
      text.heading(1, strings.text("title_whats_new"))
    }
    for month in WhatsNewPage.months(of: site) {
      text.heading(2, date(month.date).text)
      for index in month.papers {
        appendListItem(of: site.papers[index], to: &text)
      }
      text.blank()
    }
  }
}

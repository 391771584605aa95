import Diagnostics

/// The whole collection as one JSON file, `papers.json`: CSL-JSON, with what only this site knows in
/// `custom`. `papers.schema.json` describes it.
enum PaperData: OutputKind {
  static let name: String? = "papers-json"
  static let file = "papers.json"

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    [
      OutputFile(path: file, origin: SourcePosition(path: "content/papers")) { rendering in
        let maker = renderer.maker(for: renderer.site.settings.language)
        var bytes = Array("[\n".utf8)
        for (index, paper) in renderer.site.papers.enumerated() {
          if index > 0 { bytes += ",\n".utf8 }
          entry(for: paper, with: maker).append(to: &bytes)
        }
        rendering.bytes = bytes + Array("\n]\n".utf8)
      }
    ]
  }

  /// The download for the page of all papers; none when the site leaves the file out.
  static func links(with maker: PageMaker) -> [DownloadView] {
    guard maker.renderer.makes(self) else { return [] }
    return [
      DownloadView(
        label: "JSON",
        url: maker.renderer.addresses.path(ofFile: file),
        mediaType: "application/json"
      )
    ]
  }

  private static func entry(for paper: Paper, with maker: PageMaker) -> JSONValue {
    let reference = Reference(to: paper, in: maker.language, of: maker.site)
    var members = CSLFormat.members(of: reference)
    members.append(("custom", custom(paper, with: maker)))
    return .object(members)
  }

  /// What CSL has no word for.
  private static func custom(_ paper: Paper, with maker: PageMaker) -> JSONValue {
    let addresses = maker.renderer.addresses
    let page = { (language: Language) in
      let path = addresses.path(of: .paper(paper.id), in: language)
      return JSONValue.text(addresses.absolute(path) ?? path)
    }
    let languages = maker.site.settings.languages
    let texts = { (texts: [String]) in
      texts.isEmpty ? JSONValue.absent : .array(texts.map(JSONValue.text))
    }
    let date = { (date: PartialDate?) in date.map { JSONValue.text($0.description) } ?? .absent }
    let ids = { (ids: [Located<ContentID>]) in texts(ids.map(\.value.text)) }
    return .object([
      ("page", page(maker.original)),
      (
        "pages",
        languages.count < 2 ? .absent : .object(languages.map { ($0.tag, page($0)) })
      ),
      ("short", paper.short.map(JSONValue.text) ?? .absent),
      ("titles", titles(of: paper, in: languages)),
      ("summaries", summaries(of: paper, in: languages, original: maker.original)),
      ("authors_incomplete", paper.hasMoreAuthors ? .flag(true) : .absent),
      ("affiliations", texts(paper.affiliations)),
      ("venue", paper.venue.map(JSONValue.text) ?? .absent),
      ("date", date(paper.effectiveDate)), ("updated", date(paper.updated)),
      ("added", date(paper.added)), ("categories", ids(paper.categories)),
      ("tags", texts(paper.tags.map(\.value))), ("links", links(of: paper)),
      ("priority", paper.priority.map(JSONValue.number) ?? .absent),
      ("builds_on", ids(paper.buildsOn)), ("related", ids(paper.related)),
      ("status", paper.status.map { .text($0.rawValue) } ?? .absent),
      ("notice", notice(of: paper)),
    ])
  }

  private static func titles(of paper: Paper, in languages: [Language]) -> JSONValue {
    let titles = languages.compactMap { language in
      paper.translations[language]?.title.map { (language.tag, JSONValue.text($0)) }
    }
    return titles.isEmpty ? .absent : .object(titles)
  }

  /// The summaries as Markdown, by language.
  private static func summaries(
    of paper: Paper,
    in languages: [Language],
    original: Language
  ) -> JSONValue {
    let summaries = languages.compactMap { language -> (String, JSONValue)? in
      guard let (snippet, found) = paper.summary(in: language, default: original),
        found == language
      else { return nil }
      return (language.tag, .text(snippet.text))
    }
    return summaries.isEmpty ? .absent : .object(summaries)
  }

  private static func links(of paper: Paper) -> JSONValue {
    var seen: Set<LinkKind> = []
    let links = paper.links.map(\.value).filter { seen.insert($0.kind).inserted }
    return links.isEmpty
      ? .absent : .object(links.map { ($0.kind.rawValue, .text($0.address)) })
  }

  private static func notice(of paper: Paper) -> JSONValue {
    guard let notice = paper.notice else { return .absent }
    return .object([
      ("date", notice.date.map { .text($0.description) } ?? .absent),
      ("url", notice.url.map(JSONValue.text) ?? .absent),
      ("text", notice.text.map(JSONValue.text) ?? .absent),
    ])
  }
}

/// A paper that somebody suggested by the issue form, on its way into the collection.
///
/// The text comes from strangers: what has a form is checked, what names something is compared with what
/// is there, and all else is written as text.
package struct IssueSuggestion: Sendable {
  package let file: NewFile
  /// What could not be taken as it was written.
  package let notes: [String]

  /// Reads the text of an issue for a collection.
  package init(issue text: String, for content: LoadedContent, today: PartialDate) throws {
    let form = IssueForm(text)
    var notes: [String] = []
    guard let title = form[.title] else {
      throw ScaffoldProblem(
        "expected the answers of the form “Suggest a paper”, found none under “### Title”"
      )
    }
    guard title.count <= 500 else {
      throw ScaffoldProblem("expected a title of at most 500 characters, found \(title.count)")
    }
    var record = PaperRecord(title: title)
    for part in Self.parts(form.answers[.links] ?? "", at: ", \t\n，、") {
      if let link = Self.link(part) {
        if record.links.contains(where: { $0.kind == link.kind }) {
          notes.append(
            "a second link of the kind “\(link.kind.rawValue)” was left out: \(Self.shown(part))"
          )
        } else {
          record.links.append(link)
        }
      } else {
        notes.append("this is no id and no address: \(Self.shown(part))")
      }
    }
    (record.authors, record.hasMoreAuthors) = Self.authors(form.answers[.authors] ?? "")
    if let text = form[.date] {
      record.date = PartialDate(text.replacing("/", with: "-").replacing(".", with: "-"))
      if record.date == nil { notes.append("this is no date: \(Self.shown(text))") }
    }
    record.venue = form[.venue].map { String($0.prefix(200)) }
    let found = FoundPaper(record)
    if let duplicate = found.duplicate(in: content.papers) {
      throw ScaffoldProblem("\(duplicate.path): this paper is here already")
    }
    let categories = try Self.categories(form[.category], in: content, notes: &notes)
    let paper = found.paper(
      found.id(besides: Set(content.papers.map(\.id)).union(content.unreadPapers)),
      categories: categories,
      tags: Self.tags(form.answers[.tags] ?? "", in: content, notes: &notes),
      added: today,
      isDraft: false
    )
    self.file = NewFile(
      path: paper.path,
      text: PaperFileWriter.text(of: paper, body: form.answers[.summary] ?? "")
    )
    self.notes = notes
  }

  /// The link that an id or an address is; nil when it is neither.
  private static func link(_ text: String) -> PaperLink? {
    switch PaperReference(text) {
    case .arxiv(let id): return PaperLink(kind: .arxiv, value: id)
    case .doi(let id): return PaperLink(kind: .doi, value: id)
    case .pubMed(let id): return PaperLink(kind: .pubmed, value: id)
    case .pubMedCentral(let id): return PaperLink(kind: .pmc, value: id)
    case nil: break
    }
    guard WebAddress.isWellFormed(text) else { return nil }
    let host = text.split(separator: "/").dropFirst().first?.lowercased() ?? ""
    if host.hasSuffix("openreview.net"), let id = text.components(after: "id=") {
      let bare = id.prefix { $0 != "&" && $0 != "#" }
      if let link = PaperLink(kind: .openreview, checking: String(bare)) { return link }
    }
    if ["github.com", "gitlab.com", "gitee.com", "bitbucket.org"].contains(host) {
      return PaperLink(kind: .code, value: text)
    }
    if host.hasSuffix("youtube.com") || host == "youtu.be" || host.hasSuffix("bilibili.com") {
      return PaperLink(kind: .video, value: text)
    }
    if host == "huggingface.co", text.contains("/datasets/") {
      return PaperLink(kind: .data, value: text)
    }
    return PaperLink(kind: text.lowercased().hasSuffix(".pdf") ? .pdf : .url, value: text)
  }

  /// Names on lines of their own, else with semicolons, else with commas between them.
  private static func authors(_ text: String) -> (names: [String], hasMore: Bool) {
    let separator =
      text.contains("\n") ? "\n" : text.contains(where: { ";；".contains($0) }) ? ";；" : ",，、"
    var names = parts(text, at: separator)
    if separator == ",，、" {
      // “A, B and C”, “A, B, and C”.
      names = names.flatMap { " \($0)".split(separator: " and ") }
        .map { PlainText.collapsed(String($0)) }.filter { !$0.isEmpty }
    }
    names = names.map { String($0.prefix(200)) }
    let endings: Set = ["et al.", "et al", "等", "and others"]
    let hasMore = names.last.map { endings.contains($0.lowercased()) } ?? false
    if hasMore { names.removeLast() }
    var seen: Set<String> = []
    return (
      names.filter { seen.insert($0).inserted && !endings.contains($0.lowercased()) }, hasMore
    )
  }

  private static func categories(
    _ text: String?,
    in content: LoadedContent,
    notes: inout [String]
  ) throws -> [ContentID] {
    let fallback = try NewContent.categories([], of: content)
    guard let text else { return fallback }
    let wanted = text.lowercased()
    let match = content.categories.first { category in
      let titles = [category.texts.original] + category.texts.translations.values
      return category.id.text == wanted || titles.contains { $0.title.lowercased() == wanted }
    }
    if let match { return [match.id] }
    notes.append("this is no category, so “\(fallback[0])” was taken: \(shown(text))")
    return fallback
  }

  private static func tags(
    _ text: String,
    in content: LoadedContent,
    notes: inout [String]
  ) -> [String] {
    var tags: [String] = []
    for part in parts(text, at: ",，、;；\n") {
      var tag: String? = part
      if let labels = content.tagLabels {
        let wanted = part.lowercased()
        tag =
          labels.first { id, label in
            id.lowercased() == wanted
              || ([label.original] + label.translations.values).contains {
                $0.lowercased() == wanted
              }
          }?.key
      }
      if let tag, tag.count <= 60 {
        if !tags.contains(tag) { tags.append(tag) }
      } else {
        notes.append("this is no tag of content/tags.yml: \(shown(part))")
      }
    }
    return tags
  }

  private static func parts(_ text: String, at separators: String) -> [String] {
    text.split { separators.contains($0) || (separators.contains("\n") && $0.isNewline) }
      .map { PlainText.collapsed(String($0)) }.filter { !$0.isEmpty }
  }

  private static func shown(_ text: String) -> String { "“\(text.shortened(to: 80))”" }
}

extension IssueSuggestion {
  /// The outcome for programs.
  package var json: String {
    let document = JSONValue.object([
      ("path", .text(file.path)), ("notes", .array(notes.map(JSONValue.text))),
    ])
    return String(decoding: document.bytes(), as: UTF8.self)
  }
}

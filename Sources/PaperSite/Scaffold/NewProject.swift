/// A whole project that builds and has no mistake: two papers, a category, a roadmap and a page.
package struct NewProject: Sendable {
  private let title: String
  private let baseURL: String
  private let language: Language
  private let today: PartialDate

  package init(title: String, baseURL: BaseURL?, language: Language, today: PartialDate) {
    self.title = title
    self.baseURL = baseURL.map { $0.origin + $0.path } ?? "https://example.org/"
    self.language = language
    self.today = today
  }

  /// The title of a project in a folder: `my-papers` → “My papers”.
  package static func title(forFolder path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? "Papers"
    let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.isEmpty ? name : words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The project's files.
  package var files: [NewFile] {
    let texts = NewProjectTexts.texts(in: language)
    return [
      settings(texts), paper(.attention, texts), paper(.bert, texts), category(texts),
      roadmap(texts), page(texts),
      NewFile(path: "README.md", text: "# \(MarkdownEscaping.text(title))\n\n\(texts.readme)"),
      NewFile(
        path: ".gitignore",
        text: "/public/\n# What builds keep beside it.\n/.*.building\n/.*.previous\n"
      ),
    ]
  }

  private func settings(_ texts: NewProjectTexts) -> NewFile {
    var yaml = YAMLWriter()
    yaml.field("title", title)
    yaml.field("description", texts.siteDescription)
    var text = yaml.text + "# \(texts.addressComment)\n"
    yaml = YAMLWriter()
    yaml.field("base_url", baseURL)
    yaml.field("language", language.tag)
    yaml.inlineList("navigation", ["papers", "categories", "roadmap", "search", "about"])
    text += yaml.text
    return NewFile(path: "\(ContentFolder.name)/site.yml", text: text)
  }

  private func paper(_ known: KnownPaper, _ texts: NewProjectTexts) -> NewFile {
    var yaml = YAMLWriter()
    yaml.field("title", known.title)
    yaml.field("short", known.short)
    yaml.list("authors", known.authors)
    yaml.field("date", plain: known.date)
    yaml.field("added", plain: today)
    yaml.field("venue", known.venue)
    yaml.inlineList("categories", ["foundations"])
    yaml.map("links") { $0.field("arxiv", known.arxiv) }
    yaml.inlineList("builds_on", known.buildsOn)
    yaml.field("priority", plain: 5)
    return NewFile(
      path: "\(ContentFolder.name)/papers/\(known.id).md",
      text: "---\n\(yaml.text)---\n\(texts.papers[known.id] ?? "")"
    )
  }

  private func category(_ texts: NewProjectTexts) -> NewFile {
    var yaml = YAMLWriter()
    yaml.field("title", texts.categoryTitle)
    yaml.field("description", texts.categoryDescription)
    yaml.field("order", plain: 1)
    return NewFile(
      path: "\(ContentFolder.name)/categories/foundations.md",
      text: "---\n\(yaml.text)---\n"
    )
  }

  private func roadmap(_ texts: NewProjectTexts) -> NewFile {
    var yaml = YAMLWriter()
    yaml.field("title", texts.roadmapTitle)
    yaml.field("description", texts.roadmapDescription)
    yaml.maps("stages", [texts]) { texts, yaml in
      yaml.field("id", "start")
      yaml.field("title", texts.stageTitle)
      yaml.field("duration", "1-2 days")
      yaml.field("goal", texts.stageGoal)
      let steps = [("attention", texts.firstWhy), ("bert", texts.secondWhy)]
      yaml.maps("steps", steps) { step, yaml in
        yaml.inlineList("papers", [step.0])
        yaml.field("why", step.1)
      }
    }
    return NewFile(path: "\(ContentFolder.name)/roadmap.md", text: "---\n\(yaml.text)---\n")
  }

  private func page(_ texts: NewProjectTexts) -> NewFile {
    var yaml = YAMLWriter()
    yaml.field("title", texts.aboutTitle)
    yaml.field("navigation", plain: 1)
    return NewFile(
      path: "\(ContentFolder.name)/pages/about.md",
      text: "---\n\(yaml.text)---\n\(texts.about)"
    )
  }
}

/// A paper that a new project starts with.
struct KnownPaper: Sendable {
  let id: String
  let title: String
  let short: String
  let authors: [String]
  let date: String
  let venue: String
  let arxiv: String
  let buildsOn: [String]

  static let attention = KnownPaper(
    id: "attention",
    title: "Attention Is All You Need",
    short: "Transformer",
    authors: [
      "Ashish Vaswani", "Noam Shazeer", "Niki Parmar", "Jakob Uszkoreit", "Llion Jones",
      "Aidan N. Gomez", "Łukasz Kaiser", "Illia Polosukhin",
    ],
    date: "2017-06-12",
    venue: "NeurIPS 2017",
    arxiv: "1706.03762",
    buildsOn: []
  )

  static let bert = KnownPaper(
    id: "bert",
    title: "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding",
    short: "BERT",
    authors: ["Jacob Devlin", "Ming-Wei Chang", "Kenton Lee", "Kristina Toutanova"],
    date: "2018-10-11",
    venue: "NAACL 2019",
    arxiv: "1810.04805",
    buildsOn: ["attention"]
  )
}

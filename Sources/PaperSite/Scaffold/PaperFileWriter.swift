/// Writes the file of a paper, so that reading it gives the same paper again.
package enum PaperFileWriter {
  /// The path of a paper's file, from the project's root.
  package static func path(of id: ContentID) -> String {
    "\(ContentFolder.name)/papers/\(id).md"
  }

  /// The file's text: the front matter that the paper's fields give, and the body.
  ///
  /// A summary that is the body's first paragraph is written there alone.
  package static func text(of paper: Paper, body: String = "") -> String {
    frontMatter(of: paper) + (body.isEmpty ? "" : "\n" + body + (body.hasSuffix("\n") ? "" : "\n"))
  }

  /// The front matter with its two lines of hyphens, every key in the order of `PaperFields`.
  package static func frontMatter(of paper: Paper) -> String {
    var yaml = YAMLWriter()
    for (_, write) in fields { write(paper, &yaml) }
    return "---\n\(yaml.text)---\n"
  }

  /// What each field of a paper is written as: the lines of its key and value, for comparing two
  /// versions of a paper field by field. Fields without a value are left out.
  static func lines(of paper: Paper) -> [(field: String, lines: String)] {
    fields.compactMap { name, write in
      var yaml = YAMLWriter()
      write(paper, &yaml)
      return yaml.text.isEmpty ? nil : (name, yaml.text)
    }
  }

  private typealias Write = @Sendable (Paper, inout YAMLWriter) -> Void

  private static let fields: [(name: String, write: Write)] = [
    ("title", { $1.field("title", $0.title) }),
    ("short", { $1.field("short", $0.short) }),
    (
      "authors",
      { $1.list("authors", $0.authors + ($0.hasMoreAuthors ? ["et al."] : [])) }
    ),
    ("affiliations", { $1.list("affiliations", $0.affiliations) }),
    ("date", { $1.field("date", plain: $0.date) }),
    ("updated", { $1.field("updated", plain: $0.updated) }),
    ("added", { $1.field("added", plain: $0.added) }),
    ("venue", { $1.field("venue", $0.venue) }),
    ("categories", { $1.inlineList("categories", $0.categories.map(\.value.text)) }),
    ("tags", { $1.inlineList("tags", $0.tags.map(\.value)) }),
    (
      "links",
      { paper, yaml in
        yaml.map("links") { yaml in
          for link in paper.links { yaml.field(link.value.kind.rawValue, link.value.value) }
        }
      }
    ),
    ("priority", { $1.field("priority", plain: $0.priority) }),
    ("builds_on", { $1.inlineList("builds_on", $0.buildsOn.map(\.value.text)) }),
    ("related", { $1.inlineList("related", $0.related.map(\.value.text)) }),
    (
      "results",
      { paper, yaml in
        yaml.maps("results", paper.results) { result, yaml in
          yaml.field("dataset", result.dataset)
          yaml.field("metric", result.metric)
          yaml.field("value", plain: result.value.text)
          yaml.field("unit", result.unit)
          yaml.field("system", result.system)
          yaml.field("setting", result.setting)
          yaml.field("source", result.source)
        }
      }
    ),
    ("aliases", { $1.list("aliases", $0.aliases.map(\.value)) }),
    ("status", { $1.field("status", $0.status?.rawValue) }),
    (
      "notice",
      { paper, yaml in
        yaml.map("notice") { yaml in
          yaml.field("url", paper.notice?.url)
          yaml.field("date", plain: paper.notice?.date)
          yaml.field("text", paper.notice?.text)
        }
      }
    ),
    ("draft", { $1.field("draft", plain: $0.isDraft ? true : nil) }),
    ("summary", { $1.field("summary", $0.isSummaryInBody ? nil : $0.summary?.text) }),
  ]
}

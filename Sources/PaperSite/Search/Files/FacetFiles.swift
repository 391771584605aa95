/// The values by which hits are filtered, with their labels, and those of each paper: `facets/` and
/// `columns/`.
struct FacetFiles {
  /// One value: its id, its label in each language, and the papers that have it.
  private struct Value {
    let id: String
    let label: (Language) -> String
    let papers: [Int]
  }

  static let papersInColumn = 4096
  private static let mostTerms = 500

  private let kinds: [(name: String, values: [Value])]

  init(of renderer: SiteRenderer) {
    let site = renderer.site
    let papers = site.papers
    let categories = site.categories.enumerated().map { index, category in
      Value(
        id: category.id.text,
        label: { category.texts[$0].title },
        papers: site.papersByCategory[index]
      )
    }
    let terms = { (kind: TermKind) in
      (site.terms[kind] ?? []).map { term in
        Value(id: term.id.text, label: { site.label(of: term, in: $0) }, papers: term.papers)
      }
    }
    let links = LinkKind.allCases.map { kind in
      Value(
        id: kind.rawValue,
        label: { renderer.strings($0).text("link_\(kind.rawValue)") },
        papers: papers.indices.filter { papers[$0].links.contains { $0.value.kind == kind } }
      )
    }
    let states = PaperStatus.allCases.map { status in
      Value(
        id: status.rawValue,
        label: { renderer.strings($0).text("status_\(status.rawValue)") },
        papers: papers.indices.filter { papers[$0].status == status }
      )
    }
    kinds = [
      ("category", categories), ("tag", terms(.tag)), ("venue", terms(.venue)), ("has", links),
      ("status", states),
    ].map { name, values in
      let used = values.filter { !$0.papers.isEmpty }.sorted { left, right in
        left.papers.count == right.papers.count
          ? left.id < right.id : left.papers.count > right.papers.count
      }
      return (name, used)
    }
  }

  /// The keys by which the index lists the papers of each value.
  var filters: [(key: String, papers: [Int])] {
    kinds.flatMap { kind in kind.values.map { ("\(kind.name):\($0.id)", $0.papers) } }
  }

  /// `facets/<language>`.
  func labels(in language: Language) -> IndexFile {
    let members = kinds.map { kind in
      let values = kind.values.prefix(Self.mostTerms).map { value in
        JSONValue.array([
          .text(value.id), .text(value.label(language)), .number(value.papers.count),
        ])
      }
      return (kind.name, JSONValue.array(Array(values)))
    }
    return IndexFile(path: "facets/\(language.tag)", bytes: JSONValue.object(members).bytes())
  }

  /// `columns/<kind>-<n>`.
  func columns(papers count: Int) -> [IndexFile] {
    kinds.filter { $0.name != "status" }.flatMap { kind in
      var places = [[Int]](repeating: [], count: count)
      for (place, value) in kind.values.prefix(Self.mostTerms).enumerated() {
        for paper in value.papers { places[paper].append(place) }
      }
      return stride(from: 0, to: count, by: Self.papersInColumn).map { start in
        var text: [UInt8] = []
        for paper in start..<min(start + Self.papersInColumn, count) {
          for place in places[paper] { DigitText.append(place, to: &text) }
          text.append(UInt8(ascii: "."))
        }
        return IndexFile(
          path: "columns/\(kind.name)-\(start / Self.papersInColumn)",
          bytes: IndexJSON.text(text)
        )
      }
    }
  }
}

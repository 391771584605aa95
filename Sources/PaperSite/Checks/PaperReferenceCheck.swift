import Diagnostics

/// Every category, tag and paper that a paper names exists.
enum PaperReferenceCheck: Check {
  static func diagnostics(for content: LoadedContent) -> [Diagnostic] {
    let papers = Set(content.papers.map(\.id)).union(content.unreadPapers)
    let categories = Set(content.categories.map(\.id)).union(content.unreadCategories)
    let paperNames = papers.map(\.text).sorted()
    let categoryNames = categories.map(\.text).sorted()
    let tagNames = content.tagLabels?.keys.sorted() ?? []
    var diagnostics: [Diagnostic] = []
    for paper in content.papers {
      func report(_ code: String, _ message: String, _ place: Place, _ hint: String) {
        diagnostics.append(
          Diagnostic(.error, code: code, message, at: paper.position(place), hint: hint)
        )
      }
      for category in paper.categories where !categories.contains(category.value) {
        report(
          "reference.unknown-category",
          "unknown category “\(category.value)”",
          category.place,
          categoryNames.suggestion(for: category.value.text)
            ?? "write content/categories/\(category.value).md, or choose one of \(categoryNames.joined(separator: ", "))"
        )
      }
      if let labels = content.tagLabels {
        for tag in paper.tags where labels[tag.value] == nil {
          report(
            "reference.unknown-tag",
            "unknown tag “\(tag.value.shortened(to: 60))”",
            tag.place,
            tagNames.suggestion(for: tag.value) ?? "declare it in content/tags.yml"
          )
        }
      }
      for reference in paper.buildsOn + paper.related {
        if reference.value == paper.id {
          report(
            "reference.self",
            "expected another paper, found this one",
            reference.place,
            "delete the entry"
          )
        } else if !papers.contains(reference.value) {
          report(
            "reference.unknown-paper",
            "unknown paper “\(reference.value)”",
            reference.place,
            paperNames.suggestion(for: reference.value.text)
              ?? "an id is the name of a file in content/papers/ without “.md”"
          )
        }
      }
    }
    return diagnostics
  }
}

import Diagnostics

/// Every declared tag and every category has a paper.
enum UsageCheck: Check {
  static func diagnostics(for content: LoadedContent) -> [Diagnostic] {
    let usedTags = Set(content.papers.flatMap { $0.tags.map(\.value) })
    let usedCategories = Set(content.papers.flatMap { $0.categories.map(\.value) })
    let tags = content.tagPlaces.filter { !usedTags.contains($0.key) }.map { tag, place in
      Diagnostic(
        .warning,
        code: "usage.unused-tag",
        "no paper has the tag “\(tag)”",
        at: place.position(in: ContentFolder.name + "/tags.yml"),
        hint: "delete it, or add it to a paper"
      )
    }
    let categories = content.categories.filter { !usedCategories.contains($0.id) }.map {
      Diagnostic(
        .warning,
        code: "usage.empty-category",
        "no paper is in the category “\($0.id)”",
        at: SourcePosition(path: $0.path),
        hint: "delete it, or add it to a paper's “categories”"
      )
    }
    return tags + categories
  }
}

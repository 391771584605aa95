import Diagnostics

/// An alias leads to one page, and hides none.
enum AliasCheck: Check {
  static func diagnostics(for content: LoadedContent) -> [Diagnostic] {
    var taken: [String: String] = [:]
    for paper in content.papers { taken["papers/\(paper.id)"] = paper.path }
    for page in content.ownPages { taken[page.id.text] = page.path }
    for category in content.categories { taken["categories/\(category.id)"] = category.path }
    for section in NavigationSection.allCases { taken[section.rawValue] = "the site itself" }
    let aliases =
      content.papers.sorted { $0.path < $1.path }.flatMap { paper in
        paper.aliases.map { (paper.path, $0) }
      }
      + content.ownPages.sorted { $0.path < $1.path }.flatMap { page in
        page.aliases.map { (page.path, $0) }
      }
    return aliases.compactMap { path, alias in
      let key = key(of: alias.value)
      guard let other = taken.updateValue(path, forKey: key) else { return nil }
      return Diagnostic(
        .error,
        code: "reference.alias-taken",
        "expected an unused path, found “\(alias.value)”, which belongs to \(other)",
        at: alias.place.position(in: path),
        hint: "delete the alias here or there"
      )
    }
  }

  private static func key(of alias: String) -> String {
    var parts = alias.split(separator: "/").map(String.init)
    if parts.last == "index.html" { parts.removeLast() }
    return parts.joined(separator: "/")
  }
}

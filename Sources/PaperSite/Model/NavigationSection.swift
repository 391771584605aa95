/// A section of the site that the navigation may name.
package enum NavigationSection: String, CaseIterable, Sendable {
  case papers, categories, tags, authors, venues, years, roadmap, map, results, table, search
  case shelf
}

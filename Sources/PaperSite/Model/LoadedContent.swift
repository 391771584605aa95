/// What was read from `content/`, before anything is compared with anything else.
package struct LoadedContent: Sendable {
  package var settings: SiteSettings
  package var papers: [Paper] = []
  package var categories: [Category] = []
  /// The label of each declared tag; nil when there is no `tags.yml`.
  package var tagLabels: [String: Localized<String>]?
  /// Where each tag is declared.
  package var tagPlaces: [String: Place] = [:]
  package var roadmap: Roadmap?
  package var ownPages: [OwnPage] = []
  /// Pictures and documents below `content/images/`, from the project's root.
  package var images: [String] = []

  package init(settings: SiteSettings) {
    self.settings = settings
  }

  /// Ids of files that exist but could not be read as what they should be.
  package var unreadPapers: Set<ContentID> = []
  package var unreadCategories: Set<ContentID> = []

  /// The papers that exist but are not shown on a site, and why.
  func hiddenPapers(on site: Site) -> [ContentID: String] {
    var hidden: [ContentID: String] = [:]
    for paper in papers where site.paperIndex[paper.id] == nil { hidden[paper.id] = "is a draft" }
    for id in unreadPapers { hidden[id] = "has mistakes of its own" }
    return hidden
  }
}

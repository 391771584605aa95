extension Site {
  /// This site with a paper's new text in the place of the old; nil when the paper would stand
  /// elsewhere, so that the site has to be assembled anew.
  func replacing(_ paper: Paper) -> Site? {
    guard let index = paperIndex[paper.id] else { return nil }
    let old = papers[index]
    guard old.isGrouped(as: paper) else { return nil }
    var site = self
    site.papers[index] = paper
    return site
  }
}

extension Paper {
  /// Whether both stand in the same groups and at the same place of every list.
  fileprivate func isGrouped(as other: Paper) -> Bool {
    effectiveDate == other.effectiveDate && isDraft == other.isDraft && venue == other.venue
      && authors == other.authors && categories.map(\.value) == other.categories.map(\.value)
      && tags.map(\.value) == other.tags.map(\.value)
      && buildsOn.map(\.value) == other.buildsOn.map(\.value)
      && aliases.map(\.value) == other.aliases.map(\.value)
  }
}

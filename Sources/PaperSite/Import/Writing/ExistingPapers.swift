/// The papers of a collection, by what they are known by.
struct ExistingPapers {
  private var byID: [ContentID: Paper] = [:]
  private var byIdentifier: [PaperLink: Paper] = [:]
  private var byTitle: [String: (paper: Paper, identity: PaperIdentity)] = [:]

  init(_ papers: [Paper]) {
    for paper in papers {
      let identity = PaperIdentity(of: paper)
      byID[paper.id] = paper
      for identifier in identity.identifiers {
        byIdentifier[identifier] = byIdentifier[identifier] ?? paper
      }
      for title in [paper.title] + paper.translations.values.compactMap(\.title) {
        let key = TitleText.comparable(title)
        if !key.isEmpty, byTitle[key] == nil { byTitle[key] = (paper, identity) }
      }
    }
  }

  /// The paper that another one is: by an identifier, the title, or the id.
  func match(for paper: Paper) -> Paper? {
    let identity = PaperIdentity(of: paper)
    for identifier in paper.links.map(\.value) {
      let key = PaperIdentity(title: "", links: [identifier]).identifiers
      if let found = key.lazy.compactMap({ byIdentifier[$0] }).first { return found }
    }
    if let found = byTitle[identity.title], !identity.contradicts(found.identity) {
      return found.paper
    }
    if let found = byID[paper.id], !identity.contradicts(PaperIdentity(of: found)) { return found }
    return nil
  }
}

/// What a service knows of a paper.
package struct PaperRecord: Hashable, Sendable {
  package var title: String
  package var authors: [String] = []
  package var hasMoreAuthors = false
  package var date: PartialDate?
  package var venue: String?
  package var links: [PaperLink] = []
  package var status: PaperStatus?

  init(title: String) {
    self.title = title
  }

  /// Adds a link if its value has the form of its kind and no other of the kind is there.
  mutating func add(_ kind: LinkKind, _ value: String?) {
    guard let value, let link = PaperLink(kind: kind, checking: value),
      !links.contains(where: { $0.kind == kind })
    else { return }
    links.append(link)
  }

  /// “Nature 2023”: a venue with its year, unless it names one already.
  static func venue(_ name: String, _ year: Int?) -> String? {
    guard !name.isEmpty else { return nil }
    guard let year, !name.contains(String(year)) else { return name }
    return "\(name) \(year)"
  }
}

import Templates

/// What lists show of a paper, made once and put into each list: lists are half of a site.
struct PaperCard: Sendable {
  let html: HTML
  /// The members of the paper's `ListItem` in JSON-LD, but its position.
  let listItem: [UInt8]
}

extension PageMaker {
  /// The card of a paper, by its index: the one made beforehand, or one made now.
  func cardHTML(of index: Int) -> HTML {
    if let cards = renderer.cards[language], cards.indices.contains(index) {
      return cards[index].html
    }
    // Mistakes in it are found where the paper itself is looked at.
    var rendering = Rendering()
    return templates.paperCard.html(for: card(of: site.papers[index], into: &rendering))
  }

  /// The members of a paper's `ListItem`, by its index: made beforehand, or now.
  func listItem(of index: Int) -> [UInt8] {
    if let cards = renderer.cards[language], cards.indices.contains(index) {
      return cards[index].listItem
    }
    return listItem(of: site.papers[index])
  }

  /// The members of a paper's `ListItem` in JSON-LD (schema.org), but its position.
  func listItem(of paper: Paper) -> [UInt8] {
    JSONValue.object([
      ("name", .text(paper.title(in: language, default: original).text)),
      (
        "url",
        renderer.addresses.absolute(path(.paper(paper.id))).map(JSONValue.text) ?? .absent
      ),
    ]).members(forScriptElement: true)
  }
}

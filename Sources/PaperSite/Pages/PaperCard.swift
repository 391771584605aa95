import Templates

/// What lists show of a paper, made once and put into each list: lists are half of a site.
struct PaperCard: Sendable {
  let html: HTML
  /// The members of the paper's `ListItem` in JSON-LD, but its position.
  let listItem: [UInt8]
}

extension PageMaker {
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

/// The front matter of a category.
enum CategoryFields {
  /// A category in the making.
  struct Draft {
    var title = ""
    var description: String?
    var icon: String?
    var order: Int?
  }

  static let original: [FrontMatterField<Draft>] = [
    title,
    description,
    FrontMatterField("icon", "a sign, usually an emoji") { node, draft, reader in
      guard let icon = reader.text(node) else { return }
      if icon.count > 4 {
        reader.report(
          code: "front-matter.long-icon",
          "expected one sign as icon, found “\(icon.shortened(to: 20))”",
          at: node.place,
          hint: "write one emoji"
        )
      } else {
        draft.icon = icon
      }
    },
    FrontMatterField("order", "a whole number; categories are sorted by it") {
      node,
      draft,
      reader in
      draft.order = reader.integer(node, in: 0...10_000)
    },
  ]

  static let translation: [FrontMatterField<Draft>] = [title, description]

  static let inherited = [
    "icon": "is inherited from the original", "order": "is inherited from the original",
  ]

  private static let title = FrontMatterField<Draft>("title", "a text", required: true) {
    node,
    draft,
    reader in
    draft.title = reader.text(node) ?? ""
  }

  private static let description = FrontMatterField<Draft>("description", "a sentence") {
    node,
    draft,
    reader in
    draft.description = reader.text(node)
  }
}

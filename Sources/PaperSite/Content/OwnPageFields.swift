/// The front matter of a page of the site's own.
enum OwnPageFields {
  /// A page in the making.
  struct Draft {
    var title = ""
    var description: String?
    var navigation: Int?
    var aliases: [Located<String>] = []
    var isDraft = false
  }

  static let original: [FrontMatterField<Draft>] = [
    title,
    description,
    FrontMatterField("navigation", "a whole number: the place in the navigation") {
      node,
      draft,
      reader in
      draft.navigation = reader.integer(node, in: 0...10_000)
    },
    FrontMatterField("aliases", "a list of old site paths such as /about.html") {
      node,
      draft,
      reader in
      draft.aliases = SitePath.read(node, with: &reader)
    },
    FrontMatterField("draft", "true or false") { node, draft, reader in
      draft.isDraft = reader.boolean(node) ?? false
    },
  ]

  static let translation: [FrontMatterField<Draft>] = [title, description]

  static let inherited = Dictionary(
    uniqueKeysWithValues: ["navigation", "aliases", "draft"].map {
      ($0, "is inherited from the original")
    }
  )

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

/// A page of the site's own, such as *About*.
package struct OwnPage: Sendable {
  package let id: ContentID
  package let path: String
  package var texts: Localized<Texts>
  /// The place it asks for in the navigation; nil when it asks for none.
  package var navigation: Int?
  package var aliases: [Located<String>] = []
  package var isDraft = false

  /// What the page says in one language.
  package struct Texts: Sendable {
    package var title: String
    package var description: String?
    package var body: MarkdownSource?
  }
}

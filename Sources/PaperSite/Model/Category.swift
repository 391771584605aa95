/// A category of the collection.
package struct Category: Sendable {
  package let id: ContentID
  package let path: String
  package var texts: Localized<Texts>
  /// A sign for the category, usually an emoji.
  package var icon: String?
  /// The place among the categories; those without one come last, by id.
  package var order: Int?

  /// What is said about it in one language.
  package struct Texts: Sendable {
    package var title: String
    package var description: String?
    package var introduction: MarkdownSource?
  }
}

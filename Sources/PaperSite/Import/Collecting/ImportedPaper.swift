/// A paper made from an entry of a list or a bibliography.
package struct ImportedPaper: Sendable {
  package var paper: Paper
  /// The Markdown below the front matter.
  package var body: String
  /// The lines of the source that tell of it.
  package var lines: [Int]
  /// What a person should look at, as stable names.
  package var doubts: [String]
}

/// Everything that was read from one source, ready to be shown or written.
package struct ImportedCollection: Sendable {
  package var title: String?
  package var description: String?
  /// The language that the source is written in.
  package var language: Language
  package var papers: [ImportedPaper] = []
  package var categories: [ImportedCategory] = []
  package var roadmap: Roadmap?
  package var skipped: [Skipped] = []
  /// What is wrong with the source itself, such as a link that leads nowhere.
  package var warnings: [Warning] = []

  /// A category, in the order of the source.
  package struct ImportedCategory: Sendable {
    package let id: ContentID
    package let title: String
    package let line: Int
  }

  /// Something that looked like a paper and was not taken.
  package struct Skipped: Hashable, Sendable {
    package let line: Int
    package let text: String
    /// A stable name of the reason.
    package let reason: String
  }

  /// A mistake in the source that does not stop the import.
  package struct Warning: Hashable, Sendable {
    package let line: Int
    package let code: String
    package let message: String
    package let hint: String?
  }
}

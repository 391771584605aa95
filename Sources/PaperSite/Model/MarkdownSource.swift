/// Where the Markdown of a page lies: a file's bytes below its front matter.
package struct MarkdownSource: Hashable, Sendable {
  /// The file's path from the project's root.
  package let path: String
  /// The hash of the body's bytes as they were loaded.
  package let contentHash: ByteHash
  /// The line of the file at which the body starts, from 1.
  package let firstLine: Int
  /// Whether the body has anything but white space.
  package let isEmpty: Bool
  /// The body itself, where it was made from something else and stands in no file.
  package var text: [UInt8]?
}

/// A short Markdown text that is kept in memory, such as a summary.
package struct MarkdownSnippet: Hashable, Sendable {
  package let text: String
  /// The file it stands in.
  package let path: String
  /// The line of that file at which it starts, from 1.
  package let firstLine: Int
}

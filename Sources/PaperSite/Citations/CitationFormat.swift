/// A way to write references down, for machines or for readers.
package protocol CitationFormat: SendableMetatype {
  /// The name on the command line: `csl-json`.
  static var name: String { get }
  /// The name for readers, the same in every language: `BibTeX`.
  static var title: String { get }
  /// One reference, without what stands between two.
  static func append(_ reference: Reference, to output: inout [UInt8])
  /// What stands before a list, between two references, and behind the list.
  static var frame: (opening: String, separator: String, closing: String) { get }
  /// What stands before a reference in a list: `[12] `.
  static func marker(_ number: Int) -> String
  /// Whether a list is in the order of authors rather than in the collection's.
  static var isSortedByAuthor: Bool { get }
}

extension CitationFormat {
  package static var frame: (opening: String, separator: String, closing: String) { ("", "\n", "") }
  package static func marker(_ number: Int) -> String { "" }
  package static var isSortedByAuthor: Bool { false }

  /// One reference by itself.
  static func bytes(for reference: Reference) -> [UInt8] {
    var output = Array(frame.opening.utf8)
    append(reference, to: &output)
    output += frame.closing.utf8
    return output
  }

  /// A list of references.
  static func list(_ references: some Sequence<Reference>) -> [UInt8] {
    let references =
      isSortedByAuthor
      ? references.map { (key: sortKey(of: $0), reference: $0) }
        .sorted { ($0.key, $0.reference.key) < ($1.key, $1.reference.key) }.map(\.reference)
      : Array(references)
    var output = Array(frame.opening.utf8)
    for (index, reference) in references.enumerated() {
      if index > 0 { output += frame.separator.utf8 }
      output += marker(index + 1).utf8
      append(reference, to: &output)
    }
    output += frame.closing.utf8
    return output
  }

  private static func sortKey(of reference: Reference) -> String {
    let author = reference.authors.first?.inverted ?? reference.title
    let year = reference.date.map { String($0.year) } ?? ""
    return URLID.hyphenated(author) + "\u{1}" + year + reference.title
  }
}

/// Every way to write references down. A new one is a file and a line here.
package enum CitationFormats {
  package static let all: [any CitationFormat.Type] = [
    BibTeXFormat.self, RISFormat.self, CSLFormat.self, APAStyle.self, VancouverStyle.self,
    GBT7714Style.self,
  ]
}

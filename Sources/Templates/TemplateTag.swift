/// A tag between delimiters: what kind it is and what stands in it.
struct TemplateTag {
  enum Kind {
    case variable
    case rawVariable
    case section
    case invertedSection
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters

    /// Whether a line that holds nothing but such a tag leaves no trace in the output.
    ///
    /// Parents are left out: what counts for them is the line of the tag that closes them.
    var canStandAlone: Bool {
      switch self {
      case .variable, .rawVariable, .parent: false
      case .section, .invertedSection, .close, .partial, .block, .comment, .delimiters: true
      }
    }
  }

  let kind: Kind
  /// Where the tag begins and where the bytes after it begin.
  let range: Range<Int>
  /// What the tag says, without its mark and the white space around.
  let content: Range<Int>
}

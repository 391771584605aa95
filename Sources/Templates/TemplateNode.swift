/// A part of a parsed template.
enum TemplateNode: Sendable {
  /// Bytes of the source that are shown as they stand.
  case text(Range<Int>)
  /// The start of a line that is not blank, with the white space it begins with.
  case lineStart([UInt8])
  case variable(TemplateName, isRaw: Bool)
  case section(TemplateName, isInverted: Bool, [TemplateNode])
  /// Another template in this place; the indentation is nil when the tag shares its line.
  case partial(TemplateReference, indentation: [UInt8]?)
  case block(TemplateBlock)
  /// Another template with some of its blocks replaced.
  case parent(TemplateReference, [TemplateBlock], indentation: [UInt8]?)
}

/// A name of the data, as a tag writes it.
struct TemplateName: Sendable {
  /// What stands between the dots; empty for `.`, the innermost value itself.
  let parts: [String]
  let offset: Int

  /// The name as written.
  var description: String { parts.isEmpty ? "." : parts.joined(separator: ".") }

  /// Where a part begins in the source.
  func offset(ofPart index: Int) -> Int {
    parts[..<index].reduce(offset) { $0 + $1.utf8.count + 1 }
  }
}

/// The name of another template, as a tag writes it.
struct TemplateReference: Sendable {
  let name: String
  let offset: Int
}

/// The tags that `content/tags.yml` declares, with their labels.
struct TagDeclarations {
  var labels: [String: Localized<String>] = [:]
  var places: [String: Place] = [:]

  /// Reads a map from ids to labels, each a text or a map from languages to texts.
  init(_ node: YAMLNode?, default language: Language, with reader: inout FieldReader) {
    guard let node, let pairs = reader.pairs(node, "a map from tags to labels") else { return }
    for pair in pairs {
      let tag = pair.key.value
      guard URLID.hyphenated(tag) == tag else {
        reader.report(
          code: "tags.invalid-id",
          "expected a tag's id, found “\(tag.shortened(to: 40))”",
          at: pair.key.place,
          hint: "write lower-case letters, digits and hyphens, such as “\(URLID(for: tag))”"
        )
        continue
      }
      places[tag] = pair.key.place
      labels[tag] =
        if case .nothing = pair.value.value { Localized(tag, in: language) } else {
          reader.localizedText(pair.value, default: language, "a label")
            ?? Localized(tag, in: language)
        }
    }
  }
}

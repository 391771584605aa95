/// A value of a YAML document, with the place where it stands.
struct YAMLNode: Sendable {
  enum Value: Sendable {
    /// A scalar as its author wrote it; nothing is turned into a number, date or Boolean.
    case scalar(String)
    /// A key without a value, `~` or `null`.
    case nothing
    case sequence([YAMLNode])
    case mapping([YAMLPair])
  }

  let value: Value
  let place: Place

  /// What the value is, for messages.
  var kindName: String {
    switch value {
    case .scalar(let text): text.isEmpty ? "an empty text" : "“\(text.shortened(to: 60))”"
    case .nothing: "nothing"
    case .sequence: "a list"
    case .mapping: "a map"
    }
  }
}

/// A key of a YAML mapping and its value.
struct YAMLPair: Sendable {
  let key: Located<String>
  let value: YAMLNode
}

extension String {
  /// The text, cut with an ellipsis after `count` characters.
  func shortened(to count: Int) -> String {
    guard utf8.count > count, self.count > count else { return self }
    return prefix(count - 1) + "…"
  }
}

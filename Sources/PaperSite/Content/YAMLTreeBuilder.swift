/// Puts a tree together from values that come one after another; no recursion, so depth costs no
/// stack.
struct YAMLTreeBuilder {
  private struct Level {
    var value: YAMLNode.Value
    let place: Place
    var pendingKey: Located<String>?
    var keys: [String: Place] = [:]
  }

  enum Outcome {
    case added, keyIsNotText
    case duplicateKey(String, first: Place)
  }

  private var levels: [Level] = []
  /// The whole document, once it is closed.
  private(set) var root: YAMLNode?

  var depth: Int { levels.count }

  mutating func open(_ value: YAMLNode.Value, at place: Place) {
    levels.append(Level(value: value, place: place))
  }

  /// Ends the innermost list or map and returns it.
  mutating func close() -> YAMLNode? {
    levels.popLast().map { YAMLNode(value: $0.value, place: $0.place) }
  }

  /// Adds a value to the innermost list or map.
  mutating func add(_ node: YAMLNode) -> Outcome {
    guard let last = levels.indices.last else {
      root = node
      return .added
    }
    switch levels[last].value {
    case .sequence(var items):
      levels[last].value = .nothing  // so that `items` is unique and grows in place
      items.append(node)
      levels[last].value = .sequence(items)
    case .mapping(var pairs):
      guard let key = levels[last].pendingKey else {
        guard case .scalar(let text) = node.value else { return .keyIsNotText }
        if let first = levels[last].keys.updateValue(node.place, forKey: text) {
          return .duplicateKey(text, first: first)
        }
        levels[last].pendingKey = Located(text, at: node.place)
        return .added
      }
      levels[last].pendingKey = nil
      levels[last].value = .nothing
      pairs.append(YAMLPair(key: key, value: node))
      levels[last].value = .mapping(pairs)
    case .scalar, .nothing:
      preconditionFailure("only lists and maps are opened")
    }
    return .added
  }
}

/// An element of an XML document, with its content.
struct XMLElement: Hashable, Sendable {
  enum Node: Hashable, Sendable {
    case element(XMLElement)
    case text(String)
  }

  /// The name without its namespace prefix.
  let name: String
  var attributes: [String: String] = [:]
  var nodes: [Node] = []

  /// The elements directly within this one that have a name.
  func children(_ name: String) -> [XMLElement] {
    nodes.compactMap {
      if case .element(let element) = $0, element.name == name { element } else { nil }
    }
  }

  /// The first element along a path of names.
  func first(_ path: String...) -> XMLElement? {
    var element: XMLElement? = self
    for name in path { element = element?.children(name).first }
    return element
  }

  /// All text within, that of inner elements too, its white space as single spaces.
  var text: String { PlainText.collapsed(allText) }

  private var allText: String {
    nodes.map { node in
      switch node {
      case .element(let element): element.allText
      case .text(let text): text
      }
    }.joined()
  }
}

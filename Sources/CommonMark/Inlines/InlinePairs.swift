/// The strikethroughs and raw tags of a run of siblings that open and close each other.
struct InlinePairs {
  /// What stands at a place.
  enum Role: Equatable {
    case opensDeletion
    case closesDeletion
    case opensElement(RawTag.Element)
    case closesElement(RawTag.Element)
  }

  /// A place in a tree: a node and an offset in its text.
  struct Place: Hashable {
    let node: UInt
    let offset: Int
  }

  /// What can be opened.
  private enum Delimiter: Hashable {
    case tildes(Int)
    case element(RawTag.Element)
  }

  private(set) var roles: [Place: Role] = [:]
  private var open: [(delimiter: Delimiter, place: Place)] = []
  private var openCounts: [Delimiter: Int] = [:]

  /// Forgets all pairs, at the start of a block.
  mutating func removeAll() {
    if !roles.isEmpty { roles.removeAll(keepingCapacity: true) }
  }

  /// Finds the pairs among the children of a node.
  mutating func find(in parent: TreeNode, features: TextFeatures, isInLink: Bool) {
    open.removeAll(keepingCapacity: true)
    openCounts.removeAll(keepingCapacity: true)
    for child in parent.children {
      switch child.kind {
      case .text where features.contains(.tilde):
        examine(text: child, features: features, isInLink: isInLink)
      case .htmlInline: examine(html: child)
      default: continue
      }
    }
  }

  private mutating func examine(html node: TreeNode) {
    let place = Place(node: node.identity, offset: 0)
    switch RawTag(node.literal) {
    case .opening(let element): push(.element(element), at: place)
    case .closing(let element):
      guard let opener = pop(.element(element)) else { return }
      roles[opener] = .opensElement(element)
      roles[place] = .closesElement(element)
    case .lineBreak, .comment, .other: return
    }
  }

  private mutating func examine(text node: TreeNode, features: TextFeatures, isInLink: Bool) {
    let segments: TextSegments? = node.withLiteral { literal in
      guard TextSegments.areNeeded(for: literal, features: features) else { return nil }
      return TextSegments(of: literal, features: features, isInLink: isInLink)
    }
    guard let segments else { return }
    for case .tildes(let range) in segments.parts {
      let before =
        range.lowerBound > 0
        ? Flanking.Before(segments.text, before: range.lowerBound, from: 0)
        : Flanking.Before(node.previous)
      let after =
        range.upperBound < segments.text.count
        ? Flanking.After(segments.text, at: range.upperBound, to: segments.text.count)
        : Flanking.After(node.next)
      let flanking = Flanking(before: before, after: after)
      let place = Place(node: node.identity, offset: range.lowerBound)
      let delimiter = Delimiter.tildes(range.count)
      if flanking.isRight, let opener = pop(delimiter) {
        roles[opener] = .opensDeletion
        roles[place] = .closesDeletion
      } else if flanking.isLeft {
        push(delimiter, at: place)
      }
    }
  }

  private mutating func push(_ delimiter: Delimiter, at place: Place) {
    open.append((delimiter, place))
    openCounts[delimiter, default: 0] += 1
  }

  /// The place of the nearest opener; those after it can no longer be closed.
  private mutating func pop(_ delimiter: Delimiter) -> Place? {
    guard openCounts[delimiter, default: 0] > 0 else { return nil }
    while let last = open.popLast() {
      openCounts[last.delimiter, default: 0] -= 1
      if last.delimiter == delimiter { return last.place }
    }
    return nil
  }
}

extension Flanking.Before {
  /// What a sibling shows to the text after it.
  fileprivate init(_ node: TreeNode?) {
    let isSpace = node?.isLineEnd ?? true
    self.init(
      isSpace: isSpace,
      isPunctuation: !isSpace,
      isCJK: false,
      variation: nil,
      endsInPunctuation: !isSpace
    )
  }
}

extension Flanking.After {
  /// What a sibling shows to the text before it.
  fileprivate init(_ node: TreeNode?) {
    let isSpace = node?.isLineEnd ?? true
    self.init(isSpace: isSpace, isPunctuation: !isSpace, isCJK: false)
  }
}

extension TreeNode {
  /// Whether it ends a line; every other sibling of a text starts and ends with punctuation.
  fileprivate var isLineEnd: Bool { kind == .softBreak || kind == .lineBreak }
}

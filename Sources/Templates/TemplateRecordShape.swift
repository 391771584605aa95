/// The names that a record offers, each with its slot and shape.
///
/// The shape of a view is known by its type and its members are asked for when a template names
/// one, so that a view may hold a list of its own kind.
@usableFromInline
package struct TemplateRecordShape: Sendable {
  /// A name of the record and what stands behind it.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let shape: TemplateShape

    package init(name: String, shape: TemplateShape) {
      self.name = name
      self.shape = shape
    }
  }

  private enum Source: Sendable {
    case view(any TemplateRepresentable.Type)
    case members([Member])
  }

  private let source: Source

  /// The shape of a kind of view.
  @usableFromInline
  package init(of view: any TemplateRepresentable.Type) {
    source = .view(view)
  }

  /// A shape put together at run time, such as one with the keys of a file.
  package init(_ members: [Member]) {
    precondition(
      Set(members.map(\.name)).count == members.count,
      "the names of a record differ from each other"
    )
    source = .members(members)
  }

  /// The members in the order of their slots.
  package var members: [Member] {
    switch source {
    case .view(let view): view.members
    case .members(let members): members
    }
  }
}

extension TemplateRecordShape: Hashable {
  @usableFromInline
  package static func == (left: Self, right: Self) -> Bool {
    switch (left.source, right.source) {
    case (.view(let left), .view(let right)): left == right
    case (.members(let left), .members(let right)): left == right
    case (.view, .members), (.members, .view): false
    }
  }

  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    switch source {
    case .view(let view): hasher.combine(ObjectIdentifier(view))
    case .members(let members): hasher.combine(members)
    }
  }
}

extension TemplateRepresentable {
  /// The names that a view of this kind offers.
  fileprivate static var members: [TemplateRecordShape.Member] {
    fields.fields.map { .init(name: $0.name, shape: $0.shape) }
  }
}

/// The values that a place of a template can name, the innermost last.
struct TemplateScope {
  struct Entry {
    let shape: TemplateShape
    let register: Int
  }

  private(set) var entries: [Entry]

  init(_ shapes: [TemplateShape]) {
    entries = shapes.enumerated().map { Entry(shape: $1, register: $0) }
  }

  /// The register of the innermost value.
  var innermost: Entry? { entries.last }

  /// The shapes, the innermost last.
  var shapes: [TemplateShape] { entries.map(\.shape) }

  /// The scope inside a section.
  func inside(_ shape: TemplateShape, register: Int) -> Self {
    var scope = self
    scope.entries.append(Entry(shape: shape, register: register))
    return scope
  }

  /// The scope with only what can still be named.
  ///
  /// Outer records of the same shape as an inner one are hidden by it, and of what is no record
  /// only the innermost value can be named. So templates that use each other while the data
  /// recurses meet only a limited number of scopes.
  var reduced: Self {
    var kept: [Entry] = []
    for (index, entry) in entries.enumerated().reversed() {
      if case .record = entry.shape {
        if kept.contains(where: { $0.shape == entry.shape }) { continue }
      } else if index != entries.count - 1 {
        continue
      }
      kept.append(entry)
    }
    var scope = self
    scope.entries = kept.reversed()
    return scope
  }

  /// The way to a name, looked up from the innermost record outwards.
  func find(_ name: String) -> (path: TemplatePath, shape: TemplateShape)? {
    for entry in entries.reversed() {
      guard let (slot, shape) = entry.shape.member(name) else { continue }
      return (TemplatePath(register: entry.register, slots: [slot]), shape)
    }
    return nil
  }

  /// All names that can be used here by themselves.
  var names: [String] {
    entries.reversed().flatMap { $0.shape.memberNames }
  }
}

extension TemplateShape {
  /// The slot and shape of a member, if this is the shape of a record with that member.
  func member(_ name: String) -> (slot: Int, shape: TemplateShape)? {
    guard case .record(let record) = unwrapped else { return nil }
    let members = record.members
    guard let slot = members.firstIndex(where: { $0.name == name }) else { return nil }
    return (slot, members[slot].shape)
  }

  /// The names of a record's members; none for other shapes.
  var memberNames: [String] {
    guard case .record(let record) = unwrapped else { return [] }
    return record.members.map(\.name)
  }
}

/// Finds templates that would show each other without end.
///
/// A circle of calls ends if the innermost value of each call is the caller's or a part of it, and
/// on the way round it becomes a part at least once: values are finite. This is the size-change
/// principle (Lee, Jones, Ben-Amram 2001) for one parameter.
struct RecursionCheck {
  /// How the innermost value of a called function relates to the caller's.
  enum Relation {
    case same
    case part
    case other
  }

  struct Call {
    let caller: Int
    let callee: Int
    let relation: Relation
    let template: ParsedTemplate
    let reference: TemplateReference
  }

  var calls: [Call] = []

  /// The calls that need not end, the first one of each template and place.
  var endlessCalls: [Call] {
    calls.filter { call in
      switch call.relation {
      case .other: isReachable(call.caller, from: call.callee) { _ in true }
      case .same: isReachable(call.caller, from: call.callee) { $0 == .same }
      case .part: false
      }
    }
  }

  private func isReachable(
    _ goal: Int,
    from start: Int,
    by isFollowed: (Relation) -> Bool
  ) -> Bool {
    var seen: Set<Int> = [start]
    var waiting = [start]
    while let function = waiting.popLast() {
      if function == goal { return true }
      for call in callsByCaller[function] ?? [] where isFollowed(call.relation) {
        if seen.insert(call.callee).inserted { waiting.append(call.callee) }
      }
    }
    return false
  }

  private var callsByCaller: [Int: [Call]] { Dictionary(grouping: calls, by: \.caller) }
}

extension Collection where Element == String {
  /// The name that `word` was most likely meant to be; nil when none is close.
  ///
  /// Close means an optimal string alignment distance (Damerau 1964, without edits inside a
  /// transposition) of at most a third of the word's length, at least one. Cost: the product of
  /// the lengths for each name.
  package func nearest(to word: String) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(80))
    let limit = Swift.max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for name in self where name != word {
      let distance = alignmentDistance(wanted, Array(name.lowercased().unicodeScalars.prefix(80)))
      guard distance <= limit else { continue }
      if let known = best, (known.distance, known.name) <= (distance, name) { continue }
      best = (name, distance)
    }
    return best?.name
  }

  /// “did you mean …?” for the nearest name; nil when none is close.
  package func suggestion(for word: String) -> String? {
    nearest(to: word).map { "did you mean “\($0)”?" }
  }
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var cost = Swift.min(
        last[column + 1] + 1,
        current[column] + 1,
        last[column] + (scalar == other ? 0 : 1)
      )
      if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
        cost = Swift.min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}

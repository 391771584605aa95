extension [Int] {
  /// The first index whose number is not below `bound`, in a sorted array.
  func firstIndex(notBefore bound: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a sorted array has a number within a range.
  func hasNumber(in range: Range<Int>) -> Bool {
    guard !isEmpty else { return false }
    let index = firstIndex(notBefore: range.lowerBound)
    return index < count && self[index] < range.upperBound
  }
}

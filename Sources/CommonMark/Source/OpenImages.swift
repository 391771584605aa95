/// Counts the brackets that are open at a place.
///
/// libcmark 0.30.2 walks all open `![` at each link within them (CVE-2023-22486).
struct OpenImages {
  /// How many brackets may be open where a `![` is still read as an image.
  static let limit = 100

  private var depth = 0

  /// Forgets what is open, at a blank line.
  mutating func reset() { depth = 0 }

  /// Counts a `[`; true if no more images may be opened.
  mutating func open() -> Bool {
    depth += 1
    return depth > Self.limit
  }

  /// Counts a `]`.
  mutating func close() { depth = max(0, depth - 1) }
}
